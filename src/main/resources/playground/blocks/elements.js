// Elements that people press or pick from; each tells what was chosen, after a confirmation where one is asked for.
import { html, nothing } from '../lit.js';
import { withEmoji } from '../words/emoji.js';
import { mrkdwn } from '../words/mrkdwn.js';
import { confirmed } from '../forms/ask.js';
import { menu } from '../parts/menu.js';
import { icon } from '../parts/icons.js';
import { picker } from './picker.js';

/** @param press called with what was chosen, as Slack's action holds it */
export function element(one, look, press, key) {
  const choose = async (chosen) => {
    const agreed = !one.confirm || await confirmed(wording(one.confirm, look));
    if (agreed) press(chosen);
    return agreed;
  };
  switch (one.type) {
    case 'button': return button(one, choose);
    case 'overflow': return overflow(one, choose);
    case 'checkboxes': return checkboxes(one, choose, key);
    case 'radio_buttons': return radios(one, choose, key);
    case 'datepicker': return moment(one, choose, 'date', one.initial_date, 'selected_date');
    case 'timepicker': return moment(one, choose, 'time', one.initial_time, 'selected_time');
    default: return picker(one, look, choose, key);
  }
}

function wording(confirm, look) {
  const plain = (object) => object && withEmoji(object.text);
  const text = confirm.text?.type === 'mrkdwn' ? mrkdwn(confirm.text.text, look) : plain(confirm.text);
  return {
    title: plain(confirm.title) ?? 'Are you sure?', text: text ?? '',
    yes: plain(confirm.confirm) ?? 'Yes', no: plain(confirm.deny) ?? 'Cancel', style: confirm.style,
  };
}

function button(one, choose) {
  const label = withEmoji(one.text.text);
  return one.url
    ? html`<a class=${'button ' + (one.style ?? '')} href=${/^https?:/.test(one.url) ? one.url : nothing} target="_blank"
        rel="noopener noreferrer" aria-label=${one.accessibility_label ?? nothing} @click=${() => choose({})}>${label}</a>`
    : html`<button type="button" class=${'button ' + (one.style ?? '')}
        aria-label=${one.accessibility_label ?? nothing} @click=${() => choose({})}>${label}</button>`;
}

function overflow(one, choose) {
  return html`<button type="button" class="button square" aria-haspopup="menu" aria-label="More actions"
    @click=${(event) => menu(event.currentTarget, 'More actions', one.options.map((option) => ({
      title: withEmoji(option.text.text), about: option.description?.text, act: () => choose({ selected_option: option }),
    })))}>${icon('dots')}</button>`;
}

function option(one, input) {
  return html`<label class="choice">${input}<span>${withEmoji(one.text.text)}
    ${one.description ? html`<small>${one.description.text}</small>` : nothing}</span></label>`;
}

const isIn = (list, one) => (list ?? []).some((other) => other.value === one.value);

function checkboxes(one, choose, key) {
  const pick = (event) => {
    const boxes = [...event.currentTarget.querySelectorAll('input')];
    choose({ selected_options: one.options.filter((_, index) => boxes[index].checked) });
  };
  return html`<div class="choices" role="group" @change=${pick}>${one.options.map((o) => option(o, html`
    <input type="checkbox" name=${key} .defaultChecked=${isIn(one.initial_options, o)}>`))}</div>`;
}

function radios(one, choose, key) {
  return html`<div class="choices" role="radiogroup">${one.options.map((o) => option(o, html`
    <input type="radio" name=${key} .defaultChecked=${one.initial_option?.value === o.value}
      @change=${() => choose({ selected_option: o })}>`))}</div>`;
}

/** Of each input that was used: what it began with, what was taken last, and whether somebody is typing. */
const moments = new WeakMap();

/** A date or time: taken when it is picked with a pointer, and on Enter or on leaving after it was typed. */
function moment(one, choose, type, initial, name) {
  const known = (input) => {
    if (!moments.has(input) || moments.get(input).initial !== initial) {
      moments.set(input, { initial, taken: initial ?? '', typing: false });
    }
    return moments.get(input);
  };
  const take = (input) => {
    if (input.value === known(input).taken || input.value === '') return;
    known(input).taken = input.value;
    choose({ [name]: input.value });
  };
  return html`<input class="moment" type=${type} aria-label=${one.placeholder?.text ?? 'Pick a ' + type}
    .defaultValue=${initial ?? ''}
    @keydown=${(event) => { known(event.target).typing = true; if (event.key === 'Enter') take(event.target); }}
    @pointerdown=${(event) => { known(event.target).typing = false; }}
    @change=${(event) => { if (!known(event.target).typing) take(event.target); }}
    @blur=${(event) => take(event.target)}>`;
}
