import type { Boundary } from './boundary.ts';
import type { Line } from './line.ts';

const marks = /["“”„«»]/g;

/** Whether a quotation is open after a line, given whether one was open before it. German closes with “, what „ opened. */
export function quoteAfter(text: string, open: string): string {
  if (!/["“”„«»]/.test(text)) return open;
  let current = open;
  for (const [mark] of text.matchAll(marks)) {
    if (current !== '' && mark !== '„' && mark !== '«' && !(mark === '“' && current !== '„')) current = '';
    else if (mark !== '”' && mark !== '»') current = mark;
  }
  return current;
}

export const opensQuote = (text: string): boolean => /^["“„«]\s?[\p{L}\p{N}]/u.test(text);

/** A line that starts with a mark that closes a quotation: it goes on from the line before. */
export const startsWithCloser = (text: string): boolean => /^(?:»|”|["'’]?[,;.)])/.test(text) && /\s/.test(text);

/**
 * Odds, as a natural logarithm, that a story's paragraphs end where a quotation is open, against the middle of one: nothing where
 * the delivery broke its quotation marks, as the sure paragraph ends show.
 */
export function openQuoteOdds(lines: readonly Line[], sureBreaks: readonly Boundary[]): number {
  let open = '';
  let violations = 0;
  let next = 0;
  for (const [i, line] of lines.entries()) {
    open = quoteAfter(line.text, open);
    if (sureBreaks[next]?.index !== i) continue;
    next++;
    if (open !== '') violations++;
    open = '';
  }
  return Math.min(0, Math.log((violations + 0.5) / (sureBreaks.length + 2) / 0.15));
}
