// Moving the focus among the entries of a menu or list by arrow keys, Home, End and the first letters.
const STEPS = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 };
const PAUSE = 600;
let typed = '';
let since = 0;

export function moveFocus(event, entries) {
  const at = entries.indexOf(document.activeElement);
  const step = STEPS[event.key];
  let next = null;
  if (step) next = entries[(at + step + entries.length) % entries.length];
  if (event.key === 'Home') next = entries[0];
  if (event.key === 'End') next = entries.at(-1);
  if (event.key.length === 1 && event.key !== ' ') next = startingWith(event.key.toLowerCase(), entries);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function startingWith(letter, entries) {
  typed = Date.now() - since < PAUSE ? typed + letter : letter;
  since = Date.now();
  return entries.find((entry) => entry.textContent.trim().toLowerCase().startsWith(typed));
}
