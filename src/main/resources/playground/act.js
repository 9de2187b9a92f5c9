// What the page does when somebody acts on it: some of it here, most of it in the workspace.
import { doings } from './doings.js';
import { inOrder } from './conversation.js';
import { valueOf } from './forms/values.js';
import { focusOn, types } from './parts/focus.js';
import { toEnd } from './parts/scroll.js';
import { draft, emptyDraft, HOME, remember, ui } from './ui.js';

/** @param page {state(), draw(), refresh()} */
export function actsOn(page) {
  const go = (change) => {
    Object.assign(ui, { side: false, editing: null }, change);
    remember();
    page.draw();
  };
  return { ...places(page, go), ...onMessages(page, go), ...onForms(), ...onWorkspace(page), redraw: page.draw };
}

function places(page, go) {
  return {
    enter: (channel) => {
      go({ channel, thread: null });
      if (channel === HOME) doings.home();
    },
    become: (me) => {
      const stays = page.state().channels.some((one) => one.id === ui.channel && !one.direct) || ui.channel === HOME;
      go(stays ? { me } : { me, channel: page.state().channels[0].id, thread: null });
      page.refresh();
      if (ui.channel === HOME) doings.home();
    },
    openThread: (thread) => {
      go({ thread });
      if (types()) focusOn('#compose-thread');
    },
    closeThread: () => {
      const { thread } = ui;
      go({ thread: null });
      focusOn(`#channel-scroll [data-ts="${thread}"] .replies`);
      if (document.activeElement === document.body) focusOn(`#channel-scroll [data-ts="${thread}"]`);
    },
    side: (open) => {
      ui.side = open;
      page.draw();
      focusOn(open ? '.sidebar [aria-current]' : '#side-button');
    },
    drawer: (open) => {
      ui.drawer = open;
      ui.side = false;
      page.draw();
      focusOn(open ? '#conditions input' : '#conditions-button');
    },
  };
}

/** The element that was used and what was chosen in it, as Slack's action holds it. */
function action(block, one, chosen) {
  const { type, action_id, text, value } = one;
  return { type, action_id, block_id: block.block_id ?? 'b', ...(type === 'button' && { text, value }), ...chosen };
}

function onMessages(page, go) {
  return {
    press: (message, block, one, chosen) => doings.press(ui.channel, message.ts, action(block, one, chosen)),
    dismiss: (ts) => doings.dismiss(ts),
    react: (message, name) => doings.react(ui.channel, message.ts, name),
    remove: (message) => doings.remove(ui.channel, message.ts),
    shortcut: (callback, message) => doings.shortcut(callback, ui.channel, message.ts),
    startEdit: (message) => {
      go({ editing: message.ts });
      const box = document.querySelector('.editor textarea');
      box?.focus();
      box?.setSelectionRange(box.value.length, box.value.length);
    },
    stopEdit: (message) => {
      go({ editing: null });
      focusOn(`[data-ts="${message.ts}"]`);
    },
    edit: async (message, text) => {
      go({ editing: null });
      focusOn(`[data-ts="${message.ts}"]`);
      await doings.edit(ui.channel, message.ts, text);
    },
  };
}

function onForms() {
  return {
    submitForm: (values) => doings.submit(values),
    closeForm: () => doings.close(),
    pressForm: (view, block, one, chosen, values) => doings.press('', '', action(block, one,
      chosen ?? valueOf(document.querySelector('#modal form'), block)), { view: view.id, values }),
    pressView: (view, block, one, chosen) => doings.press('', '', action(block, one, chosen), { view: view.id }),
  };
}

function onWorkspace(page) {
  return {
    channel: (id, change, more) => doings.channel(id, change, more),
    account: (id, change) => {
      const active = page.state().roles.filter((one) => !one.deactivated);
      doings.account(id, change, (active.find((one) => one.id === ui.me) ?? active[0]).id);
    },
    condition: (id, on, value) => doings.condition(id, on, value),
    advance: (by) => doings.advance(by),
    fill: (box, text) => {
      box.change({ text });
      focusOn('#compose-channel');
    },
  };
}

/** The composer of a channel, or of one of its threads. */
export function boxOf(page, channel, thread, act) {
  const key = () => draft(channel.id, thread);
  return {
    draft: key(),
    thread,
    label: thread ? 'Reply…' : `Message ${channel.direct ? 'readiness' : '#' + channel.name}`,
    change: (more) => { Object.assign(key(), more); page.draw(); },
    shortcut: (callback) => doings.shortcut(callback),
    editLast: () => {
      const mine = inOrder(page.state(), channel.id).filter((one) => one.user === ui.me && !one.is_ephemeral
        && (thread ? one.thread_ts === thread : !one.thread_ts));
      if (mine.length) act.startEdit(mine.at(-1));
    },
    send: () => {
      const { text, files, broadcast } = key();
      if (text.trim() === '' && files.length === 0) return;
      Object.assign(key(), emptyDraft());
      ui.since[thread ? 'thread' : 'channel'] = undefined;
      page.draw();
      toEnd(thread ? 'thread-scroll' : 'channel-scroll');
      doings.type(channel.id, thread, text.trim(), files, broadcast);
    },
  };
}
