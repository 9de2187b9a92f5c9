// The channel, or the direct messages with the bot.
import { html, nothing } from '../lit.js';
import { inChannel } from '../conversation.js';
import { composer } from '../compose/composer.js';
import { messageList, moveThrough, pointAt } from '../messages/list.js';
import { avatar } from '../parts/avatar.js';
import { icon } from '../parts/icons.js';
import { menu } from '../parts/menu.js';
import { ui } from '../ui.js';
import { channelActions } from './channelmenu.js';
import { guide } from './guide.js';
import { banner, emptyState, sideButton } from './pieces.js';

export function channelPane(state, channel, context, box) {
  const { look, act, all } = context;
  const list = inChannel(all);
  const name = channel.direct ? 'readiness' : '#' + channel.name;
  return html`<main class="pane channel-pane" ?inert=${ui.side}>
    <header>${sideButton(state, look, act)}<h2>${title(state, channel, look, act)}</h2><p>${channel.topic ?? ''}</p>
      ${ui.connected ? nothing : html`<p class="offline" role="status">Reconnecting…</p>`}</header>
    <div class="scroll" id="channel-scroll" role="log" aria-label=${'Messages in ' + name}
        tabindex=${list.length ? nothing : 0} @keydown=${moveThrough} @focusin=${pointAt} @focusout=${pointAt}>
      ${list.length ? nothing : beginning(channel, act)}
      ${channel.id === state.channels[0].id ? guide(box, act) : nothing}
      ${messageList(list, context, ui.since.channel)}</div>
    ${foot(state, channel, context, box)}
  </main>`;
}

function title(state, channel, look, act) {
  if (channel.direct) return html`${avatar(look.author(state.bot), 'small')} readiness`;
  return html`<button type="button" class="channel-title" aria-haspopup="menu" aria-label=${`${channel.name}: channel menu`}
    @click=${(event) => menu(event.currentTarget, channel.name, channelActions(channel, act))}>
    ${icon(channel.confidential ? 'lock' : 'hash')}<span>${channel.name}</span>${icon('down')}</button>`;
}

function beginning(channel, act) {
  if (channel.direct) {
    return emptyState('message', 'Direct messages with readiness',
      'What the bot has for you alone comes here. Nobody else sees it.');
  }
  return emptyState(channel.confidential ? 'lock' : 'hash', `This is the very beginning of #${channel.name}`,
    channel.botIsMember ? channel.topic : 'The bot is not in this channel.',
    channel.botIsMember || channel.archived ? nothing : html`<button type="button" class="button"
      @click=${() => act.channel(channel.id, 'invite')}>Add readiness to this channel</button>`);
}

export function foot(state, channel, { look, act }, box) {
  const me = look.role(state.me);
  if (me.deactivated) {
    return banner('lock', `@${me.handle} is deactivated and can only read.`, 'Reactivate', () => act.account(me.id, 'reactivate'));
  }
  if (channel.archived) {
    return banner('archive', `#${channel.name} is archived: it can be read, not written.`, 'Unarchive',
      () => act.channel(channel.id, 'unarchive'));
  }
  return composer(state, box);
}
