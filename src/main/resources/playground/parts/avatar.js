// A face: one letter on its role's colour.
import { html } from '../lit.js';

export function avatar(face, size = '') {
  return html`<span class=${`avatar ${face.kind} ${size}`} aria-hidden="true">${face.letter}</span>`;
}
