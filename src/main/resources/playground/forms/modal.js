// A modal of the bot.
import { html, nothing, keyed, repeat } from '../lit.js';
import { blocks } from '../blocks/blocks.js';
import { icon } from '../parts/icons.js';
import { inputBlock } from './inputs.js';
import { firstMissing, values } from './values.js';

/** @param act {submitForm(values), closeForm(), pressForm(view, block, element, chosen, values)} */
export function modal(view, look, act) {
  return html`<dialog class="modal" id="modal" aria-labelledby="modal-title"
      @cancel=${(event) => { event.preventDefault(); act.closeForm(); }}
      @close=${() => { if (view) act.closeForm(); }}>
    ${view ? keyed(view.id, form(view, look, act)) : nothing}</dialog>`;
}

function form(view, look, act) {
  const press = (block, one, chosen) => act.pressForm(view, block, one, chosen,
    values(document.querySelector('#modal form'), view));
  return html`<form method="dialog" novalidate @submit=${(event) => submit(event, view, act)}>
    <header><h2 id="modal-title">${view.title.text}</h2>
      <button type="button" class="plain" aria-label="Close the form" @click=${act.closeForm}>${icon('close')}</button></header>
    <div class="modal-body">${repeat(view.blocks, (block, index) => block.block_id ?? index, (block) => (block.type === 'input'
      ? inputBlock(block, look, view.errors?.[block.block_id], press)
      : blocks([block], look, press, view.id + view.hash)))}</div>
    <footer>
      <button type="button" class="button" @click=${act.closeForm}>${view.close?.text ?? 'Cancel'}</button>
      ${view.submit ? html`<button class="button primary">${view.submit.text}</button>` : nothing}
    </footer>
  </form>`;
}

function submit(event, view, act) {
  event.preventDefault();
  const missing = firstMissing(event.target, view);
  if (missing) missing.focus();
  else act.submitForm(values(event.target, view));
}

let shown = '';

/** Opens, fills and closes the dialog; on closing, the browser gives the focus back to where it was. */
export function showModal(view) {
  const dialog = document.getElementById('modal');
  if (!view && dialog.open) dialog.close();
  if (view && !dialog.open) dialog.showModal();
  const fresh = view && view.id !== shown;
  shown = view?.id ?? '';
  if (fresh) dialog.querySelector('.modal-body :is(input, textarea, select, button)')?.focus();
}

/** Puts the focus on the first field that the bot refused, once for each refusal. */
export function focusOnError(view, before) {
  if (!view?.errors || JSON.stringify(view.errors) === JSON.stringify(before?.errors)) return;
  document.querySelector('#modal .wrong :is(input, textarea, select)')?.focus();
}
