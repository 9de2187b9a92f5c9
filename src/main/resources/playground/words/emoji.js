// The emoji that people and the bot use here, by the names that Slack gives them.
const EMOJI = {
  white_check_mark: '✅', eyes: '👀', raised_hands: '🙌', '+1': '👍', thumbsup: '👍', '-1': '👎', thumbsdown: '👎',
  heart: '❤️', tada: '🎉', thinking_face: '🤔', pray: '🙏', rocket: '🚀', warning: '⚠️', x: '❌', question: '❓',
  heavy_check_mark: '✔️', memo: '📝', lock: '🔒', calendar: '📅', alarm_clock: '⏰', zzz: '💤', wave: '👋', fire: '🔥',
  red_circle: '🔴', large_yellow_circle: '🟡', large_green_circle: '🟢', hourglass: '⌛', bell: '🔔', no_bell: '🔕',
  speech_balloon: '💬', link: '🔗', paperclip: '📎', bulb: '💡', chart_with_upwards_trend: '📈', robot_face: '🤖',
  slightly_smiling_face: '🙂', smile: '😄', point_up: '☝️', arrow_right: '➡️', hourglass_flowing_sand: '⏳',
  leftwards_arrow_with_hook: '↩️', speaking_head_in_silhouette: '🗣️', white_circle: '⚪', construction: '🚧',
};

/** What people may react with. */
export const REACTIONS = ['white_check_mark', 'eyes', 'raised_hands', '+1', '-1', 'heart', 'tada', 'thinking_face'];

/** The emoji, or its name between colons where we do not have it. */
export function emoji(name) {
  return EMOJI[name] ?? `:${name}:`;
}

export function isEmoji(name) {
  return name in EMOJI;
}

/** Text with the names that we have turned into emoji. */
export function withEmoji(text) {
  return text.replace(/:([a-z0-9_+-]+):/g, (whole, name) => EMOJI[name] ?? whole);
}
