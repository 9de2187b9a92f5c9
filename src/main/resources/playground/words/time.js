// Times as the reader's clock shows them; “now” is the workspace's, which may be ahead of this machine's.
let ahead = 0;

export function setNow(iso) {
  ahead = iso ? Date.parse(iso) - Date.now() : 0;
}

export function now() {
  return new Date(Date.now() + ahead);
}

export function ofTs(ts) {
  return new Date(Number(ts) * 1000);
}

const formats = new Map();

function format(at, zone, parts) {
  const key = zone + JSON.stringify(parts);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...parts }));
  return formats.get(key).format(at);
}

export const clock = (at, zone) => format(at, zone, { hour: '2-digit', minute: '2-digit' });

/** How far the zone is from UTC then, such as “GMT+1”. */
export const offset = (at, zone) => format(at, zone, { timeZoneName: 'shortOffset' }).split(' ').at(-1);

export const clockWithSeconds = (at, zone) =>
  format(at, zone, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

export const weekday = (at, zone) => format(at, zone, { weekday: 'short', day: 'numeric', month: 'short' });

export const dayInFull = (at, zone) => format(at, zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

export const longDate = (at, zone) => format(at, zone, { day: 'numeric', month: 'long', year: 'numeric' });

export const shortDate = (at, zone) => format(at, zone, { day: 'numeric', month: 'short', year: 'numeric' });

export const numericDate = (at, zone) => format(at, zone, { day: '2-digit', month: '2-digit', year: 'numeric' });

/** The local calendar day, as a number that grows by one a day. */
export function dayNumber(at, zone) {
  const [day, month, year] = numericDate(at, zone).split('/').map(Number);
  return Date.UTC(year, month - 1, day) / 864e5;
}

/** “today”, “yesterday” or “tomorrow”; null for every other day. */
export function nearDay(at, zone) {
  return { 0: 'today', '-1': 'yesterday', 1: 'tomorrow' }[dayNumber(at, zone) - dayNumber(now(), zone)] ?? null;
}

export function upperFirst(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What stands on a divider between two days. */
export function dayTitle(at, zone) {
  return upperFirst(nearDay(at, zone) ?? (sameYear(at, zone)
    ? format(at, zone, { weekday: 'long', day: 'numeric', month: 'long' }) : dayInFull(at, zone)));
}

/** A moment in few words: “today at 14:02”, “Tue 24 Nov at 09:30”. */
export function moment(at, zone) {
  return `${nearDay(at, zone) ?? weekday(at, zone).replace(',', '')} at ${clock(at, zone)}`;
}

function sameYear(at, zone) {
  return format(at, zone, { year: 'numeric' }) === format(now(), zone, { year: 'numeric' });
}
