// The left side: who I act as, where I can go, and the workspace's own controls.
import { html, nothing } from '../lit.js';
import { inChannel, inOrder } from '../conversation.js';
import { icon } from '../parts/icons.js';
import { HOME, ui } from '../ui.js';
import { mentions, readUpTo, unread } from '../unread.js';
import { roleList } from './roles.js';
import { conditionsButton } from './conditions.js';
import { workClock } from './workclock.js';

export function sidebar(state, look, act) {
  return html`<nav class=${'sidebar' + (ui.side ? ' open' : '')} id="sidebar" aria-label="Workspace"
      @keydown=${(event) => { if (event.key === 'Escape' && ui.side) act.side(false); }}>
    <header><h1>Readiness <span>playground</span></h1>
      <button type="button" class="side-close" aria-label="Close the sidebar" @click=${() => act.side(false)}>${icon('close')}</button></header>
    <div class="sidebar-scroll">
      ${roleList(state, look, act)}
      <h2>Channels</h2>
      <ul>${state.channels.filter((one) => !one.direct).map((one) => channelRow(state, one, act))}</ul>
      <h2>readiness app</h2>
      <ul>
        <li>${row(ui.channel === HOME, 'home', 'Home', nothing, () => act.enter(HOME))}</li>
        ${state.channels.filter((one) => one.direct).map((one) => directRow(state, one, act))}
      </ul>
    </div>
    <footer>${workClock(state, look, act)}${conditionsButton(state, act)}</footer>
  </nav>`;
}

function news(state, channel) {
  return unread(ui.me, inChannel(inOrder(state, channel.id)), readUpTo(ui.me, channel.id));
}

function channelRow(state, channel, act) {
  const list = news(state, channel);
  const kind = [list.length && 'unread', channel.archived && 'archived'].filter(Boolean).join(' ');
  const picture = channel.archived ? 'archive' : channel.confidential ? 'lock' : 'hash';
  return html`<li class=${kind}>${row(ui.channel === channel.id, picture, channel.name,
    marks(list.length, mentions(ui.me, list).length, channel.archived ? 'archived' : channel.confidential ? 'private' : ''),
    () => act.enter(channel.id))}</li>`;
}

function directRow(state, channel, act) {
  const count = news(state, channel).length;
  return html`<li class=${count ? 'unread' : ''}>${row(ui.channel === channel.id, 'message', 'Messages',
    marks(count, count, ''), () => act.enter(channel.id))}</li>`;
}

function marks(count, loud, word) {
  return html`${word ? html`<span class="hidden">${word}</span>` : nothing}
    ${loud ? html`<span class="count">${loud}<span class="hidden"> for you</span></span>`
      : count ? html`<span class="hidden">unread</span>` : nothing}`;
}

function row(current, picture, name, after, go) {
  return html`<button type="button" class="place" aria-current=${current ? 'page' : nothing} @click=${go}>
    ${icon(picture)}<span class="name">${name}</span>${after}</button>`;
}
