// A message of one's own while it is edited, in its place.
import { html } from '../lit.js';
import { asTyped } from '../words/mrkdwn.js';

export function editor(message, { look, act }) {
  const save = (box) => {
    const text = box.value.trim();
    if (text !== '') act.edit(message, text);
  };
  const key = (event) => {
    if (event.key === 'Escape') act.stopEdit(message);
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      save(event.target);
    }
  };
  return html`<form class="editor" @submit=${(event) => { event.preventDefault(); save(event.target.elements.text); }}>
    <textarea name="text" rows="1" aria-label="Edit message" .defaultValue=${asTyped(message.text, look)}
      @keydown=${key}></textarea>
    <div class="editor-end"><button type="button" class="button" @click=${() => act.stopEdit(message)}>Cancel</button>
      <button class="button primary">Save</button></div>
  </form>`;
}
