// The messages of a channel or thread, moved through by arrow keys.
import { html, nothing, repeat } from '../lit.js';
import { dayTitle } from '../words/time.js';
import { arrange } from './arrange.js';
import { oneMessage } from './message.js';

/** @param context {look, act, all, channel, thread, editing, shortcuts, readOnly} */
export function messageList(list, context, newFrom, afterFirst = nothing) {
  const last = list.at(-1)?.ts;
  return repeat(arrange(list, context.look.zone, newFrom), (row) => row.key, (row, index) => (row.message
    ? html`${oneMessage(row.message, row.joined, row.key === last, context)}${index === 1 ? afterFirst : nothing}`
    : divider(row, context.look)));
}

function divider(row, look) {
  return html`<div class=${'rule' + (row.isNew ? ' new' : '')} role="separator">
    ${row.day ? html`<span class="day">${dayTitle(row.day, look.zone)}</span>` : nothing}
    ${row.isNew ? html`<span class="mark">New</span>` : nothing}</div>`;
}

/** The first of the messages that somebody has not read; none where all are old, or all are new. */
export function firstNew(list, unread, since) {
  return since === '' ? undefined : list.find((message) => unread.includes(message))?.ts;
}

/** Keeps the tools of the message with the focus in sight while the focus goes on into them. */
export function pointAt(event) {
  const list = event.currentTarget;
  const next = event.type === 'focusin' ? event.target : event.relatedTarget;
  const message = next?.matches('.message:focus-visible, .tools *') ? next.closest('.message') : null;
  if (event.type === 'focusout' && list.contains(next)) return;
  list.querySelectorAll('.message[data-at]').forEach((one) => one.removeAttribute('data-at'));
  message?.setAttribute('data-at', '');
}

export function moveThrough(event) {
  if (!event.target.matches('.message')) return;
  const all = [...event.currentTarget.querySelectorAll('.message')];
  const at = all.indexOf(event.target);
  const next = { ArrowDown: all[at + 1], ArrowUp: all[at - 1], Home: all[0], End: all.at(-1) }[event.key];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}
