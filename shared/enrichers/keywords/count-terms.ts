import type { Shared } from '../enricher.ts';
import type { Sentence, TextPart } from '../text/parts.ts';
import type { Token } from '../text/token.ts';
import { conflate } from './conflate.ts';
import { type WordWeight, wordWeights } from './word-weights.ts';

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
  readonly forms: Map<string, number>;
}

interface Found {
  readonly key: string;
  readonly weight: number;
  readonly form: string;
  readonly end: number;
  readonly start: number;
}

const longestPhrase = 4;
/** Sentences of an article are short and its words few: the bound is for text that is neither. */
const longestRun = 40;
const headlineProminence = 2;
const leadProminence = 1.5;
/** Parts behind the headline that count as the lead. */
const leadParts = 2;

const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+$/u;

function contentWord(token: Token, language: string, weightOf: WordWeight): Found | undefined {
  // "94th" counts, "l’" only leans on the next word.
  if (token.kind !== 'word' || /^\p{N}|['’]$/u.test(token.text)) return undefined;
  const lower = token.text.toLowerCase().replaceAll('’', "'");
  // One letter is an initial or a bullet; one character of Chinese, mostly a particle.
  if (lower.length < 2 || (lower.length < 3 && !unspaced.test(lower) && lower === token.text)) return undefined;
  const weight = weightOf(lower);
  return weight > 0
    ? { key: conflate(lower, language), weight, form: token.text, start: token.start, end: token.end }
    : undefined;
}

/** Runs of content words with nothing but one space, or nothing, between them. */
function runsOf(tokens: readonly Token[], language: string, weightOf: WordWeight, said: ReadonlySet<Token>): Found[][] {
  const runs: Found[][] = [];
  let run: Found[] = [];
  for (const token of tokens) {
    const word = said.has(token) ? undefined : contentWord(token, language, weightOf);
    const last = run.at(-1);
    if (!word || run.length >= longestRun || (last && token.start - last.end > 1)) {
      if (run.length > 0) runs.push(run);
      run = [];
    }
    if (word) run.push(word);
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

function add(terms: Map<string, Term>, id: string, words: readonly Found[], form: string, prominence: number): void {
  const inHeadline = prominence === headlineProminence ? 1 : 0;
  const term = terms.get(id);
  if (term) {
    term.count += 1;
    term.prominence += prominence;
    term.inHeadline += inHeadline;
    term.forms.set(form, (term.forms.get(form) ?? 0) + 1);
    return;
  }
  const keys = words.map(({ key }) => key);
  const weight = words.reduce((sum, word) => sum + word.weight, 0) / words.length;
  terms.set(id, { keys, weight, count: 1, prominence, inHeadline, forms: new Map([[form, 1]]) });
}

/** Adds every word of a run, and every phrase of up to four words in it. */
function addRun(terms: Map<string, Term>, run: readonly Found[], text: string, prominence: number): void {
  for (const [from, first] of run.entries()) {
    let id = '';
    for (let to = from; to < Math.min(run.length, from + longestPhrase); to++) {
      const last = run[to] as Found;
      id = id === '' ? last.key : `${id} ${last.key}`;
      add(terms, id, run.slice(from, to + 1), text.slice(first.start, last.end), prominence);
    }
  }
}

function prominenceOf(part: TextPart, index: number): number {
  if (part.field === 'headline') return headlineProminence;
  return index <= leadParts ? leadProminence : 1;
}

/** Every content word of an article and every phrase of up to four of them in a row; `said` are words to leave out, phrases with them too. */
export function countTerms(shared: Shared, said: ReadonlySet<Token> = new Set()): Map<string, Term> {
  const { text, parts, tokens, sentenceSpans, language } = shared;
  const weightOf = wordWeights(language);
  const terms = new Map<string, Term>();
  const countSentence = (sentence: Sentence): void => {
    const part = parts[sentence.part] as TextPart;
    if (part.type === 'preformatted') return;
    const prominence = prominenceOf(part, sentence.part);
    const own = tokens.slice(sentence.firstToken, sentence.endToken);
    for (const run of runsOf(own, language, weightOf, said)) addRun(terms, run, text, prominence);
  };
  for (const sentence of sentenceSpans) countSentence(sentence);
  return terms;
}
