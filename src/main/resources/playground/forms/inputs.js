// Input blocks of a modal, as the browser's own controls.
import { html, nothing } from '../lit.js';
import { withEmoji } from '../words/emoji.js';

const GROUPS = ['radio_buttons', 'checkboxes', 'multi_users_select', 'multi_static_select', 'multi_conversations_select'];

export function inputBlock(block, look, error, press) {
  const id = 'field-' + block.block_id;
  const label = html`${withEmoji(block.label.text)}${block.optional ? html` <span class="optional">(optional)</span>` : nothing}`;
  const described = [block.hint ? id + '-hint' : '', error ? id + '-error' : ''].join(' ').trim() || nothing;
  const place = { id, name: block.block_id, described, wrong: error ? 'true' : nothing };
  const control = field(block.element, place, look, block.optional);
  return html`<div class=${'field' + (error ? ' wrong' : '')} data-block=${block.block_id}
      @change=${() => { if (block.dispatch_action) press(block, block.element, null); }}>
    ${GROUPS.includes(block.element.type)
      ? html`<fieldset aria-describedby=${described}><legend>${label}</legend>${control}</fieldset>`
      : html`<label for=${id}>${label}</label>${control}`}
    ${error ? html`<p class="error" id=${id + '-error'} role="alert">${error}</p>` : nothing}
    ${block.hint ? html`<p class="hint" id=${id + '-hint'}>${withEmoji(block.hint.text)}</p>` : nothing}
  </div>`;
}

function field(one, place, look, optional) {
  switch (one.type) {
    case 'plain_text_input': return one.multiline ? lines(one, place) : line(one, place, 'text', one.initial_value);
    case 'email_text_input': return line(one, place, 'email', one.initial_value);
    case 'url_text_input': return line(one, place, 'url', one.initial_value);
    case 'number_input': return line(one, place, 'number', one.initial_value);
    case 'datepicker': return line(one, place, 'date', one.initial_date);
    case 'timepicker': return line(one, place, 'time', one.initial_time);
    case 'users_select': return select(one, place, people(look), one.initial_user, optional);
    case 'conversations_select': return select(one, place, channels(look), one.initial_conversation, optional);
    case 'channels_select': return select(one, place, channels(look), one.initial_channel, optional);
    case 'static_select': return select(one, place, options(one), one.initial_option?.value, optional);
    case 'radio_buttons': return choices('radio', place, options(one), [one.initial_option?.value]);
    case 'checkboxes':
    case 'multi_static_select':
      return choices('checkbox', place, options(one), (one.initial_options ?? []).map((option) => option.value));
    case 'multi_users_select': return choices('checkbox', place, people(look), one.initial_users ?? []);
    case 'multi_conversations_select': return choices('checkbox', place, channels(look), one.initial_conversations ?? []);
    default: return html`<p class="hint">[${one.type}]</p>`;
  }
}

function line(one, { id, name, described, wrong }, type, initial) {
  return html`<input id=${id} name=${name} type=${type} autocomplete="off" maxlength=${one.max_length ?? 3000}
    placeholder=${one.placeholder?.text ?? nothing} aria-describedby=${described} aria-invalid=${wrong}
    .defaultValue=${initial ?? ''}>`;
}

function lines(one, { id, name, described, wrong }) {
  return html`<textarea class="lines" id=${id} name=${name} rows="3" maxlength=${one.max_length ?? 3000}
    placeholder=${one.placeholder?.text ?? nothing} aria-describedby=${described} aria-invalid=${wrong}
    .defaultValue=${one.initial_value ?? ''}></textarea>`;
}

const people = (look) => look.people.map((one) => ({ value: one.id, title: `${one.name} (@${one.handle})` }));
const channels = (look) => look.channels.filter((one) => !one.direct).map((one) => ({ value: one.id, title: '#' + one.name }));
const options = (one) => [...(one.options ?? []), ...(one.option_groups ?? []).flatMap((group) => group.options)]
  .map((option) => ({ value: option.value, title: withEmoji(option.text.text), about: option.description?.text }));

/** With an empty first entry where nothing is chosen yet, or nothing need be. */
function select(one, { id, name, described, wrong }, all, initial, optional) {
  return html`<select id=${id} name=${name} aria-describedby=${described} aria-invalid=${wrong}>
    ${optional || !initial ? html`<option value="">${one.placeholder?.text ?? 'Choose…'}</option>` : nothing}
    ${all.map((option) => html`<option value=${option.value} ?selected=${option.value === initial}>${option.title}</option>`)}
  </select>`;
}

function choices(type, { name }, all, initial) {
  return all.map((option) => html`<label class="choice"><input type=${type} name=${name} value=${option.value}
    .defaultChecked=${initial.includes(option.value)}><span>${option.title}
    ${option.about ? html`<small>${option.about}</small>` : nothing}</span></label>`);
}
