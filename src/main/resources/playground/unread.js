// What each role has read, on this browser: the time stamp of the newest message seen in a channel or thread.
import { now } from './words/time.js';

const KEY = 'playground-read';
const marks = load();

function load() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

const name = (me, channel, thread) => [me, channel, thread ?? ''].join();

/** Up to where it was read; '' where never, and where the mark is of a workspace that is no more. */
export function readUpTo(me, channel, thread) {
  const mark = marks[name(me, channel, thread)] ?? '';
  return Number(mark) * 1000 > now().getTime() + 6e4 ? '' : mark;
}

export function markRead(me, channel, thread, list) {
  const newest = list.filter((message) => !message.is_ephemeral).at(-1)?.ts;
  if (!newest || newest <= readUpTo(me, channel, thread)) return;
  marks[name(me, channel, thread)] = newest;
  localStorage.setItem(KEY, JSON.stringify(marks));
}

/** What others have written since. */
export function unread(me, list, since) {
  return list.filter((message) => message.ts > since && message.user !== me && !message.is_ephemeral);
}

export function mentions(me, list) {
  return list.filter((message) => JSON.stringify(message.blocks ?? message.text ?? '').includes(me));
}
