import { type Block, blockText } from '../block.ts';

export interface TextCounts {
  readonly wordcount: number;
  readonly charcount: number;
}

/** Words and UTF-16 units of a body; `text` is its text with blank lines between blocks (one string is counted faster than many). */
export const countText = (body: readonly Block[], text: string): TextCounts => ({
  wordcount: countWords(text),
  charcount: body.reduce((sum, block) => sum + blockText(block).length, 0),
});

/** Thai, Lao, Burmese, Khmer, kana and ideographs. */
function isUnspaced(code: number): boolean {
  if (code < 0x1800) return code <= 0x0eff || (code >= 0x1000 && code <= 0x109f) || code >= 0x1780;
  return (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
}

/** Runs between white space that hold more than marks; in scripts without spaces each ideograph or kana, or each word of a dictionary. */
export function countWords(text: string): number {
  const words = countSpaced(text);
  return words === -1 ? countUnspaced(text) : words;
}

/** Words between white space, a mark by itself being none; -1 when a letter turns up that may belong to a script without spaces. */
function countSpaced(text: string): number {
  let words = 0;
  let start = 0;
  let previous = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code <= 32) {
      if (index - start > 1 || (index > start && isWordCode(previous))) words++;
      start = index + 1;
    } else if (code > 0xdff && isUnspaced(code)) return -1;
    previous = code;
  }
  return text.length - start > 1 || (text.length > start && isWordCode(previous)) ? words + 1 : words;
}

/** Letters and digits; beyond ASCII all but the marks of Latin-1 and General Punctuation. */
function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);
  return code >= 0xc0 ? code < 0x2000 || code > 0x206f : code === 0xaa || code === 0xba || code === 0xb5;
}

/** Of one unspaced text as much is cut into words by dictionary; the rest is counted by the same measure. */
const longest = 20_000;
let segmenter: Intl.Segmenter | undefined;

function countUnspaced(text: string): number {
  const ideographs = text.match(/[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/g)?.length ?? 0;
  const rest = text.replace(
    /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff65]+/g,
    ' ',
  );
  const words = countSpaced(rest);
  if (words !== -1) return ideographs + words;
  return ideographs + countByDictionary(rest);
}

function countByDictionary(text: string): number {
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  const sample = text.slice(0, longest);
  let words = 0;
  for (const segment of segmenter.segment(sample)) if (segment.isWordLike) words++;
  return Math.round((words * text.length) / sample.length);
}
