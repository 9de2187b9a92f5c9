// A modal of the bot: its inputs, their errors, and what they hold as Slack's view state.
import { html, nothing } from './lit.js';
import { blocks } from './blocks.js';

/** @param act {submit(values), close()} */
export function modal(view, look, act) {
  if (!view) return nothing;
  return html`<dialog class="modal" data-id=${view.id + view.hash} aria-labelledby="modal-title"
      @cancel=${(event) => { event.preventDefault(); act.close(); }}>
    <form method="dialog" novalidate @submit=${(event) => {
      event.preventDefault();
      const missing = firstMissing(event.target, view);
      if (missing) missing.focus();
      else act.submit(values(event.target, view));
    }}>
      <header><h2 id="modal-title">${view.title.text}</h2>
        <button type="button" class="button quiet" aria-label="Close the form" @click=${act.close}>✕</button></header>
      <div class="modal-body">${view.blocks.map((block) => block.type === 'input'
        ? input(block, look, view.errors?.[block.block_id])
        : blocks([block], look, () => {}))}</div>
      <footer>
        <button type="button" class="button" @click=${act.close}>${view.close?.text ?? 'Cancel'}</button>
        ${view.submit ? html`<button class="button primary">${view.submit.text}</button>` : nothing}
      </footer>
    </form>
  </dialog>`;
}

function input(block, look, error) {
  const id = 'field-' + block.block_id;
  const group = ['radio_buttons', 'multi_users_select'].includes(block.element.type);
  const label = html`${block.label.text}${block.optional ? html` <span class="optional">(optional)</span>` : nothing}`;
  const described = [block.hint ? id + '-hint' : '', error ? id + '-error' : ''].join(' ').trim();
  return html`<div class=${'field' + (error ? ' wrong' : '')} data-block=${block.block_id}>
    ${group
      ? html`<fieldset aria-describedby=${described}><legend>${label}</legend>${field(block, id, look, described)}</fieldset>`
      : html`<label for=${id}>${label}</label>${field(block, id, look, described)}`}
    ${error ? html`<p class="error" id=${id + '-error'} role="alert">${error}</p>` : nothing}
    ${block.hint ? html`<p class="hint" id=${id + '-hint'}>${block.hint.text}</p>` : nothing}
  </div>`;
}

function field(block, id, look, described) {
  const element = block.element;
  const name = block.block_id;
  switch (element.type) {
    case 'plain_text_input':
      return element.multiline
        ? html`<textarea id=${id} name=${name} rows="3" maxlength=${element.max_length ?? 3000}
            aria-describedby=${described} .defaultValue=${element.initial_value ?? ''}></textarea>`
        : html`<input id=${id} name=${name} maxlength=${element.max_length ?? 3000} autocomplete="off"
            aria-describedby=${described} .defaultValue=${element.initial_value ?? ''}>`;
    case 'datepicker':
      return html`<input id=${id} name=${name} type="date" aria-describedby=${described}
        .defaultValue=${element.initial_date ?? ''}>`;
    case 'users_select':
      return html`<select id=${id} name=${name} aria-describedby=${described}>${look.people.map((person) => html`
        <option value=${person.id} ?selected=${person.id === element.initial_user}>${person.name} (@${person.handle})
        </option>`)}</select>`;
    case 'static_select':
      return html`<select id=${id} name=${name} aria-describedby=${described}>${element.options.map((option) => html`
        <option value=${option.value} ?selected=${option.value === element.initial_option?.value}>${option.text.text}
        </option>`)}</select>`;
    case 'multi_users_select':
      return look.people.map((person) => html`<label class="choice">
        <input type="checkbox" name=${name} value=${person.id}
          .defaultChecked=${(element.initial_users ?? []).includes(person.id)}> ${person.name} (@${person.handle})
      </label>`);
    case 'radio_buttons':
      return element.options.map((option) => html`<label class="choice">
        <input type="radio" name=${name} value=${option.value}
          .defaultChecked=${option.value === element.initial_option?.value}> ${option.text.text}</label>`);
    default: return nothing;
  }
}

function inputs(view) {
  return view.blocks.filter((block) => block.type === 'input');
}

function firstMissing(form, view) {
  let first = null;
  for (const block of inputs(view)) {
    const empty = !block.optional && new FormData(form).getAll(block.block_id).join('').trim() === '';
    const box = form.querySelector(`[data-block="${block.block_id}"]`);
    box.classList.toggle('missing', empty);
    if (empty && !first) first = box.querySelector('input, textarea, select');
  }
  return first;
}

/** The fields as Slack's view state has them: by block, then by action. */
function values(form, view) {
  const data = new FormData(form);
  const state = {};
  for (const block of inputs(view)) {
    const { type, action_id: action, options } = block.element;
    const all = data.getAll(block.block_id);
    const one = all[0] ?? '';
    const value = { type };
    if (type === 'plain_text_input') value.value = one === '' ? null : one;
    if (type === 'datepicker') value.selected_date = one === '' ? null : one;
    if (type === 'users_select') value.selected_user = one === '' ? null : one;
    if (type === 'multi_users_select') value.selected_users = all;
    if (type === 'radio_buttons' || type === 'static_select') {
      value.selected_option = options.find((option) => option.value === one) ?? null;
    }
    state[block.block_id] = { [action]: value };
  }
  return state;
}
