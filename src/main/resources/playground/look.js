// How the person who looks sees the workspace: names, faces, zone.
export const SLACKBOT = { name: 'Slackbot', kind: 'slackbot', letter: 'S', app: true };
const BOT = { name: 'readiness', kind: 'bot', letter: '✓', app: true };

export function lookOf(state, redraw) {
  const role = (id) => state.roles.find((one) => one.id === id);
  return {
    me: state.me,
    zone: role(state.me)?.zone ?? 'UTC',
    people: state.roles,
    channels: state.channels,
    redraw,
    role,
    user: (id) => (id === state.bot ? BOT.name : role(id)?.handle ?? id),
    channel: (id) => state.channels.find((one) => one.id === id)?.name ?? id,
    author: (id) => {
      if (id === state.bot) return BOT;
      const person = role(id);
      return person ? { name: person.handle, ...face(state, person) } : SLACKBOT;
    },
  };
}

/** What a person's avatar shows. */
export function face(state, person) {
  return { kind: 'role-' + state.roles.indexOf(person), letter: person.name[0] };
}
