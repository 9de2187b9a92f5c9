// Where the focus goes when what had it is no more.
let before = null;

/** Notes what has the focus, and the message that it stands in. */
export function noteFocus() {
  const on = document.activeElement;
  before = on && on !== document.body
    ? { on, ts: on.closest('[data-ts]')?.dataset.ts, list: on.closest('.scroll')?.id } : null;
}

/** Gives the focus to the same message after its button has gone, or to the last one; nothing where it was not lost. */
export function keepFocus() {
  if (!before?.ts || before.on.isConnected || document.activeElement !== document.body) return;
  const list = document.getElementById(before.list);
  const message = list?.querySelector(`[data-ts="${before.ts}"]`) ?? list?.querySelector('.message[tabindex="0"]');
  message?.focus({ preventScroll: true });
}

export function focusOn(selector) {
  document.querySelector(selector)?.focus();
}

/** Whether opening the keyboard of a phone would be in the way. */
export function types() {
  return matchMedia('(pointer: fine)').matches;
}
