// Small questions of the page itself: “are you sure?”, and one line of text.
import { html, render, nothing } from '../lit.js';

/** Whether the person agreed. @param what {title, text, yes, no, style} */
export async function confirmed(what) {
  return await dialog(what, html`<p>${what.text}</p>`) !== null;
}

/** What was typed, or null. @param what {title, label, value, hint, yes} */
export async function answered(what) {
  const form = await dialog(what, html`<div class="field"><label for="asked">${what.label}</label>
    <input id="asked" name="asked" autocomplete="off" required .value=${what.value ?? ''}>
    ${what.hint ? html`<p class="hint">${what.hint}</p>` : nothing}</div>`);
  return form && form.get('asked').trim();
}

function dialog(what, body) {
  const box = document.createElement('dialog');
  box.className = 'modal small';
  box.setAttribute('aria-labelledby', 'ask-title');
  document.body.append(box);
  return new Promise((resolve) => {
    let given = null;
    const done = (form) => { given = form; box.close(); };
    box.addEventListener('close', () => { box.remove(); resolve(given); });
    render(html`<form method="dialog" @submit=${(event) => { event.preventDefault(); done(new FormData(event.target)); }}>
      <header><h2 id="ask-title">${what.title}</h2></header>
      <div class="modal-body">${body}</div>
      <footer><button type="button" class="button" @click=${() => done(null)}>${what.no ?? 'Cancel'}</button>
        <button class=${'button ' + (what.style ?? 'primary')}>${what.yes ?? 'Save'}</button></footer>
    </form>`, box);
    box.showModal();
    box.querySelector('input')?.select();
    if (what.style === 'danger') box.querySelector('footer button').focus();
  });
}
