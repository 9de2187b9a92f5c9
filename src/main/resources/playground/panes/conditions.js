// Conditions: what can go wrong between a workspace and the bot, to be switched on and watched.
import { html, nothing } from '../lit.js';
import { icon } from '../parts/icons.js';
import { ui } from '../ui.js';

export function conditionsButton(state, act) {
  if (!state.conditions?.length) return nothing;
  const on = state.conditions.filter((one) => one.on).length;
  return html`<button type="button" class="place conditions-button" id="conditions-button" aria-expanded=${ui.drawer}
    aria-controls="conditions" @click=${() => act.drawer(!ui.drawer)}>${icon('sliders')}<span class="name">Conditions</span>
    ${on ? html`<span class="count">${on}<span class="hidden"> active</span></span>` : nothing}</button>`;
}

export function conditionsDrawer(state, act) {
  if (!ui.drawer || !state.conditions?.length) return nothing;
  return html`<aside class="pane drawer" id="conditions" aria-label="Conditions"
      @keydown=${(event) => { if (event.key === 'Escape') act.drawer(false); }}>
    <header><h2>Conditions</h2><button type="button" class="plain" aria-label="Close the conditions"
      @click=${() => act.drawer(false)}>${icon('close')}</button></header>
    <div class="drawer-body">
      <p class="lead">Make the workspace misbehave and watch the bot cope.</p>
      <ul>${state.conditions.map((one) => condition(one, act))}</ul>
    </div>
  </aside>`;
}

function condition(one, act) {
  return html`<li class=${'condition' + (one.on ? ' on' : '')}>
    <label class="switch"><input type="checkbox" role="switch" .checked=${one.on} aria-describedby=${'about-' + one.id}
      @change=${(event) => act.condition(one.id, event.target.checked, one.value)}><span class="track"></span>
      <span class="title">${one.title}</span></label>
    ${one.value === undefined || one.value === null ? nothing : html`<label class="amount">
      <input type="number" min="0" max=${one.unit === '%' ? 100 : nothing} .value=${String(one.value)} aria-label=${`${one.title}: ${one.unit ?? 'value'}`}
        @change=${(event) => act.condition(one.id, one.on, event.target.valueAsNumber || 0)}><span>${one.unit ?? ''}</span></label>`}
    <p id=${'about-' + one.id}>${one.about}</p>
  </li>`;
}
