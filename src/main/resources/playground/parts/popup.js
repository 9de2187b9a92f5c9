// A small panel beside the control that opened it; Escape or a press elsewhere closes it, and focus goes back.
import { render } from '../lit.js';

const GAP = 4;
let closing = null;

/**
 * Opens a panel; null where the same press has just closed it.
 * @param draw gives what stands in the panel, and is called again by redraw()
 */
export function popup(anchor, kind, draw, closed = () => {}) {
  if (closing === anchor) return null;
  const panel = document.createElement('div');
  panel.className = 'popup ' + kind;
  panel.popover = 'auto';
  const redraw = () => render(draw(), panel);
  (anchor.closest('dialog') ?? document.body).append(panel);
  redraw();
  panel.addEventListener('beforetoggle', (event) => { if (event.newState === 'closed') leave(anchor); });
  panel.addEventListener('toggle', (event) => {
    if (event.newState === 'open') return;
    panel.remove();
    closed();
  });
  anchor.setAttribute('aria-expanded', 'true');
  panel.showPopover();
  place(panel, anchor);
  return { panel, redraw, close: () => panel.hidePopover() };
}

function leave(anchor) {
  closing = anchor;
  setTimeout(() => { closing = null; anchor.setAttribute('aria-expanded', 'false'); });
}

/** Under the anchor, or over it where there is no room; never outside the window. */
function place(panel, anchor) {
  const at = anchor.getBoundingClientRect();
  const { width, height } = panel.getBoundingClientRect();
  const below = at.bottom + GAP + height <= innerHeight;
  const top = below ? at.bottom + GAP : Math.max(GAP, at.top - GAP - height);
  const left = at.left + width + GAP <= innerWidth ? at.left : at.right - width;
  panel.style.top = top + 'px';
  panel.style.left = Math.max(GAP, left) + 'px';
}
