// Keeps what somebody reads in its place while messages come, change and go; at the end, it stays at the end.
const NEAR = 40;

/** Notes where the lists stand; what it gives puts them back after they were drawn anew. */
export function held(ids, entered) {
  const notes = ids.map((id) => note(document.getElementById(id), id, entered));
  return () => notes.forEach(putBack);
}

function note(list, id, entered) {
  if (!list || entered.includes(id)) return { id, enter: true };
  const end = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;
  const top = list.getBoundingClientRect().top;
  const first = [...list.querySelectorAll('.message')].find((one) => one.getBoundingClientRect().bottom > top);
  return { id, end, ts: first?.dataset.ts, offset: first ? first.getBoundingClientRect().top - top : 0 };
}

function putBack({ id, enter, end, ts, offset }) {
  const list = document.getElementById(id);
  if (!list?.querySelector('.message')) return;
  if (enter) toNews(list);
  else if (end) toEnd(id);
  else {
    const same = ts && list.querySelector(`[data-ts="${ts}"]`);
    if (same) list.scrollTop += same.getBoundingClientRect().top - list.getBoundingClientRect().top - offset;
  }
}

/** To the end, where what somebody sends will stand, and the answer to it. */
export function toEnd(id) {
  const list = document.getElementById(id);
  if (list) list.scrollTop = list.scrollHeight;
}

/** On entering a place: to what is new, else to the end. */
function toNews(list) {
  const mark = list.querySelector('.rule.new');
  if (mark) list.scrollTop += mark.getBoundingClientRect().top - list.getBoundingClientRect().top - NEAR;
  else toEnd(list.id);
}
