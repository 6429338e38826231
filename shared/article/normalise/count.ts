import { scanText } from '../text-scan.ts';

/** Runs between white space that hold more than marks; in scripts without spaces each ideograph or kana, or each word of a dictionary. */
export function countWords(text: string): number {
  const { words, isSpaced } = scanText(text);
  return isSpaced ? words : countByDictionary(text);
}

/** Of one text as much is cut into words by dictionary; the rest is counted by the same measure. */
const longest = 20_000;
let segmenter: Intl.Segmenter | undefined;

/** The words of Thai, Lao, Burmese and Khmer, as dictionaries have them, and the ideographs beside them. */
function countByDictionary(text: string): number {
  const ideographs = text.match(/[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/g)?.length ?? 0;
  const rest = text.replace(
    /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff65]+/g,
    ' ',
  );
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  const sample = rest.slice(0, longest);
  let words = 0;
  for (const segment of segmenter.segment(sample)) if (segment.isWordLike) words++;
  return ideographs + Math.round((words * rest.length) / sample.length);
}
