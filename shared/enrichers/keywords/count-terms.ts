import type { Shared } from '../enricher.ts';
import { partLanguages } from '../language/part-languages.ts';
import type { TextPart } from '../text/parts.ts';
import type { Token } from '../text/token.ts';
import { type ContentWord, runsOf, type WordReader, wordReader } from './content-words.ts';
import { hasWordWeights } from './word-weights.ts';

/** A word or a phrase of an article, all its forms taken together. */
export interface Term {
  /** Keys of its words. */
  readonly keys: readonly string[];
  /** Mean weight of its words. */
  readonly weight: number;
  /** Occurrences. */
  count: number;
  /** Occurrences, those in the headline and the lead counting more. */
  prominence: number;
  /** Occurrences in the headline. */
  inHeadline: number;
  /** Occurrences in which one of its words stands as a noun, or where that is not told. */
  asNoun: number;
  readonly forms: Map<string, number>;
}

const longestPhrase = 4;
const headlineProminence = 2;
const leadProminence = 1.5;
/** Parts behind the headline that count as the lead. */
const leadParts = 2;

function add(
  terms: Map<string, Term>,
  id: string,
  words: readonly ContentWord[],
  form: string,
  prominence: number,
): void {
  const inHeadline = prominence === headlineProminence ? 1 : 0;
  const asNoun = words.every(({ noun }) => noun === false) ? 0 : 1;
  const term = terms.get(id);
  if (term) {
    term.count += 1;
    term.prominence += prominence;
    term.inHeadline += inHeadline;
    term.asNoun += asNoun;
    term.forms.set(form, (term.forms.get(form) ?? 0) + 1);
    return;
  }
  const keys = words.map(({ key }) => key);
  const weight = words.reduce((sum, word) => sum + word.weight, 0) / words.length;
  terms.set(id, { keys, weight, count: 1, prominence, inHeadline, asNoun, forms: new Map([[form, 1]]) });
}

/** Adds every word of a run, and every phrase of up to four words in it. */
function addRun(terms: Map<string, Term>, run: readonly ContentWord[], text: string, prominence: number): void {
  for (const [from, first] of run.entries()) {
    let id = '';
    for (let to = from; to < Math.min(run.length, from + longestPhrase); to++) {
      const last = run[to] as ContentWord;
      id = id === '' ? last.key : `${id} ${last.key}`;
      add(terms, id, run.slice(from, to + 1), text.slice(first.start, last.end), prominence);
    }
  }
}

function prominenceOf(part: TextPart, index: number): number {
  if (part.field === 'headline') return headlineProminence;
  return index <= leadParts ? leadProminence : 1;
}

/** Readers of the languages in the text; none for one without a list of function words. */
function readersOf(shared: Shared): (part: number) => WordReader | undefined {
  const languageOf = partLanguages(shared);
  const readers = new Map<string, WordReader | undefined>();
  return (part) => {
    const language = languageOf(part);
    if (!readers.has(language)) readers.set(language, hasWordWeights(language) ? wordReader(language) : undefined);
    return readers.get(language);
  };
}

/** Every content word of an article and every phrase of up to four of them in a row; `said` are words to leave out, phrases with them too. */
export function countTerms(shared: Shared, said: ReadonlySet<Token> = new Set()): Map<string, Term> {
  const { text, parts, tokens, sentenceSpans } = shared;
  const readerOf = readersOf(shared);
  const terms = new Map<string, Term>();
  for (const sentence of sentenceSpans) {
    const part = parts[sentence.part] as TextPart;
    const reader = readerOf(sentence.part);
    if (part.type === 'preformatted' || reader === undefined) continue;
    const prominence = prominenceOf(part, sentence.part);
    const own = tokens.slice(sentence.firstToken, sentence.endToken);
    for (const run of runsOf(own, reader, said)) addRun(terms, run, text, prominence);
  }
  return terms;
}
