import { foldName, namingWords } from '../fold-name.ts';
import type { FoundName } from '../mention.ts';
import type { PlacedWord } from '../sentence-words.ts';

const name = /^\p{Lu}\p{Ll}[\p{L}-]{2,}(?:['’]\p{Ll}+)?$/u;
/** What is played for is no club. */
const contest =
  /^(?:copas?|ligas?|ligue|coupe|coppa|taça|campeonato|campionato|championnat|mundial|mondial[ei]?|eurocopa|supercopa|supercoppa|kubok|кубок|кубка)$/iu;
const stem = (word: string): string => foldName(word.replace(/['’]\p{Ll}+$/u, ''));

/**
 * Single words with a capital inside a sentence that recur, never small and in no other name: mostly companies and clubs ("Renault", "Flamengo"). At least one
 * of the mentions stands inside a sentence.
 */
export function findRecurring(
  sentences: readonly (readonly PlacedWord[])[],
  found: readonly FoundName[],
  isCommon: (word: string) => boolean,
): FoundName[] {
  const taken = new Set(found.flatMap(({ text }) => namingWords(text)));
  const isTaken = (at: number): boolean => found.some(({ start, end }) => start <= at && at < end);
  const candidates = sentences.flatMap((words) =>
    words.flatMap((word, i) => {
      const alone = !/^\p{Lu}/u.test(words[i + 1]?.text ?? '') && !/^\p{Lu}/u.test(words[i - 1]?.text ?? '');
      const fits =
        name.test(word.text) &&
        !contest.test(word.text) &&
        !isCommon(word.text) &&
        !taken.has(stem(word.text)) &&
        !isTaken(word.start);
      return fits ? [{ ...word, alone, inside: i > 1 }] : [];
    }),
  );
  const groups = Map.groupBy(candidates, ({ text }) => stem(text));
  return [...groups.values()]
    .filter((group) => group.length > 1 && group.some(({ alone, inside }) => alone && inside))
    .flatMap((group) =>
      group
        .filter(({ alone }) => alone)
        .map(({ text, start, end }) => ({ type: 'organisation' as const, text, start, end })),
    );
}
