// The app's Home, as the bot published it for whoever looks.
import { html } from '../lit.js';
import { blocks } from '../blocks/blocks.js';
import { avatar } from '../parts/avatar.js';
import { ui } from '../ui.js';
import { emptyState, sideButton } from './pieces.js';

export function homePane(state, look, act) {
  const view = state.home;
  return html`<main class="pane channel-pane home-pane" ?inert=${ui.side}>
    <header>${sideButton(state, look, act)}<h2>${avatar(look.author(state.bot), 'small')} readiness</h2><p>Home</p></header>
    <div class="scroll" id="channel-scroll" tabindex="0" role="region" aria-label="The app's Home">
      ${view?.blocks?.length
        ? html`<div class="home-view">${blocks(view.blocks, look, (block, one, chosen) => act.pressView(view, block, one, chosen),
          'home' + (view.hash ?? ''))}</div>`
        : emptyState('home', 'Nothing here yet', 'The app has published no Home for you.')}
    </div>
  </main>`;
}
