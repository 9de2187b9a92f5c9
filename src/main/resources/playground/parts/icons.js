// The page's own icons: outlines on a grid of 20, in the colour of the text around them.
import { html, svg } from '../lit.js';

const PATHS = {
  close: svg`<path d="M5 5l10 10M15 5L5 15"/>`,
  down: svg`<path d="M6 8l4 4 4-4"/>`,
  back: svg`<path d="M12 5l-5 5 5 5"/>`,
  bars: svg`<path d="M3 6h14M3 10h14M3 14h14"/>`,
  dots: svg`<g fill="currentColor" stroke="none"><circle cx="10" cy="4.5" r="1.6"/><circle cx="10" cy="10" r="1.6"/>
    <circle cx="10" cy="15.5" r="1.6"/></g>`,
  smile: svg`<circle cx="10" cy="10" r="7"/><path d="M7 11.5c1 2 5 2 6 0M7.5 8v.2M12.5 8v.2"/>`,
  thread: svg`<path d="M3 4h14v10H9l-4 3v-3H3z"/><path d="M6.5 7.5h7M6.5 10.5h4"/>`,
  plus: svg`<path d="M10 4v12M4 10h12"/>`,
  bolt: svg`<path d="M11 2L4 11h5l-1 7 8-10h-5z"/>`,
  file: svg`<path d="M5 2h7l4 4v12H5zM12 2v4h4"/>`,
  send: svg`<path d="M3 10L17 3l-4 14-3-6z"/>`,
  hash: svg`<path d="M8 3L6 17M14 3l-2 14M3.5 7.5h13M3 12.5h13"/>`,
  lock: svg`<rect x="4" y="9" width="12" height="8" rx="1.5"/><path d="M7 9V6a3 3 0 016 0v3"/>`,
  home: svg`<path d="M3 9.5L10 3l7 6.5M5 8.5V17h10V8.5"/>`,
  message: svg`<path d="M3 4h14v10H9l-4 3v-3H3z"/>`,
  eye: svg`<path d="M2 10s3-5.5 8-5.5 8 5.5 8 5.5-3 5.5-8 5.5S2 10 2 10z"/><circle cx="10" cy="10" r="2.5"/>`,
  sliders: svg`<path d="M3 6h7M14 6h3M3 14h3M10 14h7"/><circle cx="12" cy="6" r="2"/><circle cx="8" cy="14" r="2"/>`,
  clock: svg`<circle cx="10" cy="10" r="7"/><path d="M10 6v4l3 2"/>`,
  check: svg`<path d="M4 10.5l4 4 8-9"/>`,
  archive: svg`<path d="M3 4h14v4H3zM4.5 8v9h11V8M8 11h4"/>`,
};

export function icon(name) {
  return html`<svg class="icon" viewBox="0 0 20 20" width="18" height="18" fill="none" stroke="currentColor"
    stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${PATHS[name]}</svg>`;
}
