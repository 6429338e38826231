import { ModelBroken, readModel } from '../model-file.ts';
import { remember } from '../remember.ts';
import { readWordIndex, type WordIndex } from '../word-index.ts';
import { englishFunctionWords } from './english-function-words.ts';

/** How much a word tells of its text's subject, in lower case: 0 for a function word, up to about 12 for a rare one. */
export type WordWeight = (word: string) => number;

/** Lines of a word table behind its head line, which ends in their number. */
export function readLines(name: string, bytes: Uint8Array, head: string): string[] {
  const text = new TextDecoder().decode(bytes);
  const [first = '', ...lines] = text.split('\n');
  const last = lines.pop();
  if (last !== '' || first !== `${head} ${lines.length}`) {
    throw new ModelBroken(`model ${name}: starts with "${first.slice(0, 40)}" and holds ${lines.length} whole lines`);
  }
  return lines;
}

/** English words, most frequent first. */
export const readEnglishRanks = (name: string, bytes: Uint8Array): WordIndex =>
  readWordIndex(name, bytes, /^ranks en \d+$/).words;

/** The line of each language: words parted by blanks. */
function loadFunctionWords(): Map<string, string> {
  const lines = readLines('function-words.txt', readModel('function-words.txt'), 'function words');
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(' ')), line]));
}

const kin: Readonly<Record<string, string>> = { nn: 'nb', no: 'nb', bs: 'hr', fil: 'tl' };

let ranks: WordIndex | undefined;
let lines: Map<string, string> | undefined;
const functionWords = new Map<string, ReadonlySet<string>>();

/** The tag that the list of function words has for a language; undefined without one. */
function listOf(base: string): string | undefined {
  lines ??= loadFunctionWords();
  return [base, kin[base] ?? ''].find((tag) => lines?.has(tag));
}

/** The function words of a language, parted when they are first asked for. */
function functionWordsOf(base: string): ReadonlySet<string> {
  const tag = listOf(base) ?? '';
  const words = functionWords.get(tag) ?? new Set(lines?.get(tag)?.split(' ').slice(1));
  functionWords.set(tag, words);
  return words;
}

/** A word past the end of the table is taken to stand at twice its length. */
const pastTheEnd = 100_000;

/**
 * By Zipf's law a word's frequency falls as its rank rises, so the logarithm of the rank is its inverse document frequency
 * up to a constant: a table of 50,000 words in order is all that English needs.
 */
const englishWeight = remember((word: string): number => {
  if (englishFunctionWords.has(word)) return 0;
  ranks ??= readEnglishRanks('english-ranks.txt', readModel('english-ranks.txt'));
  const line = ranks.lineOf(word);
  if (line < 0) return Math.log(pastTheEnd);
  const weight = Math.log(line + 1);
  return word.endsWith('ly') ? weight / 2 : weight;
});

/** Without frequencies: long words are rarer than short ones (Zipf's law of abbreviation). */
function plainWeight(known: ReadonlySet<string>): WordWeight {
  return (word) => (known.has(word) ? 0 : 7 + Math.min(12, word.length) / 4);
}

/** The weights of words in a language. */
export function wordWeights(language: string): WordWeight {
  const base = language.split('-')[0] as string;
  if (base === 'en') return englishWeight;
  return plainWeight(functionWordsOf(base));
}

/** True where the language has a list of its function words; without one, keywords would be full of them. */
export function hasWordWeights(language: string): boolean {
  const base = language.split('-')[0] as string;
  return base === 'en' || listOf(base) !== undefined;
}
