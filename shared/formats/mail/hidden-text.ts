import { markupToText } from '../../article/html/markup-to-text.ts';

export interface SeenMarkup {
  readonly html: string;
  /** What mail programs show beside the subject: hidden text above all that is seen. */
  readonly preview?: string;
}

const opening = /<(span|div|p|td|tr|table|center|section)\b([^<>]{0,4000})>/gi;
const hides = /\bstyle\s*=\s*(?:"[^"]*\bdisplay\s*:\s*none\b[^"]*"|'[^']*\bdisplay\s*:\s*none\b[^']*')/i;
/** What fills the line behind a preview, so that none of the text is shown there. */
const filler =
  /(?:\u034f|[\s\u00a0\u00ad\u200b-\u200f\u2007\u2060-\u2064\ufeff]|&(?:nbsp|zwnj|zwj|shy|#847|#8199|#8204|#8205|#65279);)+/gi;

/** Markup of a message without elements that `display:none` hides: previews, and the form for narrow screens. Time is linear. */
export function withoutHidden(html: string): SeenMarkup {
  const seen: string[] = [];
  let preview: string | undefined;
  let from = 0;
  opening.lastIndex = 0;
  for (let match = opening.exec(html); match !== null; match = opening.exec(html)) {
    if (!hides.test(match[2] ?? '')) continue;
    const end = endOf(html, match[1] ?? '', opening.lastIndex);
    // Without its end tag it can't be told what is hidden.
    if (end === undefined) break;
    seen.push(html.slice(from, match.index));
    preview ??= previewIn(seen, html.slice(match.index, end));
    opening.lastIndex = from = end;
  }
  if (from === 0) return { html };
  const rest = [...seen, html.slice(from)].join('');
  return isBlank(rest) ? { html } : { html: rest, ...(preview && { preview }) };
}

function endOf(html: string, name: string, from: number): number | undefined {
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>])[^<>]*>`, 'gi');
  tags.lastIndex = from;
  let depth = 1;
  for (let match = tags.exec(html); match !== null; match = tags.exec(html)) {
    depth += match[1] === '/' ? -1 : 1;
    if (depth === 0) return tags.lastIndex;
  }
  return undefined;
}

function previewIn(above: readonly string[], hidden: string): string | undefined {
  if (above.length > 1 || hidden.length > 5000 || !isBlank(belowHead(above[0] ?? ''))) return undefined;
  return textOf(hidden).replace(filler, ' ').trim() || undefined;
}

const belowHead = (html: string): string => html.slice(Math.max(0, html.search(/<body[\s>]/i)));

const textOf = (html: string): string => markupToText({ type: 'html', value: html });

const isBlank = (html: string): boolean => !/[\p{L}\p{N}]/u.test(textOf(html));
