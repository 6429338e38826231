import { characterClass, classOf } from '../text/character-class.ts';
import type { Token } from '../text/token.ts';
import { factOf } from '../text/word-form.ts';

/** Words in a shingle: four together are rarely shared by texts that have not one origin (Broder 1997). */
const wordsPerShingle = 4;
/** Characters in a shingle of a script without spaces: five Han or Thai characters tell about as much as four words. */
const charactersPerShingle = 5;

const offset = 0x811c9dc5;
const prime = 0x01000193;

/** FNV-1a over the folded text, in 32 bits. */
function hashWord(word: string): number {
  let hash = offset;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), prime);
  return hash;
}

/** Finalizer of MurmurHash3: spreads what FNV leaves in the low bits. */
export function mix(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Case, width and compatibility forms say nothing of a text's origin; a copy may lose accents but keeps its letters. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

const folded = factOf(fold);

/** Hash of each run of `width` units, in order; a text shorter than that is one shingle. */
function runs(units: Uint32Array, width: number): Uint32Array {
  if (units.length === 0) return units;
  const size = Math.min(width, units.length);
  const shingles = new Uint32Array(units.length - size + 1);
  for (let i = 0; i < shingles.length; i++) {
    let hash = offset;
    for (let j = i; j < i + size; j++) hash = Math.imul(hash ^ (units[j] as number), prime) ^ (hash >>> 15);
    shingles[i] = mix(hash);
  }
  return shingles;
}

const isUnspaced = (text: string): boolean => classOf(text.codePointAt(0) ?? 32) === characterClass.unspaced;

function characterHashes(words: readonly string[]): Uint32Array {
  const characters: number[] = [];
  for (const word of words) for (const character of word) characters.push(mix(character.codePointAt(0) as number));
  return Uint32Array.from(characters);
}

/** Each value once, in the order of their first coming. A set of numbers would put every second hash on the heap. */
function distinct(values: Uint32Array): Uint32Array {
  const mask = 2 ** Math.ceil(Math.log2(2 * values.length + 2)) - 1;
  const places = new Int32Array(mask + 1);
  const found = new Uint32Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    let at = value & mask;
    while (places[at] !== 0 && found[(places[at] as number) - 1] !== value) at = (at + 1) & mask;
    if (places[at] !== 0) continue;
    found[count] = value;
    count += 1;
    places[at] = count;
  }
  return found.slice(0, count);
}

export interface Shingles {
  readonly unit: 'words' | 'characters';
  /** Different shingles, hashed. */
  readonly hashes: Uint32Array;
}

/** The folded words of some tokens: marks apart, since copies differ in their quotation marks and dashes. */
export const foldedWords = (tokens: readonly Token[]): string[] =>
  tokens.filter(({ kind }) => kind === 'word' || kind === 'number').map(({ form }) => folded(form));

/** The set of shingles of a text: of words, or of characters where most words are of a script without spaces. */
export function shinglesOf(words: readonly string[]): Shingles {
  const unspaced = words.reduce((count, word) => count + (isUnspaced(word) ? 1 : 0), 0);
  const unit = unspaced * 2 > words.length ? 'characters' : 'words';
  const all =
    unit === 'words'
      ? runs(Uint32Array.from(words, hashWord), wordsPerShingle)
      : runs(characterHashes(words), charactersPerShingle);
  return { unit, hashes: distinct(all) };
}
