// Reactions under a message; pressing one adds mine or takes it back.
import { html, nothing } from '../lit.js';
import { menu } from '../parts/menu.js';
import { REACTIONS, emoji } from '../words/emoji.js';

export function reactions(message, { look, act, readOnly }) {
  const given = message.reactions ?? [];
  if (given.length === 0) return nothing;
  return html`<div class="reactions">${given.map((one) => {
    const mine = one.users.includes(look.me);
    const who = one.users.map((id) => look.user(id)).join(', ');
    return html`<button type="button" class="reaction" aria-pressed=${mine} ?disabled=${readOnly}
      title=${`${who} reacted with :${one.name}:`} aria-label=${`${one.name}, ${one.users.length}, by ${who}`}
      @click=${() => act.react(message, one.name)}><span>${emoji(one.name)}</span> ${one.users.length}</button>`;
  })}</div>`;
}

export function pickReaction(anchor, message, act) {
  menu(anchor, 'Add a reaction', REACTIONS.map((name) => ({
    title: emoji(name), label: name.replaceAll('_', ' '), act: () => act.react(message, name),
  })), 'emoji');
}
