import type { Block } from '../block.ts';

export interface TextCounts {
  readonly wordcount: number;
  readonly charcount: number;
}

/** Words and characters of headline-less text: each run between white space is a word; in scripts without spaces each ideograph or kana is. */
export function countText(body: readonly Block[]): TextCounts {
  let wordcount = 0;
  let charcount = 0;
  const add = (text: string) => {
    wordcount += countWords(text);
    charcount += text.length;
  };
  for (const block of body) {
    if (block.type === 'table') for (const row of block.rows) for (const cell of row) add(cell);
    else add(block.text);
  }
  return { wordcount, charcount };
}

const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;

export function countWords(text: string): number {
  if (unspaced.test(text)) return countUnspaced(text);
  let words = 0;
  let inside = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code <= 32 || code === 0xa0) inside = false;
    else if (!inside && isWordCode(code)) {
      inside = true;
      words++;
    }
  }
  return words;
}

/** Letters and digits begin words; punctuation alone is none. */
const isWordCode = (code: number): boolean =>
  (code >= 48 && code <= 57) ||
  ((code | 32) >= 97 && (code | 32) <= 122) ||
  (code >= 0xaa && !(code >= 0x2000 && code <= 0x206f) && code !== 0xab && code !== 0xbb && code !== 0xd7);

/** Thai, Lao, Khmer and Burmese words are found by dictionary. */
let segmenter: Intl.Segmenter | undefined;
const longest = 20_000;

function countUnspaced(text: string): number {
  const ideographs = text.match(/[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/g)?.length ?? 0;
  const rest = text.replace(/[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uff65]+/g, ' ');
  if (!unspaced.test(rest)) return ideographs + countWords(rest);
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  const sample = rest.slice(0, longest);
  let words = 0;
  for (const segment of segmenter.segment(sample)) if (segment.isWordLike) words++;
  return ideographs + Math.round((words * rest.length) / sample.length);
}
