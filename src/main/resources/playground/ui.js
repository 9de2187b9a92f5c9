// Who I am on this page, where I am, and what I have begun; kept in the address where it should outlive a reload.

export const HOME = 'home';

export const ui = {
  me: null, channel: null, thread: null, connected: true,
  drafts: {}, editing: null, drawer: false, side: false, since: {},
};

/** Goes where the address says; who I am stays as it is where it says nothing of that. */
export function follow() {
  const here = new URLSearchParams(location.hash.slice(1));
  Object.assign(ui, { me: here.get('as') ?? ui.me, channel: here.get('in') ?? ui.channel, thread: here.get('thread') });
}

follow();

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
