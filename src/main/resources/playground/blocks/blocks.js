// Blocks of a message, a modal or the Home, as the bot sends them.
import { html, nothing } from '../lit.js';
import { mrkdwn } from '../words/mrkdwn.js';
import { withEmoji } from '../words/emoji.js';
import { richText } from '../words/richtext.js';
import { element } from './elements.js';
import { table } from './table.js';

/**
 * @param press called with a block, its element and what was chosen in it, as Slack's action holds it
 * @param key tells this message or view from all others
 */
export function blocks(list, look, press, key) {
  return list.map((block, index) => {
    const name = block.block_id ?? 'b' + index;
    const control = (one) => element(one, look, (chosen) => press(block, one, chosen), `${key}/${name}/${one.action_id}`);
    return html`<div class=${'block ' + block.type.replaceAll('_', '-')}>${content(block, look, control)}</div>`;
  });
}

function content(block, look, control) {
  switch (block.type) {
    case 'header': return html`<h3>${withEmoji(block.text.text)}</h3>`;
    case 'section': return section(block, look, control);
    case 'context': return block.elements.map((one) => (one.type === 'image'
      ? html`<img src=${source(one)} alt=${one.alt_text}>` : html`<span>${text(one, look)}</span>`));
    case 'divider': return html`<hr>`;
    case 'rich_text': return richText(block, look);
    case 'image': return image(block);
    case 'actions': return block.elements.map(control);
    case 'table': return table(block, look);
    default: return html`<span>[${block.type}]</span>`;
  }
}

function section(block, look, control) {
  return html`<div class="section-text">
      ${block.text ? html`<div class="text">${text(block.text, look)}</div>` : nothing}
      ${block.fields ? html`<div class="fields">${block.fields.map((field) => html`
        <div class="text">${text(field, look)}</div>`)}</div>` : nothing}
    </div>
    ${block.accessory ? html`<div class="accessory">${block.accessory.type === 'image'
      ? html`<img src=${source(block.accessory)} alt=${block.accessory.alt_text}>`
      : control(block.accessory)}</div>` : nothing}`;
}

function image(block) {
  return html`<figure>
    ${block.title ? html`<figcaption>${withEmoji(block.title.text)}</figcaption>` : nothing}
    <img src=${source(block)} alt=${block.alt_text} loading="lazy">
  </figure>`;
}

function source(image) {
  if (image.slack_file) return image.slack_file.url ?? '/playground/file/' + image.slack_file.id;
  return /^https?:/.test(image.image_url ?? '') ? image.image_url : nothing;
}

export function text(object, look) {
  return object.type === 'mrkdwn' ? mrkdwn(object.text, look) : withEmoji(object.text);
}
