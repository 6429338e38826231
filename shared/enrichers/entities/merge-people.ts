import { namingWords } from './fold-name.ts';

/**
 * Whether `short` may name the person `full` within one article: the last name alone ("Putin" of "Vladimir Putin"), first and last without what stands
 * between, or the end of a longer name.
 */
export function namesPerson(short: readonly string[], full: readonly string[]): boolean {
  if (short.length > full.length) return false;
  const last = short.at(-1) as string;
  if (last !== full.at(-1)) return false;
  const rest = short.slice(0, -1);
  let at = 0;
  for (const word of rest) {
    while (at < full.length - 1 && !sameGiven(word, full[at] as string)) at += 1;
    if (at === full.length - 1) return false;
    at += 1;
  }
  return true;
}

/** "J" may stand for "John". */
const sameGiven = (a: string, b: string): boolean => a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0]);

interface Bearer {
  readonly name: string;
  readonly at: number;
}

/**
 * For each name of a person the fullest form it goes by: the nearest before that it may name, else the nearest behind; where no last name fits, the one person whose
 * first name it is.
 *
 * @param mentions in the order of the text
 */
export function fullNames(mentions: readonly Bearer[]): string[] {
  const words = mentions.map(({ name }) => namingWords(name));
  const longest = (i: number, fits: (short: readonly string[], full: readonly string[]) => boolean): number => {
    let best = i;
    for (let j = 0; j < mentions.length; j++) {
      const longer = (words[j] as string[]).length - (words[best] as string[]).length;
      if (longer < 0 || !fits(words[i] as string[], words[j] as string[])) continue;
      if (longer > 0 || (best !== i && nearer(j, best, i))) best = j;
    }
    return best;
  };
  return mentions.map((mention, i) => {
    if ((words[i] as string[]).length > 3) return mention.name;
    const byLast = longest(i, namesPerson);
    if (byLast !== i || (words[i] as string[]).length > 1) return (mentions[byLast] as Bearer).name;
    return givenNameOf(i, words, mentions) ?? mention.name;
  });
}

/** A full name before the mention beats one behind it, and the nearer of two before it. */
const nearer = (j: number, best: number, i: number): boolean => (j < i ? best > i || j > best : best > i && j < best);

function givenNameOf(i: number, words: readonly string[][], mentions: readonly Bearer[]): string | undefined {
  const given = (words[i] as string[])[0];
  const bearers = new Set(
    mentions.flatMap(({ name }, j) => ((words[j] as string[]).length > 1 && words[j]?.[0] === given ? [name] : [])),
  );
  return bearers.size === 1 ? [...bearers][0] : undefined;
}
