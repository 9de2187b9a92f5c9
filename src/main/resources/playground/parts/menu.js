// A menu of things to do.
import { html, nothing } from '../lit.js';
import { moveFocus } from './keys.js';
import { popup } from './popup.js';

/** @param items [{title, about?, danger?, act()}]; null draws a line between groups */
export function menu(anchor, label, items, kind = '') {
  const run = (item) => { opened.close(); item.act(); };
  const entry = (item) => (item === null ? html`<hr role="separator">` : html`
    <button type="button" role="menuitem" tabindex="-1" class=${item.danger ? 'danger' : ''}
      aria-label=${item.label ?? nothing} @click=${() => run(item)}>${item.title}
      ${item.about ? html`<small>${item.about}</small>` : nothing}</button>`);
  const opened = popup(anchor, 'menu ' + kind, () => html`<div role="menu" aria-label=${label}
    @keydown=${(event) => {
      if (event.key === 'Tab') opened.close();
      else moveFocus(event, entries());
    }}>${items.map(entry)}</div>`);
  const entries = () => [...opened.panel.querySelectorAll('[role=menuitem]')];
  if (opened) entries()[0].focus();
}
