import { findByline } from '../plain-text/byline.ts';
import { readFlags } from '../wire-text/flags.ts';

export interface HeadLines {
  readonly headline?: string;
  readonly byline?: string;
  /** Lines above the headline: labels, running heads, flags. */
  readonly labels: readonly string[];
  /** The text below. */
  readonly rest: string;
}

const byline = /^(?:by|von|par|por|di|door|von unserem|from)\s+\S.*$/i;

/**
 * What stands between STX and the text. Lines end with `=` where the agency marks them so; the block ends at a blank line, an indented one
 * or below the last marked line. Of its lines the last that is no byline is the headline, with the one before it where that was wrapped.
 */
export function readHeadLines(text: string): HeadLines {
  const lines = text.replace(/^[\x02\s]+/, '').split(/\r\n?|\n/);
  const marked = lines.slice(0, 8).findLastIndex((line) => line.trimEnd().endsWith('=') && line.trim() !== '=');
  const blank = lines.findIndex((line) => line.trim() === '');
  const indented = lines.findIndex((line, index) => index > 0 && /^(?:\t| {3,})\S/.test(line));
  const ends = [marked >= 0 ? marked + 1 : -1, blank, indented].filter((end) => end > 0);
  const end = marked >= 0 ? marked + 1 : ends.length > 0 ? Math.min(...ends) : 0;
  const head = lines.slice(0, end).map(withoutMark).filter(Boolean);
  const rest = lines.slice(end).join('\n');
  if (marked < 0 && isText(head)) return { labels: [], rest: lines.join('\n') };
  const split = splitHead(head);
  return split.byline ? { ...split, rest } : { ...split, ...takeByline(rest) };
}

/** A byline by itself between the headline and the text. */
function takeByline(rest: string): Pick<HeadLines, 'byline' | 'rest'> {
  const [whole = '', line = ''] = /^\s*([^\r\n]{4,80})\r?\n[ \t]*\r?\n/.exec(rest) ?? [];
  const own = line.trim();
  return byline.test(own) && findByline(own) ? { byline: own, rest: rest.slice(whole.length) } : { rest };
}

const withoutMark = (line: string): string => {
  const text = line.replace(/\s+/g, ' ').trim();
  return text.endsWith('=') ? text.slice(0, -1).trimEnd() : text;
};

/** A block that reads like a paragraph is the beginning of the text. */
const isText = (head: readonly string[]): boolean =>
  head.length > 4 || (/[.!?]["”»]?$/.test(head.at(-1) ?? '') && head.join(' ').length > 120);

function splitHead(head: readonly string[]): Omit<HeadLines, 'rest'> {
  const line = head.find((text) => byline.test(text) && text.length < 80);
  const others = head.filter((text) => text !== line);
  const last = others.pop();
  const wrapped = others.at(-1);
  const isWrapped =
    last !== undefined &&
    wrapped !== undefined &&
    wrapped.length > 45 &&
    !/[:.]$/.test(wrapped) &&
    readFlags(wrapped).signals.length === 0;
  if (isWrapped) others.pop();
  const headline = isWrapped ? `${wrapped} ${last}` : last;
  return { ...(headline && { headline }), ...(line && { byline: line }), labels: others };
}
