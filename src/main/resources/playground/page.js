// The page: asks the workspace what there is to see and draws it; the rest is in the files beside.
import { html, render, nothing } from './lit.js';
import { actsOn, boxOf } from './act.js';
import { inChannel, inOrder, inThread } from './conversation.js';
import { doings } from './doings.js';
import { focusOnError, modal, showModal } from './forms/modal.js';
import { lookOf } from './look.js';
import { firstNew } from './messages/list.js';
import { channelPane } from './panes/channel.js';
import { conditionsDrawer } from './panes/conditions.js';
import { homePane } from './panes/home.js';
import { sidebar } from './panes/sidebar.js';
import { threadPane } from './panes/thread.js';
import { keepFocus, noteFocus } from './parts/focus.js';
import { held } from './parts/scroll.js';
import { follow, HOME, place, ui } from './ui.js';
import { markRead, readUpTo, unread } from './unread.js';
import { setNow } from './words/time.js';

const root = document.getElementById('page');
const TICK = 20_000;
let state = null;
let asking = null;

const act = actsOn({ state: () => state, draw, refresh });
const boxes = { state: () => state, draw };

/** Asks anew; while an answer is awaited, one more question is enough for all that changes meanwhile. */
async function refresh() {
  if (asking) {
    asking.again = true;
    return;
  }
  asking = { again: false };
  try {
    const answer = await fetch('/playground/state' + (ui.me ? '?as=' + ui.me : ''));
    take(await answer.json());
  } finally {
    const { again } = asking;
    asking = null;
    if (again) refresh();
  }
}

function take(fresh) {
  if (ui.me && fresh.me !== ui.me && fresh.roles.some((one) => one.id === ui.me)) return;
  const before = state;
  state = fresh;
  setNow(state.now);
  ui.me = state.me;
  const known = state.channels.some((one) => one.id === ui.channel) || ui.channel === HOME;
  if (!known) Object.assign(ui, { channel: state.channels[0].id, thread: null });
  draw();
  focusOnError(state.modal, before?.modal);
}

function watch() {
  const events = new EventSource('/playground/events');
  events.addEventListener('changed', () => { ui.connected = true; refresh(); });
  events.onopen = () => { if (!ui.connected) { ui.connected = true; refresh(); } };
  events.onerror = () => { ui.connected = false; draw(); };
  addEventListener('hashchange', () => { follow(); refresh(); });
  document.addEventListener('visibilitychange', () => { shownPlace = { ...shownPlace, stale: true }; draw(); });
  setInterval(draw, TICK);
}

let shownPlace = {};

/** Which lists are entered with this drawing, and what in them is new since the last visit. */
function enter(all) {
  const entered = [];
  const before = shownPlace;
  shownPlace = { channel: [ui.me, ui.channel].join(), thread: place() };
  if (before.channel !== shownPlace.channel || before.stale) {
    ui.since.channel = newsIn(inChannel(all), null);
    if (before.channel !== shownPlace.channel) entered.push('channel-scroll');
  }
  if (ui.thread && (before.thread !== shownPlace.thread || before.stale)) {
    ui.since.thread = newsIn(inThread(all, ui.thread), ui.thread);
    if (before.thread !== shownPlace.thread) entered.push('thread-scroll');
  }
  return entered;
}

function newsIn(list, thread) {
  const since = readUpTo(ui.me, ui.channel, thread);
  return firstNew(list, unread(ui.me, list, since), since);
}

function readNow(all) {
  if (document.visibilityState !== 'visible') return;
  markRead(ui.me, ui.channel, null, inChannel(all));
  if (ui.thread) markRead(ui.me, ui.channel, ui.thread, inThread(all, ui.thread));
}

function draw() {
  if (!state || state.me !== ui.me) return;
  const all = inOrder(state, ui.channel);
  const putBack = held(['channel-scroll', 'thread-scroll'], enter(all));
  readNow(all);
  noteFocus();
  render(page(all), root);
  putBack();
  showModal(state.modal);
  keepFocus();
}

function page(all) {
  const look = lookOf(state, draw);
  const channel = state.channels.find((one) => one.id === ui.channel);
  const kinds = ['workspace', ui.thread && 'with-thread', ui.drawer && 'with-drawer'].filter(Boolean).join(' ');
  return html`<div class=${kinds}>
      ${sidebar(state, look, act)}
      ${ui.side ? html`<div class="shade" @click=${() => act.side(false)}></div>` : nothing}
      ${channel ? conversation(channel, all, look) : homePane(state, look, act)}
      ${conditionsDrawer(state, act)}
    </div>
    ${modal(state.modal, look, act)}`;
}

function conversation(channel, all, look) {
  const readOnly = Boolean(channel.archived || look.role(ui.me).deactivated);
  const context = { look, act, all, channel: channel.id, editing: ui.editing, shortcuts: state.shortcuts, readOnly };
  return html`${channelPane(state, channel, context, boxOf(boxes, channel, null, act))}
    ${ui.thread ? threadPane(state, channel, { ...context, thread: ui.thread }, boxOf(boxes, channel, ui.thread, act)) : nothing}`;
}

refresh().then(() => {
  if (ui.channel === HOME) doings.home();
  watch();
});
