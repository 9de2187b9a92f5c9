// What can be done with a message: shown over it while it is pointed at or has the focus.
import { html, nothing } from '../lit.js';
import { confirmed } from '../forms/ask.js';
import { icon } from '../parts/icons.js';
import { menu } from '../parts/menu.js';
import { pickReaction } from './reactions.js';

export function tools(message, context) {
  const { act, thread, readOnly } = context;
  if (message.is_ephemeral) return nothing;
  const items = entries(message, context);
  return html`<div class="tools" role="toolbar" aria-label="Message">
    ${readOnly ? nothing : html`<button type="button" title="Add a reaction" aria-label="Add a reaction"
      aria-haspopup="menu" @click=${(event) => pickReaction(event.currentTarget, message, act)}>${icon('smile')}</button>`}
    ${thread ? nothing : html`<button type="button" title="Reply in thread" aria-label="Reply in thread"
      @click=${() => act.openThread(message.thread_ts ?? message.ts)}>${icon('thread')}</button>`}
    ${items.length ? html`<button type="button" title="More" aria-label="More actions for this message"
      aria-haspopup="menu" @click=${(event) => menu(event.currentTarget, 'Message', items)}>${icon('dots')}</button>` : nothing}
  </div>`;
}

function entries(message, { look, act, shortcuts, readOnly }) {
  const own = message.user === look.me && !readOnly;
  const shared = (shortcuts?.message ?? []).map((one) => ({
    title: one.title, about: 'readiness', act: () => act.shortcut(one.callback, message),
  }));
  const mine = own ? [
    { title: 'Edit message', act: () => act.startEdit(message) },
    { title: 'Delete message…', danger: true, act: () => remove(message, act) },
  ] : [];
  return shared.length && mine.length ? [...shared, null, ...mine] : [...shared, ...mine];
}

async function remove(message, act) {
  const sure = await confirmed({
    title: 'Delete message', text: 'Delete this message? This cannot be undone.', yes: 'Delete', style: 'danger',
  });
  if (sure) act.remove(message);
}
