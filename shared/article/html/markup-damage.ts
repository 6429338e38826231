import { escapeUTF8 } from 'entities/escape';
import { decodeHtml } from './character-references.ts';

const names = 'p|div|h[1-6]|ul|ol|li|table|blockquote|a|span|figure|strong|em|b|i';
const escapedStart = new RegExp(`&lt;(?:${names}|br|img)(?:\\s[^<>&]{0,300}|&quot;|&amp;){0,40}\\s*/?&gt;`, 'i');
const escapedEnd = new RegExp(`&lt;(?:/(?:${names})\\s*|(?:br|img)\\b(?:[^<>&]{0,300}|&quot;|&amp;){0,40})&gt;`, 'i');

/**
 * Markup without any tag, unescaped when it was escaped once too often: it has escaped tags that open and close. To be asked only of
 * markup without tags; an article about HTML has tags of its own.
 */
export function unescapeTwice(html: string): string {
  if (!html.includes('&lt;')) return html;
  return escapedStart.test(html) && escapedEnd.test(html) ? decodeHtml(html) : html;
}

/** CDATA sections, which XHTML in feeds has, as escaped text. */
export function withoutCdata(html: string): string {
  let start = html.indexOf('<![CDATA[');
  if (start === -1) return html;
  const parts: string[] = [];
  let from = 0;
  while (start !== -1) {
    const end = html.indexOf(']]>', start);
    const stop = end === -1 ? html.length : end;
    parts.push(html.slice(from, start), escapeUTF8(html.slice(start + 9, stop)));
    from = end === -1 ? stop : end + 3;
    start = html.indexOf('<![CDATA[', from);
  }
  return parts.join('') + html.slice(from);
}
