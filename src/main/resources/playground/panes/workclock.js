// The workspace's clock, which can be put forward so that reminders and digests come due while one watches.
import { html, nothing } from '../lit.js';
import { icon } from '../parts/icons.js';
import { clock, now, offset, weekday } from '../words/time.js';

const LEAPS = [['PT1H', '+1 hour'], ['next-working-day', 'Next working day'], ['P7D', '+1 week']];
const news = { trip: false, text: '' };

export function workClock(state, look, act) {
  if (!state.now) return nothing;
  const { trip } = state;
  const city = look.zone.split('/').at(-1).replace('_', ' ');
  return html`<section class="work-clock" aria-label="The workspace's clock">
    <p class="time">${icon('clock')}<strong>${clock(now(), look.zone)}</strong>
      <span>${weekday(now(), look.zone)}<small>${city}, ${offset(now(), look.zone)}</small></span></p>
    ${trip ? onTheWay(trip, look.zone) : html`<p class="ahead">${ahead(state.aheadSeconds)}</p>`}
    <div class="leaps" role="group" aria-label="Put the clock forward">${LEAPS.map(([by, title]) => html`
      <button type="button" aria-disabled=${Boolean(trip)} @click=${() => { if (!trip) act.advance(by); }}>${title}</button>`)}</div>
    <p class="hidden" role="status">${spoken(trip, look.zone)}</p>
  </section>`;
}

function onTheWay(trip, zone) {
  const [from, until] = [Date.parse(trip.from), Date.parse(trip.until)];
  return html`<p class="ahead"><progress max="100" aria-label="On the way"
      value=${Math.min(100, Math.floor((100 * (now() - from)) / (until - from)))}></progress>
    <span>to ${weekday(until, zone)}, ${clock(until, zone)}</span></p>`;
}

function ahead(seconds) {
  const hours = Math.round(seconds / 3600);
  if (hours < 1) return 'Put it forward to see what falls due';
  const [count, unit] = hours < 48 ? [hours, 'hour'] : [Math.round(hours / 24), 'day'];
  return `${count} ${unit}${count === 1 ? '' : 's'} ahead of real time`;
}

/** Said once when it sets out and once when it has arrived, not at each step. */
function spoken(trip, zone) {
  if (Boolean(trip) === news.trip) return news.text;
  news.trip = Boolean(trip);
  news.text = trip ? `The clock moves on to ${said(Date.parse(trip.until), zone)}` : `It is ${said(now(), zone)} now`;
  return news.text;
}

function said(at, zone) {
  return `${weekday(at, zone)}, ${clock(at, zone)}`;
}
