// Slack's mrkdwn, dates, mentions and rich text, as templates: nothing a person typed becomes markup of the page.
import { html } from './lit.js';

const TOKEN = /<([^<>]+)>|`([^`\n]+)`|\*([^*\n]+)\*|(?<![\w])_([^_\n]+)_(?![\w])|(?<![\w])~([^~\n]+)~(?![\w])|\n/g;

/** @param look names people and channels: {user(id), channel(id), zone} */
export function mrkdwn(text, look) {
  const parts = [];
  let from = 0;
  for (const m of text.matchAll(TOKEN)) {
    parts.push(plain(text.slice(from, m.index)));
    parts.push(token(m, look));
    from = m.index + m[0].length;
  }
  parts.push(plain(text.slice(from)));
  return parts;
}

function token(m, look) {
  if (m[1]) return angle(m[1], look);
  if (m[2]) return html`<code>${plain(m[2])}</code>`;
  if (m[3]) return html`<strong>${mrkdwn(m[3], look)}</strong>`;
  if (m[4]) return html`<em>${mrkdwn(m[4], look)}</em>`;
  if (m[5]) return html`<s>${mrkdwn(m[5], look)}</s>`;
  return html`<br>`;
}

function angle(inside, look) {
  const [target, label] = inside.split('|');
  if (target.startsWith('@')) return mention(target.slice(1), look);
  if (target.startsWith('#')) return html`<span class="mention">#${look.channel(target.slice(1))}</span>`;
  if (target.startsWith('!date^')) return date(inside, look);
  if (target.startsWith('!')) return html`<span class="mention">@${target.slice(1)}</span>`;
  return link(plain(target), plain(label ?? target));
}

export function mention(id, look) {
  return html`<span class=${id === look.me ? 'mention mine' : 'mention'}>@${look.user(id)}</span>`;
}

export function link(url, label) {
  return /^https?:/.test(url)
    ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${label}</a>`
    : label;
}

/** <!date^epoch^format|fallback>, in the zone of whoever looks. */
function date(inside, look) {
  const [, epoch, rest] = inside.split('^');
  const format = rest.split('|')[0];
  const at = new Date(Number(epoch) * 1000);
  const shown = format
    .replace('{time}', clock(at, look.zone))
    .replace('{date_short_pretty}', day(at, look.zone))
    .replace('{date}', day(at, look.zone));
  return html`<time datetime=${at.toISOString()} title=${at.toISOString()}>${shown}</time>`;
}

export function clock(at, zone) {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(at);
}

export function day(at, zone) {
  const name = (d) => new Intl.DateTimeFormat('en-GB',
    { weekday: 'short', day: 'numeric', month: 'short', timeZone: zone }).format(d);
  const shown = name(at);
  if (shown === name(new Date())) return 'today';
  return shown === name(new Date(Date.now() - 864e5)) ? 'yesterday' : shown;
}

function plain(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** A rich_text block: sections, quotes and lists of text, links and mentions, shown as they are. */
export function richText(block, look) {
  return block.elements.map((element) => {
    if (element.type === 'rich_text_quote') return html`<blockquote>${runs(element.elements, look)}</blockquote>`;
    if (element.type === 'rich_text_list') {
      return html`<ul>${element.elements.map((item) => html`<li>${runs(item.elements, look)}</li>`)}</ul>`;
    }
    return html`<p>${runs(element.elements, look)}</p>`;
  });
}

function runs(elements, look) {
  return elements.map((run) => {
    if (run.type === 'link') return link(run.url, run.text ?? run.url);
    if (run.type === 'user') return mention(run.user_id, look);
    return html`<span class="typed">${run.text}</span>`;
  });
}
