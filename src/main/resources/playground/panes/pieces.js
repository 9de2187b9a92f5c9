// Pieces that several panes share.
import { html, nothing } from '../lit.js';
import { face } from '../look.js';
import { avatar } from '../parts/avatar.js';
import { icon } from '../parts/icons.js';
import { ui } from '../ui.js';

/** On narrow screens: opens the sidebar, and shows who one acts as. */
export function sideButton(state, look, act) {
  return html`<button type="button" class="side-button" id="side-button" aria-expanded=${ui.side} aria-controls="sidebar"
    aria-label=${`Places and people; you act as ${look.user(state.me)}`} @click=${() => act.side(true)}>
    ${icon('bars')}${avatar(face(state, look.role(state.me)), 'small')}</button>`;
}

export function emptyState(picture, title, text, more = nothing) {
  return html`<section class="empty">${icon(picture)}<h3>${title}</h3><p>${text}</p>${more}</section>`;
}

/** In place of the composer, where nothing can be written. */
export function banner(picture, text, title, act) {
  return html`<div class="banner" role="note">${icon(picture)}<span>${text}</span>
    <button type="button" class="button" @click=${act}>${title}</button></div>`;
}
