import type { Token } from '../text/token.ts';
import { conflate } from './conflate.ts';
import { generalWords } from './general-words.ts';
import { nounsOf, type StandsAsNoun } from './noun-cues.ts';
import { type WordWeight, wordWeights } from './word-weights.ts';

/** A word that may tell of the text's subject, where it stands. */
export interface ContentWord {
  readonly key: string;
  readonly weight: number;
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** Whether it stands here as a noun; undefined where the language doesn't let it be told. */
  readonly noun: boolean | undefined;
}

/** What is needed to read the words of a language. */
export interface WordReader {
  readonly language: string;
  readonly weightOf: WordWeight;
  readonly general: ReadonlySet<string>;
  readonly standsAsNoun: StandsAsNoun;
}

export const wordReader = (language: string): WordReader => ({
  language,
  weightOf: wordWeights(language),
  general: generalWords(language),
  standsAsNoun: nounsOf(language),
});

/** Sentences of an article are short and its words few: the bound is for text that is neither. */
const longestRun = 40;

const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+$/u;

/** `before` is the token before the word's run, where articles stand; `place` is its number in the run. */
function contentWord(
  token: Token,
  before: Token | undefined,
  place: number,
  reader: WordReader,
): ContentWord | undefined {
  // "94th" counts, "l’" only leans on the next word.
  if (token.kind !== 'word' || /^\p{N}|['’]$/u.test(token.text)) return undefined;
  const lower = token.text.toLowerCase().replaceAll('’', "'");
  // One letter is an initial or a bullet; one character of Chinese, mostly a particle.
  if (lower.length < 2 || (lower.length < 3 && !unspaced.test(lower) && lower === token.text)) return undefined;
  const weight = reader.general.has(lower) ? 0 : reader.weightOf(lower);
  if (weight <= 0) return undefined;
  const key = conflate(lower, reader.language);
  return {
    key,
    weight,
    form: token.text,
    start: token.start,
    end: token.end,
    noun: reader.standsAsNoun(token, before, place),
  };
}

/** Runs of content words with nothing but one space, or nothing, between them; `said` are words to leave out. */
export function runsOf(tokens: readonly Token[], reader: WordReader, said: ReadonlySet<Token>): ContentWord[][] {
  const runs: ContentWord[][] = [];
  let run: ContentWord[] = [];
  let before: Token | undefined;
  for (const token of tokens) {
    const word = said.has(token) ? undefined : contentWord(token, before, run.length, reader);
    const last = run.at(-1);
    if (!word || run.length >= longestRun || (last && token.start - last.end > 1)) {
      if (run.length > 0) runs.push(run);
      run = [];
    }
    if (word) run.push(word);
    else before = token;
  }
  if (run.length > 0) runs.push(run);
  return runs;
}
