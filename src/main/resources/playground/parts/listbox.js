// A list to pick from: one entry, or several that are taken when the list closes.
import { html, nothing } from '../lit.js';
import { icon } from './icons.js';
import { popup } from './popup.js';

const LONG = 8;

/** @param what {label, offers: [{id, title, about?}], chosen: ids, many, take(ids)} */
export function listbox(anchor, what) {
  const state = { filter: '', at: 0, ids: [...what.chosen] };
  const matching = () => what.offers.filter((offer) =>
    `${offer.title} ${offer.about ?? ''}`.toLowerCase().includes(state.filter.toLowerCase()));
  state.at = Math.max(0, what.offers.findIndex((offer) => offer.id === what.chosen[0]));
  const pick = (offer) => {
    if (!what.many) {
      opened.close();
      if (offer.id !== what.chosen[0]) what.take([offer.id]);
      return;
    }
    state.ids = state.ids.includes(offer.id) ? state.ids.filter((id) => id !== offer.id) : [...state.ids, offer.id];
    opened.redraw();
  };
  const opened = popup(anchor, 'listbox', () => draw(what, state, matching(), pick, { key, filter }), () => {
    if (what.many && state.ids.join() !== what.chosen.join()) what.take(state.ids);
  });
  function filter(text) {
    Object.assign(state, { filter: text, at: 0 });
    opened.redraw();
  }
  function key(event) {
    const offers = matching();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && offers.length) state.at = (state.at + step + offers.length) % offers.length;
    else if ((event.key === 'Enter' || (event.key === ' ' && what.offers.length < LONG)) && offers[state.at]) pick(offers[state.at]);
    else if (event.key === 'Tab') return opened.close();
    else return undefined;
    event.preventDefault();
    opened.redraw();
    opened.panel.querySelector('.at')?.scrollIntoView({ block: 'nearest' });
    return undefined;
  }
  opened?.panel.querySelector(what.offers.length < LONG ? '[role=listbox]' : 'input').focus();
}

function draw(what, state, offers, pick, on) {
  const at = offers[state.at] ? 'option-' + state.at : nothing;
  const long = what.offers.length >= LONG;
  return html`<div @keydown=${on.key}>
    ${long ? html`<input type="text" role="combobox" aria-label=${'Filter: ' + what.label} aria-expanded="true"
      aria-controls="options" aria-activedescendant=${at} placeholder="Filter" autocomplete="off"
      @input=${(event) => on.filter(event.target.value)}>` : nothing}
    <div role="listbox" id="options" aria-label=${what.label} tabindex=${long ? -1 : 0}
      aria-multiselectable=${Boolean(what.many)} aria-activedescendant=${long ? nothing : at}>
      ${offers.map((offer, index) => html`<div role="option" id=${'option-' + index}
        class=${index === state.at ? 'at' : ''} aria-selected=${state.ids.includes(offer.id)}
        @click=${() => pick(offer)}>${icon('check')}<span>${offer.title}
        ${offer.about ? html`<small>${offer.about}</small>` : nothing}</span></div>`)}
      ${offers.length ? nothing : html`<p>Nothing matches</p>`}
    </div></div>`;
}
