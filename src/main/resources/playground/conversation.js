// The messages of a channel and of its threads, out of what the workspace tells.
export function inOrder(state, channel) {
  return [...(state.messages[channel] ?? [])].sort((a, b) => a.ts.localeCompare(b.ts));
}

export const isBroadcast = (message) => message.subtype === 'thread_broadcast' || message.reply_broadcast === true;

export const isReply = (message) => Boolean(message.thread_ts) && message.thread_ts !== message.ts;

/** What stands in the channel itself. */
export function inChannel(all) {
  return all.filter((message) => !isReply(message) || isBroadcast(message));
}

/** A thread: the message that it hangs under first. */
export function inThread(all, ts) {
  return all.filter((message) => message.ts === ts || message.thread_ts === ts);
}

/** Those who answered in a thread, how often, and when last. */
export function repliesTo(all, ts) {
  const list = all.filter((message) => message.thread_ts === ts && message.ts !== ts && !message.is_ephemeral);
  return { count: list.length, people: [...new Set(list.map((message) => message.user))], last: list.at(-1)?.ts, list };
}
