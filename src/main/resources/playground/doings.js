// Everything that people do here, as the workspace takes it.
import { ui } from './ui.js';
import { tell } from './parts/notice.js';

async function post(doing, body) {
  try {
    const answer = await fetch('/playground/' + doing, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ as: ui.me, ...body }),
    });
    if (!answer.ok) tell(await reason(answer));
    return answer.ok;
  } catch {
    tell('The playground does not answer. Is it still running?');
    return false;
  }
}

/** Why the workspace refused, in its own words. */
async function reason(answer) {
  const text = await answer.text();
  try {
    return JSON.parse(text).title;
  } catch {
    return text || `That did not work (${answer.status}).`;
  }
}

export const doings = {
  type: (channel, thread, text, files, broadcast) => post('type', {
    channel, thread: thread ?? '', text, ...(broadcast && { broadcast }), ...(files.length && { files }),
  }),
  press: (channel, ts, action, more) => post('press', { channel, ts, action, ...more }),
  submit: (values) => post('submit', { values }),
  close: () => post('close', {}),
  dismiss: (ts) => post('dismiss', { ts }),
  edit: (channel, ts, text) => post('edit', { channel, ts, text }),
  remove: (channel, ts) => post('remove', { channel, ts }),
  react: (channel, ts, name) => post('react', { channel, ts, name }),
  shortcut: (callback, channel, ts) => post('shortcut', { callback, ...(channel && { channel, ts }) }),
  home: () => post('home', {}),
  condition: (id, on, value) => post('condition', { id, on, ...(value !== undefined && { value }) }),
  advance: (by) => post('clock', { advance: by }),
  /** @param change invite, leave, archive, unarchive or rename */
  channel: (channel, change, more) => post(change, { channel, ...more }),
  /** @param change deactivate or reactivate; somebody whose account is active must do it */
  account: (person, change, by) => post(change, { person, as: by }),
};
