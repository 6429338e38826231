import type { Term } from './count-terms.ts';

export interface Keyword {
  /** Word or phrase, in its most frequent form. */
  readonly text: string;
  /** 0–1, relative to the article's first keyword. */
  readonly score: number;
  /** Occurrences. */
  readonly count: number;
}

const fewestForPhrase = 2;
/** A word whose occurrences lie in one phrase by this share is said by that phrase. */
const absorbed = 0.6;
/** A phrase tells more than a word, the more words it has. */
const phraseBonus = 0.3;
const lowestScore = 0.15;

/** Languages that make a phrase by setting nouns side by side. */
const stacking = /^(?:en|zh|ja|ko|th|vi)\b/;

const isPhrase = ({ keys }: Term): boolean => keys.length > 1;

/** A word of the headline that the text never takes up ("clears", "soars") has no more than one occurrence to show. */
function scoreOf({ count, prominence, inHeadline, weight, keys }: Term): number {
  return (count === inHeadline ? count : prominence) * weight * keys.length ** phraseBonus;
}

const contains = (long: Term, short: Term): boolean =>
  long.keys.length > short.keys.length && ` ${long.keys.join(' ')} `.includes(` ${short.keys.join(' ')} `);

/** The most frequent form; of equals, one that is not all capitals or capitalised by a headline. */
function bestForm({ forms }: Term): string {
  const capitals = (form: string): number => form.match(/\p{Lu}/gu)?.length ?? 0;
  return [...forms].sort(([a, x], [b, y]) => y - x || capitals(a) - capitals(b) || (a < b ? -1 : 1))[0]?.[0] as string;
}

/**
 * A lead says the headline again, verbs and all, so that a phrase must recur in the text itself; two words of English, where
 * nouns stand before nouns, may have their second occurrence in the headline.
 */
function recurs({ keys, count, inHeadline }: Term, nounsStack: boolean): boolean {
  return (keys.length === 2 && nounsStack ? count : count - inHeadline) >= fewestForPhrase;
}

/** Phrases that recur, without those that only ever stand inside a longer one. */
function recurringPhrases(terms: Iterable<Term>, nounsStack: boolean): Term[] {
  const phrases = [...terms].filter((term) => isPhrase(term) && recurs(term, nounsStack));
  return phrases.filter(
    (term) => !phrases.some((other) => contains(other, term) && other.count >= term.count * absorbed),
  );
}

/** The best terms of an article, best first, none saying again what another says. */
export function chooseKeywords(terms: ReadonlyMap<string, Term>, language: string, most: number): Keyword[] {
  const phrases = recurringPhrases(terms.values(), stacking.test(language));
  const words = [...terms.values()].filter(
    (term) =>
      !isPhrase(term) && !phrases.some((phrase) => contains(phrase, term) && phrase.count >= term.count * absorbed),
  );
  const ranked = [...phrases, ...words]
    .map((term) => ({ term, score: scoreOf(term) }))
    .sort((a, b) => b.score - a.score || (a.term.keys.join(' ') < b.term.keys.join(' ') ? -1 : 1));
  const highest = ranked[0]?.score ?? 1;
  return ranked
    .slice(0, most)
    .filter(({ score }) => score >= lowestScore * highest)
    .map(({ term, score }) => ({
      text: bestForm(term),
      score: Math.round((score / highest) * 1000) / 1000,
      count: term.count,
    }));
}
