// A table block: its first row is its head.
import { html } from '../lit.js';
import { richText } from '../words/richtext.js';

export function table(block, look) {
  const [head, ...rows] = block.rows;
  const aligned = (index) => 'align-' + (block.column_settings?.[index]?.align ?? 'left');
  return html`<div class="table-frame" tabindex="0" role="region" aria-label="Table"><table>
    <thead><tr>${head.map((cell, index) => html`<th scope="col" class=${aligned(index)}>${content(cell, look)}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${row.map((cell, index) => html`
      <td class=${aligned(index)}>${content(cell, look)}</td>`)}</tr>`)}</tbody>
  </table></div>`;
}

function content(cell, look) {
  return cell.type === 'rich_text' ? richText(cell, look) : cell.text;
}
