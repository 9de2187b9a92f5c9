// Where people type: a message, or a command with suggestions.
import { html, nothing, live } from './lit.js';

const MOST = 8;

/** The suggestions for what stands in the box: commands at its start, people behind an @. */
export function suggestions(state, text, thread) {
  const person = /(?:^|[\s:,])@([a-z-]*)$/.exec(text);
  if (person) {
    return state.roles.filter((role) => role.handle.startsWith(person[1])).map((role) => ({
      text: text.slice(0, text.length - person[1].length) + role.handle,
      usage: '@' + role.handle, purpose: `${role.name}, ${role.title}`,
    }));
  }
  if (!text.startsWith('/') || thread) return [];
  return state.suggestions
    .filter((one) => one.text.startsWith(text) && one.text !== text)
    .slice(0, MOST)
    .map((one) => ({ ...one, text: one.text + ' ' }));
}

/** @param box {text, picked, change(text), pick(index), send()} */
export function composer(state, box, label, thread) {
  const offers = suggestions(state, box.text, thread);
  const id = thread ? 'compose-thread' : 'compose-channel';
  return html`<div class="composer">
    ${offers.length === 0 ? nothing : html`<ul class="offers" role="listbox" id=${id + '-offers'}
        aria-label="Suggestions">${offers.map((offer, index) => html`
      <li role="option" id=${`${id}-offer-${index}`} aria-selected=${index === box.picked}
        @mousedown=${(event) => { event.preventDefault(); box.change(offer.text); }}>
        <code>${offer.usage}</code><span>${offer.purpose}</span></li>`)}</ul>`}
    <textarea id=${id} rows="1" aria-label=${label} placeholder=${label} .value=${live(box.text)}
      role="combobox" aria-expanded=${offers.length > 0} aria-controls=${id + '-offers'} aria-autocomplete="list"
      aria-activedescendant=${offers.length && box.picked >= 0 ? `${id}-offer-${box.picked}` : nothing}
      @input=${(event) => box.change(event.target.value)}
      @keydown=${(event) => key(event, box, offers)}></textarea>
    <button type="button" class="button primary" @click=${box.send} ?disabled=${box.text.trim() === ''}>Send</button>
  </div>`;
}

function key(event, box, offers) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && offers.length) {
    event.preventDefault();
    box.pick((box.picked + step + offers.length) % offers.length);
  } else if ((event.key === 'Tab' || (event.key === 'Enter' && box.picked >= 0)) && offers.length) {
    event.preventDefault();
    box.change(offers[Math.max(0, box.picked)].text);
  } else if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    box.send();
  } else if (event.key === 'Escape') {
    box.pick(-1);
  }
}
