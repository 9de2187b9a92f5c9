// Slack's <!date^epoch^format^link|fallback>, in the zone of whoever looks.
import { html } from '../lit.js';
import { clock, clockWithSeconds, dayInFull, longDate, nearDay, now, numericDate, shortDate } from './time.js';

const FORMS = {
  date_num: numericDate,
  date: longDate,
  date_short: shortDate,
  date_long: dayInFull,
  date_pretty: pretty(longDate),
  date_short_pretty: pretty(shortDate),
  date_long_pretty: pretty(dayInFull),
  time: clock,
  time_secs: clockWithSeconds,
  ago: (at) => ago(at),
};

function pretty(plain) {
  return (at, zone) => nearDay(at, zone) ?? plain(at, zone);
}

/** The format with its braces filled; the fallback where the epoch is no number. */
export function date(epoch, format, fallback, zone) {
  const at = new Date(Number(epoch) * 1000);
  if (Number.isNaN(at.getTime())) return fallback;
  const shown = format.replace(/\{(\w+)\}/g, (whole, name) => FORMS[name]?.(at, zone) ?? whole);
  return html`<time datetime=${at.toISOString()} title=${`${dayInFull(at, zone)} at ${clock(at, zone)}`}>${shown}</time>`;
}

function ago(at) {
  const minutes = Math.round((at - now()) / 6e4);
  const words = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });
  if (Math.abs(minutes) < 60) return words.format(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return Math.abs(hours) < 24 ? words.format(hours, 'hour') : words.format(Math.round(hours / 24), 'day');
}
