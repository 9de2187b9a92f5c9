// Who I am on this page, where I am, and what I have begun; kept in the address where it should outlive a reload.
const here = new URLSearchParams(location.hash.slice(1));

export const HOME = 'home';

export const ui = {
  me: here.get('as'), channel: here.get('in'), thread: here.get('thread'), connected: true,
  drafts: {}, editing: null, drawer: false, side: false, since: {},
};

/** Where I am, as one word. */
export function place() {
  return [ui.me, ui.channel, ui.thread ?? ''].join();
}

export function remember() {
  const address = new URLSearchParams({ as: ui.me, in: ui.channel });
  if (ui.thread) address.set('thread', ui.thread);
  history.replaceState(null, '', '#' + address);
}

/** What was begun in a channel or thread: text, files, and whether a reply goes to the channel as well. */
export function draft(channel, thread) {
  return ui.drafts[[ui.me, channel, thread ?? '']] ??= emptyDraft();
}

export function emptyDraft() {
  return { text: '', files: [], broadcast: false, picked: -1 };
}
