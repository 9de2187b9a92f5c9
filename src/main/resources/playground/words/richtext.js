// A rich_text block: sections, quotes, code and lists of text, links, mentions and dates.
import { html, nothing } from '../lit.js';
import { date } from './dates.js';
import { emoji } from './emoji.js';
import { link, mention, place } from './mrkdwn.js';

export function richText(block, look) {
  return block.elements.map((element) => part(element, look));
}

function part(element, look) {
  switch (element.type) {
    case 'rich_text_quote': return html`<blockquote>${runs(element.elements, look)}</blockquote>`;
    case 'rich_text_preformatted': return html`<pre>${runs(element.elements, look)}</pre>`;
    case 'rich_text_list': return list(element, look);
    default: return html`<div class="text">${runs(element.elements, look)}</div>`;
  }
}

function list(element, look) {
  const items = element.elements.map((item) => html`<li>${runs(item.elements, look)}</li>`);
  const depth = `indent-${Math.min(element.indent ?? 0, 4)}`;
  return element.style === 'ordered'
    ? html`<ol class=${depth} start=${(element.offset ?? 0) + 1}>${items}</ol>`
    : html`<ul class=${depth}>${items}</ul>`;
}

function runs(elements, look) {
  return (elements ?? []).map((run) => styled(run.style, content(run, look)));
}

function content(run, look) {
  switch (run.type) {
    case 'link': return link(run.url, run.text ?? run.url);
    case 'user': return mention(run.user_id, look);
    case 'usergroup': return html`<span class="mention">@${run.usergroup_id}</span>`;
    case 'channel': return place(run.channel_id, look);
    case 'broadcast': return '@' + run.range;
    case 'emoji': return emoji(run.name);
    case 'date': return date(run.timestamp, run.format ?? '{date} {time}', run.fallback ?? '', look.zone);
    case 'text': return html`<span class="typed">${run.text}</span>`;
    default: return run.value ?? nothing;
  }
}

function styled(style, shown) {
  let out = shown;
  if (style?.code) out = html`<code>${out}</code>`;
  if (style?.bold) out = html`<strong>${out}</strong>`;
  if (style?.italic) out = html`<em>${out}</em>`;
  if (style?.strike) out = html`<s>${out}</s>`;
  return style?.underline ? html`<u>${out}</u>` : out;
}
