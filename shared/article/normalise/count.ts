import type { Block } from '../block.ts';

export interface TextCounts {
  readonly wordcount: number;
  readonly charcount: number;
}

/** Words and UTF-16 units of a body. */
export function countText(body: readonly Block[]): TextCounts {
  let wordcount = 0;
  let charcount = 0;
  const add = (text: string) => {
    wordcount += countWords(text);
    charcount += text.length;
  };
  for (const block of body) {
    if (block.type === 'table') for (const row of block.rows) row.forEach(add);
    else add(block.text);
  }
  return { wordcount, charcount };
}

const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;

/** Runs between white space that hold more than marks; in scripts without spaces each ideograph or kana, or each word of a dictionary. */
export function countWords(text: string): number {
  return unspaced.test(text) ? countUnspaced(text) : countSpaced(text);
}

/** Jumps from space to space, and looks closer only at single characters between them: a dash by itself is no word. */
function countSpaced(text: string): number {
  if (text.includes('\n') || text.includes('\t')) {
    return text.split(/[\n\t]+/).reduce((sum, line) => sum + countSpaced(line), 0);
  }
  let words = 0;
  let start = 0;
  for (let end = text.indexOf(' '); end !== -1; end = text.indexOf(' ', start)) {
    if (end - start > 1 || (end > start && isWordCode(text.charCodeAt(start)))) words++;
    start = end + 1;
  }
  const rest = text.length - start;
  return rest > 1 || (rest === 1 && isWordCode(text.charCodeAt(start))) ? words + 1 : words;
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
  if (!unspaced.test(rest)) return ideographs + countSpaced(rest);
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  const sample = rest.slice(0, longest);
  let words = 0;
  for (const segment of segmenter.segment(sample)) if (segment.isWordLike) words++;
  return ideographs + Math.round((words * rest.length) / sample.length);
}
