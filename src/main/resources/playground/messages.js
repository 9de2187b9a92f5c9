// Messages of a channel and of a thread.
import { html, nothing, repeat } from './lit.js';
import { blocks } from './blocks.js';
import { mrkdwn, clock } from './mrkdwn.js';

/** @param act {press(message, block, element, option), openThread(ts), dismiss(ts)} */
export function messageList(list, look, act, replies) {
  return repeat(list, (message) => message.ts, (message) => one(message, look, act, replies?.(message.ts)));
}

function one(message, look, act, replies) {
  const author = look.author(message.user);
  return html`<article class=${'message' + (message.is_ephemeral ? ' ephemeral' : '')} data-ts=${message.ts}>
    <span class=${'avatar ' + author.kind} aria-hidden="true">${author.letter}</span>
    <div class="content">
      <p class="byline"><strong>${author.name}</strong>${author.app ? html`<span class="badge">APP</span>` : nothing}
        <time>${clock(new Date(Number(message.ts) * 1000), look.zone)}</time></p>
      ${message.blocks
        ? blocks(message.blocks, look, (block, element, option) => act.press(message, block, element, option))
        : html`<p>${mrkdwn(message.text, look)}</p>`}
      ${message.is_ephemeral ? html`<p class="block-context">Only visible to you ·
        <button type="button" class="link" @click=${() => act.dismiss(message.ts)}>Dismiss</button></p>` : nothing}
      ${replies ? html`<button type="button" class="link replies" @click=${() => act.openThread(message.ts)}>
        ${replies} ${replies === 1 ? 'reply' : 'replies'}</button>` : nothing}
    </div>
  </article>`;
}
