// What can be done with a channel.
import { answered } from '../forms/ask.js';

export function channelActions(channel, act) {
  const change = (name, more) => () => act.channel(channel.id, name, more);
  const bot = channel.botIsMember
    ? { title: 'Remove readiness from this channel', act: change('leave') }
    : { title: 'Add readiness to this channel', act: change('invite') };
  if (channel.archived) return [{ title: 'Unarchive channel', act: change('unarchive') }];
  return [bot, { title: 'Rename channel…', act: () => rename(channel, act) }, null,
    { title: 'Archive channel', about: 'The bot loses its membership', danger: true, act: change('archive') }];
}

async function rename(channel, act) {
  const name = await answered({
    title: 'Rename channel', label: 'Name', value: channel.name, yes: 'Rename',
    hint: 'Lower case, without blanks',
  });
  if (name && name !== channel.name) act.channel(channel.id, 'rename', { name });
}
