import { isHouse, isPost } from '../../article/normalise/posts.ts';
import { findAgency } from '../plain-text/agencies.ts';
import type { TextLine } from './typesetting.ts';

/** What stands above the first paragraph. */
export interface HeadMatter {
  readonly keywordLine?: string;
  readonly headline?: string;
  readonly byline?: string;
  /** The byline's second line: the agency or the writer's title. */
  readonly bylineTitle?: string;
  readonly notes: readonly string[];
  readonly summaries: readonly string[];
  /** Centred lines that are neither headline nor byline: they head the text. */
  readonly headings: readonly string[];
  /** Index of the first line of the text. */
  readonly end: number;
}

/** The second line of a byline names an agency or what the writer does; anything else is a heading. */
const isWriters = (text: string): boolean =>
  isPost(text) || isHouse(text) || findAgency(text) !== undefined || /\bAP\b/.test(text);
const note =
  /^(?:eds?\b[:.]|editors?\b|ap (?:photo|video|graphic)|note to|with |for (?:use|release)|embargo)|^\*\d|not for publication/i;

/** Lines with marks until the text begins; in wires without marks, the two lines below STX. */
export function readHeadMatter(lines: readonly TextLine[]): HeadMatter {
  const first = lines.findIndex((line) => line.kind !== 'blank');
  const isMarked = lines[first]?.kind === 'head' || lines[first]?.kind === 'centred';
  const start = lines.findIndex((line) => line.kind === 'paragraph' || line.kind === 'row');
  const end = start < 0 ? lines.length : start;
  const head = lines.slice(0, end).filter((line) => line.kind !== 'blank');
  const [keyword, ...rest] = head;
  if (!isMarked) return readUnmarked(head, end);
  return { ...(keyword && { keywordLine: keyword.text }), ...sortHead(rest), end };
}

const readUnmarked = (head: readonly TextLine[], end: number): HeadMatter => ({
  ...(head[0] && { keywordLine: head[0].text }),
  ...(head[1] && { headline: head[1].text.replace(/\+$/, '').trim() }),
  notes: [],
  summaries: head.slice(2).map((line) => line.text),
  headings: [],
  end,
});

function sortHead(lines: readonly TextLine[]): Omit<HeadMatter, 'end' | 'keywordLine'> {
  const notes = lines.filter((line) => note.test(line.text)).map((line) => line.text);
  const others = lines.filter((line) => !note.test(line.text));
  const at = others.findIndex((line) => line.kind === 'centred' && /^by\s/i.test(line.text));
  const next = at >= 0 ? others[at + 1] : undefined;
  const bylineTitle = next?.kind === 'centred' && isWriters(next.text) ? next : undefined;
  const [headline, ...below] = others.filter((line, index) => index !== at && line !== bylineTitle);
  return {
    ...(headline && { headline: headline.text }),
    ...(at >= 0 && { byline: others[at]?.text ?? '' }),
    ...(bylineTitle && { bylineTitle: bylineTitle.text }),
    notes,
    summaries: below.filter((line) => line.kind !== 'centred').map((line) => line.text),
    headings: below.filter((line) => line.kind === 'centred').map((line) => line.text),
  };
}
