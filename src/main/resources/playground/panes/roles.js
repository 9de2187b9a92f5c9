// The people whom the visitor can act as.
import { html } from '../lit.js';
import { face } from '../look.js';
import { avatar } from '../parts/avatar.js';
import { icon } from '../parts/icons.js';
import { menu } from '../parts/menu.js';
import { clock, now } from '../words/time.js';

export function roleList(state, look, act) {
  return html`<fieldset class="roles"><legend>Act as</legend>${state.roles.map((one) => html`
    <div class=${'role' + (one.deactivated ? ' deactivated' : '')}>
      <label><input type="radio" name="role" value=${one.id} .checked=${one.id === state.me} @change=${() => act.become(one.id)}>
        ${avatar(face(state, one))}
        <span class="who">${one.title}${one.guest && one.title !== 'Guest' ? ' (guest)' : ''}<small>@${one.handle} · ${where(one)}</small></span></label>
      <button type="button" class="role-menu" aria-label=${`Actions for ${one.title}`} aria-haspopup="menu"
        @click=${(event) => menu(event.currentTarget, one.title, [actions(one, act)])}>${icon('dots')}</button>
    </div>`)}</fieldset>`;
}

function where(role) {
  if (role.deactivated) return 'deactivated';
  const city = role.zone.split('/').at(-1).replace('_', ' ');
  return `${city} ${clock(now(), role.zone)}`;
}

function actions(role, act) {
  return role.deactivated
    ? { title: `Reactivate @${role.handle}`, act: () => act.account(role.id, 'reactivate') }
    : { title: `Deactivate @${role.handle}`, about: 'As if they had left the company', danger: true,
      act: () => act.account(role.id, 'deactivate') };
}
