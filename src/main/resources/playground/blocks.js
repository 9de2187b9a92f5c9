// Blocks of a message, as the bot sends them.
import { html, nothing } from './lit.js';
import { mrkdwn, richText } from './mrkdwn.js';

/** @param press called with the element and, for menus, the picked option */
export function blocks(list, look, press) {
  return list.map((block) => {
    switch (block.type) {
      case 'header': return html`<h3 class="block-header">${block.text.text}</h3>`;
      case 'section': return section(block, look, press);
      case 'context': return html`<p class="block-context">${block.elements.map((e) => text(e, look))}</p>`;
      case 'divider': return html`<hr>`;
      case 'rich_text': return html`<div class="block-rich">${richText(block, look)}</div>`;
      case 'actions': return html`<div class="block-actions">
        ${block.elements.map((element) => control(element, block, press))}</div>`;
      default: return html`<p class="block-context">[${block.type}]</p>`;
    }
  });
}

function section(block, look, press) {
  return html`<div class="block-section">
    <div>${block.text ? html`<p>${text(block.text, look)}</p>` : nothing}
      ${(block.fields ?? []).map((field) => html`<p>${text(field, look)}</p>`)}</div>
    ${block.accessory ? control(block.accessory, block, press) : nothing}
  </div>`;
}

export function text(object, look) {
  return object.type === 'mrkdwn' ? mrkdwn(object.text, look) : object.text;
}

function control(element, block, press) {
  if (element.type === 'button') {
    return html`<button type="button" class=${'button ' + (element.style ?? '')}
      @click=${() => press(block, element)}>${element.text.text}</button>`;
  }
  if (element.type === 'overflow') {
    return html`<details class="menu" @focusout=${leaveMenu} @keydown=${escapeMenu}>
      <summary class="button" aria-label="More actions">⋯</summary>
      <div role="menu">${element.options.map((option) => html`
        <button type="button" role="menuitem" @click=${(event) => {
          event.target.closest('details').open = false;
          press(block, element, option);
        }}>${option.text.text}</button>`)}</div>
    </details>`;
  }
  return nothing;
}

function leaveMenu(event) {
  if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
}

function escapeMenu(event) {
  if (event.key === 'Escape') {
    event.currentTarget.open = false;
    event.currentTarget.querySelector('summary').focus();
  }
}
