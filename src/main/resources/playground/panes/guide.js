// The first minute: three steps, until somebody puts them away.
import { html, nothing } from '../lit.js';
import { icon } from '../parts/icons.js';

const KEY = 'playground-guide';
const FIRST = '/readiness open payments-api';
const THIRD = '/readiness answer 2 no';

export function guide(box, act) {
  if (localStorage.getItem(KEY) === 'hidden') return nothing;
  const step = (text) => html`<button type="button" class="try" title="Put it into the box below"
    @click=${() => act.fill(box, text)}>${text}</button>`;
  return html`<section class="guide" aria-label="Try it">
    <header><h3>Try a readiness review in a minute</h3>
      <button type="button" class="plain" aria-label="Hide these steps" @click=${() => { localStorage.setItem(KEY, 'hidden'); act.redraw(); }}>
        ${icon('close')}</button></header>
    <ol>
      <li><span>Send ${step(FIRST)}</span></li>
      <li><span>Open the card's thread and answer the first question with a button, or with <em>Add details…</em></span></li>
      <li><span>Act as somebody else on the left and send ${step(THIRD)}: the card changes as you watch.</span></li>
    </ol>
    <p>These steps work for everyone on the left except the guest, who can only read.</p>
  </section>`;
}
