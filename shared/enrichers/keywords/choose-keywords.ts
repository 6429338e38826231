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
const absorbed = 0.95;
const lowestScore = 0.15;

/** Languages that make a phrase by setting nouns side by side. */
const stacking = /^(?:en|zh|ja|ko|th|vi)\b/;

const isPhrase = ({ keys }: Term): boolean => keys.length > 1;

/** What stands nowhere as a noun is a verb or an adjective, as far as that is told. */
const noNoun = 0.25;

/** A word of the headline that the text never takes up ("clears", "soars") has no more than one occurrence to show. */
function scoreOf({ count, prominence, inHeadline, asNoun, weight }: Term): number {
  return (count === inHeadline ? count : prominence) * weight * (asNoun === 0 ? noNoun : 1);
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

/** Terms with a chance: each is held against each, so that a long text may not bring thousands. */
const mostCompared = 150;

const byScore = (a: Term, b: Term): number => scoreOf(b) - scoreOf(a) || (a.keys.join(' ') < b.keys.join(' ') ? -1 : 1);

const bestOf = (terms: Iterable<Term>, holds: (term: Term) => boolean): Term[] =>
  [...terms].filter(holds).sort(byScore).slice(0, mostCompared);

/** True where most occurrences of a term lie in one of the phrases. */
const isAbsorbed = (term: Term, phrases: readonly Term[]): boolean =>
  phrases.some((phrase) => contains(phrase, term) && phrase.count >= term.count * absorbed);

/** The best terms of an article, best first, none saying again what another says. */
export function chooseKeywords(terms: ReadonlyMap<string, Term>, language: string, most: number): Keyword[] {
  const nounsStack = stacking.test(language);
  const recurring = bestOf(terms.values(), (term) => isPhrase(term) && recurs(term, nounsStack));
  const phrases = recurring.filter((term) => !isAbsorbed(term, recurring));
  const words = bestOf(terms.values(), (term) => !isPhrase(term)).filter((term) => !isAbsorbed(term, phrases));
  const ranked = [...phrases, ...words].sort(byScore);
  const highest = ranked[0] ? scoreOf(ranked[0]) : 1;
  return ranked
    .slice(0, most)
    .map((term) => ({ text: bestForm(term), score: scoreOf(term) / highest, count: term.count }))
    .filter(({ score }) => score >= lowestScore)
    .map((keyword) => ({ ...keyword, score: Math.round(keyword.score * 1000) / 1000 }));
}
