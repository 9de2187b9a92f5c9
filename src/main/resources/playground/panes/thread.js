// The thread under a message.
import { html, nothing } from '../lit.js';
import { inThread, repliesTo } from '../conversation.js';
import { messageList, moveThrough, pointAt } from '../messages/list.js';
import { icon } from '../parts/icons.js';
import { ui } from '../ui.js';
import { foot } from './channel.js';

export function threadPane(state, channel, context, box) {
  const list = inThread(context.all, context.thread);
  const { count } = repliesTo(context.all, context.thread);
  return html`<aside class="pane thread-pane" aria-label="Thread" ?inert=${ui.side}
      @keydown=${(event) => { if (event.key === 'Escape' && event.target.closest('.message')) context.act.closeThread(); }}>
    <header><h2>Thread</h2><p>${channel.direct ? 'readiness' : '# ' + channel.name}</p>
      <button type="button" class="plain" aria-label="Close the thread" @click=${context.act.closeThread}>${icon('close')}</button></header>
    <div class="scroll" id="thread-scroll" role="log" aria-label="Messages of the thread" @keydown=${moveThrough} @focusin=${pointAt} @focusout=${pointAt}>
      ${messageList(list, context, ui.since.thread, count
        ? html`<div class="rule replies-line" role="separator"><span>${count} ${count === 1 ? 'reply' : 'replies'}</span></div>`
        : nothing)}
      ${list.length === 0 ? html`<p class="nothing-yet">This message is gone.</p>`
        : count === 0 ? html`<p class="nothing-yet">No replies yet.</p>` : nothing}</div>
    ${foot(state, channel, context, box)}
  </aside>`;
}
