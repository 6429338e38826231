import { foldName, namingWords } from './fold-name.ts';
import type { FoundName } from './mention.ts';
import type { PlacedWord } from './sentence-words.ts';

const shortest = 3;
const longest = 6;

/** Names that the text is searched for again: all found, and the last names of people. */
function wanted(found: readonly FoundName[]): Map<string, FoundName['type']> {
  const names = new Map<string, FoundName['type']>();
  for (const { type, text } of found) {
    if (text.includes(' ') || type !== 'person') names.set(foldName(text), type);
    const words = namingWords(text);
    const last = words.at(-1) as string;
    if (type === 'person' && words.length > 1 && last.length >= shortest && !names.has(last)) names.set(last, type);
  }
  return names;
}

/**
 * Mentions that the tagger passed over of names that it found elsewhere in the article, where the words stand with capitals and belong to no other name.
 *
 * @param sentences the words of each sentence
 * @param found in the order of the text
 */
export function recallNames(sentences: readonly (readonly PlacedWord[])[], found: readonly FoundName[]): FoundName[] {
  const names = wanted(found);
  const beginnings = new Set([...names.keys()].map(beginningOf));
  const taken = new Set(found.flatMap(({ start, end }) => (sentences.length > 0 ? range(start, end) : [])));
  const recalled: FoundName[] = [];
  for (const words of sentences) {
    for (let i = 0; i < words.length; i++) {
      const { text } = words[i] as PlacedWord;
      if (!capital.test(text) || !beginnings.has(beginningOf(foldName(text)))) continue;
      const match = longestAt(words, i, names, taken);
      if (match === undefined) continue;
      recalled.push(match.name);
      i += match.length - 1;
    }
  }
  return [...found, ...recalled].sort((a, b) => a.start - b.start);
}

const capital = /^\p{Lu}/u;

/** One letter, so that a word may be part of a longer one of the name: "al" of "al-Assad". */
const beginningOf = (folded: string): string => folded.slice(0, 1);

const range = (start: number, end: number): number[] => Array.from({ length: end - start }, (_, i) => start + i);

function longestAt(
  words: readonly PlacedWord[],
  i: number,
  names: ReadonlyMap<string, FoundName['type']>,
  taken: ReadonlySet<number>,
): { name: FoundName; length: number } | undefined {
  const first = words[i] as PlacedWord;
  let best: { name: FoundName; length: number } | undefined;
  let text = '';
  for (let j = i; j < words.length && j < i + longest; j++) {
    const word = words[j] as PlacedWord;
    if (taken.has(word.start)) break;
    text += (j > i && word.start > (words[j - 1] as PlacedWord).end ? ' ' : '') + word.text;
    const type = names.get(foldName(text));
    if (type !== undefined) best = { name: { type, text, start: first.start, end: word.end }, length: j + 1 - i };
  }
  const next = best && words[i + best.length];
  // "Jackson County" is not Jackson: a name that goes on is another.
  return next && /^\p{Lu}\p{Ll}/u.test(next.text) && !taken.has(next.start) ? undefined : best;
}
