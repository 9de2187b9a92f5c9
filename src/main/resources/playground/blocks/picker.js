// Select menus in messages: a button that opens a list, with a filter where the list is long.
import { html, nothing } from '../lit.js';
import { withEmoji } from '../words/emoji.js';
import { icon } from '../parts/icons.js';
import { listbox } from '../parts/listbox.js';

/** What was picked in a menu that has not been drawn anew since. */
const picked = new Map();

const people = (look) => look.people.map((one) => ({ id: one.id, title: `@${one.handle}`, about: one.name }));
const channels = (look) => look.channels.filter((one) => !one.direct)
  .map((one) => ({ id: one.id, title: `# ${one.name}`, about: one.topic }));
const options = (one) => [...(one.options ?? []), ...(one.option_groups ?? []).flatMap((group) => group.options)];
const offered = (one) => options(one).map((o) => ({
  id: o.value, title: withEmoji(o.text.text), about: o.description?.text, option: o }));

/** Of each kind: what it offers, what it starts with, and how Slack's action names the choice. */
const KINDS = {
  static_select: { offers: offered, first: (one) => [one.initial_option?.value],
    chosen: ([first]) => ({ selected_option: first.option }) },
  users_select: { offers: (_, look) => people(look), first: (one) => [one.initial_user],
    chosen: ([first]) => ({ selected_user: first.id }) },
  conversations_select: { offers: (_, look) => channels(look), first: (one) => [one.initial_conversation],
    chosen: ([first]) => ({ selected_conversation: first.id }) },
  channels_select: { offers: (_, look) => channels(look), first: (one) => [one.initial_channel],
    chosen: ([first]) => ({ selected_channel: first.id }) },
  multi_static_select: { many: true, offers: offered, first: (one) => (one.initial_options ?? []).map((o) => o.value),
    chosen: (all) => ({ selected_options: all.map((o) => o.option) }) },
  multi_users_select: { many: true, offers: (_, look) => people(look), first: (one) => one.initial_users ?? [],
    chosen: (all) => ({ selected_users: all.map((o) => o.id) }) },
  multi_conversations_select: { many: true, offers: (_, look) => channels(look),
    first: (one) => one.initial_conversations ?? [],
    chosen: (all) => ({ selected_conversations: all.map((o) => o.id) }) },
};

export function picker(one, look, choose, key) {
  const kind = KINDS[one.type];
  if (!kind) return html`<span>[${one.type}]</span>`;
  const offers = kind.offers(one, look);
  const now = picked.get(key) ?? kind.first(one).filter(Boolean);
  const shown = offers.filter((offer) => now.includes(offer.id)).map((offer) => offer.title).join(', ');
  const label = one.placeholder?.text ?? 'Choose…';
  const take = async (ids) => {
    const before = picked.get(key);
    picked.set(key, ids);
    const agreed = await choose(kind.chosen(offers.filter((offer) => ids.includes(offer.id))));
    if (!agreed) picked.set(key, before ?? kind.first(one).filter(Boolean));
    look.redraw();
  };
  return html`<button type="button" class="button pick" aria-haspopup="listbox"
      aria-label=${shown ? `${label}: ${shown}` : label}
      @click=${(event) => listbox(event.currentTarget, { label, offers, chosen: now, many: kind.many, take })}>
    <span>${shown || label}</span>${icon('down')}</button>`;
}
