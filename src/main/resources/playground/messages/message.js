// One message: who and when, what it says, and what people did to it.
import { html, nothing } from '../lit.js';
import { blocks } from '../blocks/blocks.js';
import { isBroadcast, isReply } from '../conversation.js';
import { avatar } from '../parts/avatar.js';
import { icon } from '../parts/icons.js';
import { mrkdwn } from '../words/mrkdwn.js';
import { clock, dayInFull, ofTs } from '../words/time.js';
import { isGone } from './arrange.js';
import { editor } from './editor.js';
import { reactions } from './reactions.js';
import { replyBar, rootOf } from './replies.js';
import { tools } from './tools.js';

export function oneMessage(message, joined, isLast, context) {
  const { look } = context;
  const author = look.author(message.user);
  const kinds = ['message', joined && 'joined', message.is_ephemeral && 'ephemeral', isGone(message) && 'gone'];
  const editing = context.editing === message.ts;
  return html`<article class=${kinds.filter(Boolean).join(' ')} data-ts=${message.ts} tabindex=${isLast ? 0 : -1}
      aria-label=${`${author.name}, ${clock(ofTs(message.ts), look.zone)}`}>
    ${isGone(message) || editing ? nothing : tools(message, context)}
    ${note(message, context)}
    <div class="gutter">${joined ? time(message, look) : avatar(isGone(message) ? GONE : author)}</div>
    <div class="content">
      ${joined || isGone(message) ? nothing : byline(message, author, look)}
      ${editing ? editor(message, context) : said(message, context)}
      ${reactions(message, context)}
      ${context.thread ? nothing : replyBar(message, context)}
    </div>
  </article>`;
}

const GONE = { kind: 'none', letter: '' };

function byline(message, author, look) {
  return html`<div class="byline"><strong>${author.name}</strong>
    ${author.app ? html`<span class="badge">APP</span>` : nothing}${time(message, look)}</div>`;
}

function time(message, look) {
  const at = ofTs(message.ts);
  return html`<time datetime=${at.toISOString()} title=${`${dayInFull(at, look.zone)} at ${clock(at, look.zone)}`}>${
    clock(at, look.zone)}</time>`;
}

/** The line above a message that says why it is here. */
function note(message, context) {
  if (message.is_ephemeral) {
    return html`<p class="note">${icon('eye')}<span>Only visible to you</span> ·
      <button type="button" class="link" @click=${() => context.act.dismiss(message.ts)}>Dismiss</button></p>`;
  }
  if (!isBroadcast(message) || !isReply(message)) return nothing;
  return context.thread
    ? html`<p class="note">${icon('thread')}<span>Also sent to the channel</span></p>`
    : html`<p class="note">${icon('thread')}<span>Replied to a thread:</span>
        <button type="button" class="link" @click=${() => context.act.openThread(message.thread_ts)}>${
          rootOf(message, context)}</button></p>`;
}

function said(message, context) {
  const { look, act } = context;
  if (isGone(message)) return html`<div class="text">This message was deleted.</div>`;
  return html`${message.blocks
    ? blocks(message.blocks, look, (block, one, chosen) => act.press(message, block, one, chosen),
      message.ts + (message.edited?.ts ?? ''))
    : html`<div class="text">${mrkdwn(message.text, look)}${edited(message)}</div>`}
    ${(message.files ?? []).map(file)}`;
}

function edited(message) {
  return message.edited ? html` <span class="edited">(edited)</span>` : nothing;
}

function file(one) {
  const url = one.permalink ?? one.url_private ?? '/playground/file/' + one.id;
  return html`<p class="file">${icon('file')}<a href=${url} target="_blank" rel="noopener noreferrer">${one.name}</a></p>`;
}
