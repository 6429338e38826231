import { characterClass, classOf } from './character-class.ts';
import { segmenterFor } from './segmenter.ts';
import type { TokenKind } from './token.ts';

/** ICU reads a run of Thai or Chinese with a dictionary, in time that grows faster than the run: it gets pieces of this size. */
const longestRun = 2000;

function runEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && at - from < longestRun) {
    const codePoint = text.codePointAt(at) as number;
    if (classOf(codePoint) !== characterClass.unspaced) break;
    at += codePoint > 0xffff ? 2 : 1;
  }
  return at;
}

/** Adds the words of the run of an unspaced script that starts at `from`; returns where the run ends. */
export function segmentUnspaced(
  text: string,
  from: number,
  to: number,
  language: string,
  add: (start: number, end: number, kind: TokenKind) => void,
): number {
  const end = runEnd(text, from, to);
  const base = /^(?:zh|ja|th|km|lo|my)\b/.test(language) ? language : 'zh';
  for (const { segment, index } of segmenterFor(base, 'word').segment(text.slice(from, end))) {
    add(from + index, from + index + segment.length, 'word');
  }
  return end;
}
