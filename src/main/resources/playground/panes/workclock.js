// The workspace's clock, which can be put forward so that reminders and digests come due while one watches.
import { html, nothing } from '../lit.js';
import { icon } from '../parts/icons.js';
import { clock, now, weekday } from '../words/time.js';

const LEAPS = [['PT1H', '+1 hour'], ['next-working-day', 'Next working day'], ['P7D', '+1 week']];

export function workClock(state, look, act) {
  if (!state.now) return nothing;
  const city = look.zone.split('/').at(-1).replace('_', ' ');
  return html`<section class="work-clock" aria-label="The workspace's clock">
    <p>${icon('clock')}<span>${weekday(now(), look.zone)}, <strong>${clock(now(), look.zone)}</strong> ${city}</span></p>
    <div>${LEAPS.map(([by, title]) => html`<button type="button" @click=${() => act.advance(by)}>${title}</button>`)}</div>
  </section>`;
}
