// The page: who I am, where I am, what I see; everything else is the workspace's.
import { html, render, nothing } from './lit.js';
import { composer } from './composer.js';
import { messageList } from './messages.js';
import { modal } from './modal.js';

const root = document.getElementById('page');
const here = new URLSearchParams(location.hash.slice(1));
const ui = {
  me: here.get('as'), channel: here.get('in'), thread: here.get('thread'), connected: true,
  drafts: {}, picked: -1,
};
let state = null;

async function refresh() {
  const answer = await fetch('/playground/state' + (ui.me ? '?as=' + ui.me : ''));
  state = await answer.json();
  ui.me = state.me;
  ui.channel ??= state.channels[0].id;
  draw();
}

function watch() {
  const events = new EventSource('/playground/events');
  events.addEventListener('changed', () => { ui.connected = true; refresh(); });
  events.onerror = () => { ui.connected = false; if (state) draw(); };
}

function send(doing, body) {
  return fetch('/playground/' + doing, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ as: ui.me, ...body }),
  });
}

function go(change) {
  Object.assign(ui, change);
  const place = new URLSearchParams({ as: ui.me, in: ui.channel });
  if (ui.thread) place.set('thread', ui.thread);
  history.replaceState(null, '', '#' + place);
  draw();
}

const role = (id) => state.roles.find((one) => one.id === id);

function look() {
  return {
    me: ui.me,
    zone: role(ui.me).zone,
    people: state.roles,
    user: (id) => (id === state.bot ? 'readiness' : role(id)?.handle ?? id),
    channel: (id) => state.channels.find((one) => one.id === id)?.name ?? id,
    author: (id) => {
      if (id === state.bot) return { name: 'readiness', kind: 'bot', letter: '✓', app: true };
      const person = role(id);
      return person
        ? { name: person.handle, kind: 'role-' + state.roles.indexOf(person), letter: person.name[0] }
        : { name: 'Slackbot', kind: 'slackbot', letter: 'S', app: true };
    },
  };
}

const act = {
  press: (message, block, element, option) => {
    const { text, value, type, action_id } = element;
    const action = { type, action_id, block_id: block.block_id ?? 'b' };
    if (option) action.selected_option = option;
    else Object.assign(action, { text, value });
    send('press', { channel: ui.channel, ts: message.ts, action });
  },
  openThread: (ts) => go({ thread: ts }),
  dismiss: (ts) => send('dismiss', { ts }),
};

function box(thread) {
  const key = ui.channel + (thread ?? '');
  return {
    text: ui.drafts[key] ?? '',
    picked: ui.picked,
    change: (text) => { ui.drafts[key] = text; ui.picked = -1; draw(); },
    pick: (index) => { ui.picked = index; draw(); },
    send: () => {
      const text = (ui.drafts[key] ?? '').trim();
      if (text === '') return;
      ui.drafts[key] = '';
      draw();
      send('type', { channel: ui.channel, thread: thread ?? '', text });
    },
  };
}

function sidebar() {
  return html`<nav class="sidebar" aria-label="Workspace">
    <h1>Readiness <span>playground</span></h1>
    <fieldset><legend>Act as</legend>${state.roles.map((one, index) => html`
      <label class="role"><input type="radio" name="role" value=${one.id} .checked=${one.id === ui.me}
          @change=${() => { go({ me: one.id }); refresh(); }}>
        <span class=${'avatar role-' + index} aria-hidden="true">${one.name[0]}</span>
        <span>${one.title}<small>@${one.handle} · ${one.zone.split('/')[1].replace('_', ' ')}</small></span></label>`)}
    </fieldset>
    <h2>Channels</h2>
    <ul>${state.channels.map((one) => html`<li><button type="button" class="channel"
      aria-current=${one.id === ui.channel ? 'page' : nothing}
      @click=${() => go({ channel: one.id, thread: null })}># ${one.name}${one.confidential ? html` <small>private</small>` : nothing}</button></li>`)}</ul>
  </nav>`;
}

function greeting() {
  return html`<section class="greeting">
    <h3>Try a readiness review in a minute</h3>
    <ol>
      <li>Type <code>/readiness open payments-api owners:@app-dev,@app-owner</code> below and press Enter.</li>
      <li>Open the card's thread and answer the first question with a button, or with <em>Add details…</em></li>
      <li>Act as somebody else on the left and type <code>/readiness answer 2 no</code>: the card changes as you watch.</li>
    </ol>
  </section>`;
}

function inOrder(channel) {
  return [...state.messages[channel]].sort((a, b) => a.ts.localeCompare(b.ts));
}

function channelPane() {
  const channel = state.channels.find((one) => one.id === ui.channel);
  const all = inOrder(ui.channel);
  const count = (ts) => all.filter((message) => message.thread_ts === ts && !message.is_ephemeral).length;
  const roots = all.filter((message) => !message.thread_ts);
  return html`<main class="pane channel-pane">
    <header><h2># ${channel.name}</h2><p>${channel.topic}</p>
      ${ui.connected ? nothing : html`<p class="offline" role="status">Reconnecting…</p>`}</header>
    <div class="scroll" id="channel-scroll" tabindex="0" role="log" aria-label=${'Messages in ' + channel.name}>
      ${greeting()}${messageList(roots, look(), act, count)}</div>
    ${composer(state, box(null), 'Message #' + channel.name, false)}
  </main>`;
}

function threadPane() {
  if (!ui.thread) return nothing;
  const list = inOrder(ui.channel).filter((m) => m.ts === ui.thread || m.thread_ts === ui.thread);
  return html`<aside class="pane thread-pane" aria-label="Thread">
    <header><h2>Thread</h2><button type="button" class="button quiet" aria-label="Close the thread"
      @click=${() => go({ thread: null })}>✕</button></header>
    <div class="scroll" id="thread-scroll" tabindex="0" role="log" aria-label="Messages of the thread">
      ${messageList(list, look(), act)}</div>
    ${composer(state, box(ui.thread), 'Reply…', true)}
  </aside>`;
}

/** Whether the reader is at the end of a list, and so wants to stay there. */
function atEnd(id) {
  const list = document.getElementById(id);
  return !list || list.scrollHeight - list.scrollTop - list.clientHeight < 40;
}

function toEnd(id) {
  const list = document.getElementById(id);
  if (list) list.scrollTop = list.scrollHeight;
}

let shownPlace = '';

function draw() {
  const place = [ui.channel, ui.thread].join();
  const moved = place !== shownPlace;
  shownPlace = place;
  const follow = ['channel-scroll', 'thread-scroll'].filter((id) => moved || atEnd(id));
  render(html`<div class=${'workspace' + (ui.thread ? ' with-thread' : '')}>
    ${sidebar()}${channelPane()}${threadPane()}</div>
    ${modal(state.modal, look(), {
      submit: (values) => send('submit', { values }), close: () => send('close', {}) })}`, root);
  follow.forEach(toEnd);
  showModal();
}

let shownModal = '';

/** A new view starts afresh with its own values; errors on the same view leave what was typed. */
function showModal() {
  const dialog = root.querySelector('dialog');
  const id = dialog?.dataset.id ?? '';
  if (dialog && id !== shownModal) {
    dialog.querySelector('form').reset();
    if (!dialog.open) dialog.showModal();
    dialog.querySelector('.modal-body input, .modal-body textarea')?.focus();
  }
  shownModal = id;
}

refresh().then(watch);
