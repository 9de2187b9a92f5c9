// Where people type: a message or a command with suggestions, files, and the app's shortcuts.
import { html, nothing, live } from '../lit.js';
import { answered } from '../forms/ask.js';
import { icon } from '../parts/icons.js';
import { menu } from '../parts/menu.js';
import { suggestions } from './suggestions.js';

/** @param box {draft, thread, label, change(draft), send(), shortcut(callback), editLast()} */
export function composer(state, box) {
  const { draft } = box;
  const offers = suggestions(state, draft.text, box.thread);
  const id = box.thread ? 'compose-thread' : 'compose-channel';
  const empty = draft.text.trim() === '' && draft.files.length === 0;
  return html`<form class="composer" @submit=${(event) => { event.preventDefault(); box.send(); }}>
    ${offerList(offers, draft, id, box)}
    <div class="compose-box">
      <textarea id=${id} rows="1" aria-label=${box.label} placeholder=${box.label} .value=${live(draft.text)}
        role="combobox" aria-expanded=${offers.length > 0} aria-controls=${id + '-offers'} aria-autocomplete="list"
        aria-activedescendant=${offers.length && draft.picked >= 0 ? `${id}-offer-${draft.picked}` : nothing}
        @input=${(event) => box.change({ text: event.target.value, picked: -1 })}
        @keydown=${(event) => key(event, box, offers)}></textarea>
      ${files(draft, box)}
      <div class="compose-tools">
        <button type="button" title="Attach a file" aria-label="Attach a file" @click=${() => attach(box)}>${icon('plus')}</button>
        ${shortcuts(state, box)}
        ${box.thread ? html`<label class="broadcast"><input type="checkbox" .checked=${live(draft.broadcast)}
          @change=${(event) => box.change({ broadcast: event.target.checked })}>Also send to channel</label>` : nothing}
        <button class="send" title="Send" aria-label="Send" ?disabled=${empty}>${icon('send')}</button>
      </div>
    </div>
  </form>`;
}

function offerList(offers, draft, id, box) {
  if (offers.length === 0) return nothing;
  return html`<ul class="offers" role="listbox" id=${id + '-offers'} aria-label="Suggestions">
    ${offers.map((offer, index) => html`<li role="option" id=${`${id}-offer-${index}`}
      aria-selected=${index === draft.picked}
      @mousedown=${(event) => { event.preventDefault(); box.change({ text: offer.text, picked: -1 }); }}>
      <code>${offer.usage}</code><span>${offer.purpose}</span></li>`)}</ul>`;
}

function files(draft, box) {
  if (draft.files.length === 0) return nothing;
  return html`<ul class="attached">${draft.files.map((file, index) => html`<li>${icon('file')}<span>${file.name}</span>
    <button type="button" aria-label=${'Remove ' + file.name}
      @click=${() => box.change({ files: draft.files.filter((_, other) => other !== index) })}>${icon('close')}</button>
  </li>`)}</ul>`;
}

function shortcuts(state, box) {
  const all = state.shortcuts?.global ?? [];
  if (all.length === 0) return nothing;
  return html`<button type="button" title="Shortcuts" aria-label="Shortcuts" aria-haspopup="menu"
    @click=${(event) => menu(event.currentTarget, 'Shortcuts', all.map((one) => ({
      title: one.title, about: 'readiness', act: () => box.shortcut(one.callback) })))}>${icon('bolt')}</button>`;
}

async function attach(box) {
  const name = await answered({
    title: 'Attach a file', label: 'File name', yes: 'Attach', hint: 'Only a name: nothing is read from this machine',
    value: 'probes.yaml',
  });
  if (name) box.change({ files: [...box.draft.files, { name }] });
}

function key(event, box, offers) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const { text, picked } = box.draft;
  if (step && offers.length) {
    event.preventDefault();
    box.change({ picked: picked < 0 && step < 0 ? offers.length - 1 : (picked + step + offers.length) % offers.length });
  } else if ((event.key === 'Tab' || (event.key === 'Enter' && picked >= 0)) && offers.length && text !== '') {
    event.preventDefault();
    box.change({ text: offers[Math.max(0, picked)].text, picked: -1 });
  } else if (event.key === 'ArrowUp' && text === '') {
    event.preventDefault();
    box.editLast();
  } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    box.send();
  } else if (event.key === 'Escape') {
    box.change({ picked: -1 });
  }
}
