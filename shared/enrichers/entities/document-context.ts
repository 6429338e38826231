import type { WordFacts } from './word-facts.ts';

/** What a document tells of a word at all its places together, as bits by the hash of the word in lower case. */
export interface DocumentContext {
  get(lower: number): number;
}

const bit = {
  small: 1,
  capital: 2,
  shout: 4,
  afterTitle: 8,
  beforeSpeech: 16,
  afterPreposition: 32,
  inRun: 64,
  endsRun: 128,
} as const;

/** Words that mark what stands beside them; by their hashes. */
export interface Cues {
  readonly titles: ReadonlySet<number>;
  readonly speech: ReadonlySet<number>;
  readonly prepositions: ReadonlySet<number>;
}

/**
 * Gathers the bits over all sentences of a document: a name that stands bare in one sentence may stand behind "President" or "in" in another, and
 * what is written small elsewhere is hardly a name.
 */
export function readContext(sentences: readonly (readonly WordFacts[])[], cues: Cues): DocumentContext {
  const bits = new Map<number, number>();
  const tell = (word: WordFacts, what: number) => bits.set(word.lower, (bits.get(word.lower) ?? 0) | what);
  for (const words of sentences) {
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as WordFacts;
      if (word.small) tell(word, bit.small);
      if (!word.capital) continue;
      tell(word, tellsOf(words, i, cues));
    }
  }
  return { get: (lower) => bits.get(lower) ?? 0 };
}

function tellsOf(words: readonly WordFacts[], i: number, cues: Cues): number {
  const before = words[i - 1];
  const after = words[i + 1];
  const word = words[i] as WordFacts;
  let tells = word.shout ? bit.shout : i > 0 ? bit.capital : 0;
  if (before && cues.titles.has(before.lower)) tells |= bit.afterTitle;
  if (before && cues.prepositions.has(before.lower)) tells |= bit.afterPreposition;
  if (after && cues.speech.has(after.lower)) tells |= bit.beforeSpeech;
  if (after?.capital && i > 0) tells |= bit.inRun;
  if (before?.capital && i > 1 && !after?.capital) tells |= bit.endsRun;
  return tells;
}
