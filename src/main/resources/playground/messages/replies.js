// The line under a message that leads to its thread.
import { html, nothing } from '../lit.js';
import { repliesTo } from '../conversation.js';
import { avatar } from '../parts/avatar.js';
import { readUpTo, unread } from '../unread.js';
import { asTyped } from '../words/mrkdwn.js';
import { moment, ofTs } from '../words/time.js';

const FACES = 4;

export function replyBar(message, context) {
  const { look, all, channel, act } = context;
  const replies = repliesTo(all, message.ts);
  if (replies.count === 0) return nothing;
  const fresh = unread(look.me, replies.list, readUpTo(look.me, channel, message.ts)).length;
  return html`<button type="button" class="replies" @click=${() => act.openThread(message.ts)}>
    <span class="faces">${replies.people.slice(0, FACES).map((id) => avatar(look.author(id), 'tiny'))}</span>
    <strong>${replies.count} ${replies.count === 1 ? 'reply' : 'replies'}</strong>
    ${fresh ? html`<span class="fresh">${fresh} new</span>` : nothing}
    <span class="last">Last ${moment(ofTs(replies.last), look.zone)}</span></button>`;
}

/** The beginning of what a reply replies to. */
export function rootOf(message, context) {
  const root = context.all.find((one) => one.ts === message.thread_ts);
  const text = asTyped(root?.text, context.look).replace(/\s+/g, ' ');
  return text.length > 60 ? text.slice(0, 60) + '…' : text || 'a message';
}
