import type { Line } from '../line.ts';

/** How a text hedges a number, put into one word each. `vague`: "dozens", where the value is the least that it can mean. */
export type Qualifier = 'more-than' | 'at-least' | 'up-to' | 'less-than' | 'about' | 'nearly' | 'vague';

const phrases: readonly (readonly [string, Qualifier])[] = [
  ['more than', 'more-than'],
  ['over', 'more-than'],
  ['above', 'more-than'],
  ['upwards of', 'more-than'],
  ['in excess of', 'more-than'],
  ['well over', 'more-than'],
  ['just over', 'more-than'],
  ['greater than', 'more-than'],
  ['at least', 'at-least'],
  ['no fewer than', 'at-least'],
  ['no less than', 'at-least'],
  ['not less than', 'at-least'],
  ['a minimum of', 'at-least'],
  ['up to', 'up-to'],
  ['as many as', 'up-to'],
  ['as much as', 'up-to'],
  ['at most', 'up-to'],
  ['a maximum of', 'up-to'],
  ['no more than', 'up-to'],
  ['less than', 'less-than'],
  ['fewer than', 'less-than'],
  ['under', 'less-than'],
  ['below', 'less-than'],
  ['just under', 'less-than'],
  ['about', 'about'],
  ['around', 'about'],
  ['some', 'about'],
  ['approximately', 'about'],
  ['roughly', 'about'],
  ['an estimated', 'about'],
  ['estimated', 'about'],
  ['an estimated total of', 'about'],
  ['circa', 'about'],
  ['a reported', 'about'],
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
  ['close to', 'nearly'],
  ['mehr als', 'more-than'],
  ['über', 'more-than'],
  ['mindestens', 'at-least'],
  ['bis zu', 'up-to'],
  ['rund', 'about'],
  ['etwa', 'about'],
  ['knapp', 'nearly'],
  ['fast', 'nearly'],
  ['plus de', 'more-than'],
  ['au moins', 'at-least'],
  ["jusqu'à", 'up-to'],
  ['environ', 'about'],
  ['près de', 'nearly'],
  ['más de', 'more-than'],
  ['al menos', 'at-least'],
  ['hasta', 'up-to'],
  ['unos', 'about'],
  ['casi', 'nearly'],
  ['più di', 'more-than'],
  ['almeno', 'at-least'],
  ['circa', 'about'],
  ['quasi', 'nearly'],
  ['mais de', 'more-than'],
  ['pelo menos', 'at-least'],
  ['cerca de', 'about'],
  ['quase', 'nearly'],
];

const byLastWord = new Map<string, [string[], Qualifier][]>();
for (const [phrase, qualifier] of phrases) {
  const words = phrase.split(' ');
  const last = words.at(-1) as string;
  byLastWord.set(last, [...(byLastWord.get(last) ?? []), [words, qualifier]]);
}

/** Marks that may stand between a qualifier and its number: "more than $5m"; "below the 260 million expected" compares with an amount and hedges none. */
const sign = /^(?:[$€£¥₹₽₺₩₪₴₦₱]|us|usd|eur|gbp|rs|a|another)$/;

function phraseEndingAt({ lower }: Line, i: number): { qualifier: Qualifier; start: number } | undefined {
  const candidates = byLastWord.get(lower[i] ?? '') ?? [];
  const fits = candidates.filter(([words]) => words.every((word, k) => lower[i - words.length + 1 + k] === word));
  const longest = fits.sort(([a], [b]) => b.length - a.length)[0];
  return longest && { qualifier: longest[1], start: i - longest[0].length + 1 };
}

/** The qualifier of the number that starts at token `first`, and where it starts. */
export function qualifierBefore(line: Line, first: number): { start: number; qualifier?: Qualifier } {
  let at = first - 1;
  for (let skipped = 0; skipped < 2 && at >= 0; skipped++, at--) {
    const found = phraseEndingAt(line, at);
    if (found) return found;
    if (!sign.test(line.lower[at] as string)) break;
  }
  return { start: first };
}
