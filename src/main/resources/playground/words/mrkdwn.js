// Slack's mrkdwn as templates: nothing that a person typed becomes markup of the page.
import { html } from '../lit.js';
import { date } from './dates.js';
import { withEmoji } from './emoji.js';

const TOKEN = new RegExp([
  /<([^<>]+)>/, /`([^`\n]+)`/,
  /(?<![\w*])\*(?!\s)([^*\n]+)\*(?!\w)/, /(?<!\w)_([^_\n]+)_(?!\w)/, /(?<![\w~])~([^~\n]+)~(?!\w)/,
].map((part) => part.source).join('|'), 'g');

/** @param look names people and channels: {me, user(id), channel(id), zone} */
export function mrkdwn(text, look) {
  return (text ?? '').split('```').map((part, index) => (index % 2
    ? html`<pre>${plain(part.replace(/^\n/, ''))}</pre>` : lines(part, look)));
}

/** Lines, those with a “>” before them as quotations. */
function lines(text, look) {
  const parts = [];
  let quoted = null;
  text.split('\n').forEach((line, index) => {
    const quote = /^&gt; ?(.*)$/.exec(line);
    if (quote) {
      if (!quoted) parts.push({ quote: (quoted = []) });
      quoted.push(quote[1]);
    } else {
      parts.push({ line, breaks: index > 0 && !quoted });
      quoted = null;
    }
  });
  return parts.map((part) => (part.quote
    ? html`<blockquote>${part.quote.map((line, index) => html`${index ? html`<br>` : ''}${spans(line, look)}`)}</blockquote>`
    : html`${part.breaks ? html`<br>` : ''}${spans(part.line, look)}`));
}

function spans(text, look) {
  const parts = [];
  let from = 0;
  for (const m of text.matchAll(TOKEN)) {
    parts.push(plain(text.slice(from, m.index)), token(m, look));
    from = m.index + m[0].length;
  }
  parts.push(plain(text.slice(from)));
  return parts;
}

function token(m, look) {
  if (m[1]) return angle(m[1], look);
  if (m[2]) return html`<code>${unescaped(m[2])}</code>`;
  if (m[3]) return html`<strong>${spans(m[3], look)}</strong>`;
  if (m[4]) return html`<em>${spans(m[4], look)}</em>`;
  return html`<s>${spans(m[5], look)}</s>`;
}

function angle(inside, look) {
  const [target, label] = inside.split('|');
  if (target.startsWith('@')) return mention(target.slice(1), look);
  if (target.startsWith('#')) return place(target.slice(1), look);
  if (target.startsWith('!date^')) return dated(target, unescaped(label ?? ''), look);
  if (target.startsWith('!')) return unescaped(label ?? '@' + target.slice(1).split('^')[0]);
  return link(unescaped(target), unescaped(label ?? target.replace(/^mailto:/, '')));
}

function dated(target, fallback, look) {
  const [, epoch, format, url] = target.split('^');
  const shown = date(epoch, unescaped(format ?? ''), fallback, look.zone);
  return url ? link(unescaped(url), shown) : shown;
}

export function mention(id, look) {
  return html`<span class=${id === look.me ? 'mention mine' : 'mention'}>@${look.user(id)}</span>`;
}

export function place(id, look) {
  return html`<span class="mention">#${look.channel(id)}</span>`;
}

const OURS = /^\/archives\/(\w+)\/p(\d+)(\d{6})$/;

/** A link; one to a message of this workspace leads there on this page. */
export function link(url, label) {
  const here = URL.canParse(url) && new URL(url);
  const message = here && here.origin === location.origin && OURS.exec(here.pathname);
  if (message) {
    const thread = here.searchParams.get('thread_ts') ?? `${message[2]}.${message[3]}`;
    return html`<a href=${`#in=${message[1]}&thread=${thread}`}>${label}</a>`;
  }
  return /^(https?:|mailto:)/.test(url)
    ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${label}</a>`
    : label;
}

export function unescaped(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function plain(text) {
  return withEmoji(unescaped(text));
}

/** A message as it was typed, for editing it. */
export function asTyped(text, look) {
  return unescaped((text ?? '').replace(/<([^<>]+)>/g, (whole, inside) => {
    const [target, label] = inside.split('|');
    if (target.startsWith('@')) return '@' + look.user(target.slice(1));
    if (target.startsWith('#')) return '#' + look.channel(target.slice(1));
    return target.startsWith('!') ? label ?? '@' + target.slice(1) : target;
  }));
}
