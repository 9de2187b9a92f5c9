// Messages as rows: a divider before each day and before what is new, and runs of one author joined together.
import { dayNumber, ofTs } from '../words/time.js';
import { isBroadcast } from '../conversation.js';

const TOGETHER = 5 * 60;

/** @param newFrom the first message that is new, if any */
export function arrange(list, zone, newFrom) {
  const rows = [];
  let before = null;
  for (const message of list) {
    const newDay = !before || dayNumber(ofTs(message.ts), zone) !== dayNumber(ofTs(before.ts), zone);
    const isNew = message.ts === newFrom;
    if (newDay) rows.push({ key: 'day-' + message.ts, day: ofTs(message.ts), isNew });
    else if (isNew) rows.push({ key: 'new', isNew });
    rows.push({ key: message.ts, message, joined: !newDay && !isNew && joins(before, message) });
    before = message;
  }
  return rows;
}

function joins(before, message) {
  return before.user === message.user
    && Boolean(before.is_ephemeral) === Boolean(message.is_ephemeral)
    && !isGone(before) && !isGone(message) && !isBroadcast(before) && !isBroadcast(message)
    && Number(message.ts) - Number(before.ts) < TOGETHER;
}

export function isGone(message) {
  return message.subtype === 'tombstone';
}
