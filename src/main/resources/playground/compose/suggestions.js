// What could be typed next: commands at the start of the text, people behind an @, channels behind a #.
const MOST = 8;

export function suggestions(state, text, thread) {
  const begun = /(?:^|[\s:,])([@#])([a-z-]*)$/.exec(text);
  if (begun) return names(state, text, begun[1], begun[2]);
  if (!text.startsWith('/') || thread) return [];
  return state.suggestions
    .filter((one) => one.text.startsWith(text) && one.text !== text)
    .slice(0, MOST)
    .map((one) => ({ ...one, text: one.text + ' ' }));
}

function names(state, text, sign, start) {
  const all = sign === '@'
    ? state.roles.map((role) => ({ name: role.handle, purpose: `${role.name}, ${role.title}` }))
    : state.channels.filter((one) => !one.direct).map((one) => ({ name: one.name, purpose: one.topic }));
  return all.filter((one) => one.name.startsWith(start) && one.name !== start).slice(0, MOST).map((one) => ({
    text: text.slice(0, text.length - start.length) + one.name, usage: sign + one.name, purpose: one.purpose,
  }));
}
