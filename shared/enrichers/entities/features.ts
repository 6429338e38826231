import type { CapitalRuns } from './capital-runs.ts';
import type { DocumentContext } from './document-context.ts';
import { mix } from './hash.ts';
import type { NameMatches } from './match-names.ts';
import type { WordFacts } from './word-facts.ts';
import { coarse, edge, type Place, places, writeWordFeatures } from './word-features.ts';

/** Features of a word: how many there are of each at most, so that callers can lay them out in flat arrays. */
export const featuresPerWord = 56;

/** What is the same for all words of a sentence. */
export interface SentenceFacts {
  readonly words: readonly WordFacts[];
  readonly names: NameMatches;
  readonly runs: CapitalRuns;
  readonly context: DocumentContext;
  /** 1 where the sentence is in capitals, 2 where it has none, 0 otherwise. */
  readonly casing: number;
}

/**
 * Writes the features of word `i` as hashes to `into` from `at` on; returns the position behind them: words, shapes, affixes, clusters and
 * listed names at i−2 … i+2, and how the word stands elsewhere in the document.
 */
export function writeFeatures(sentence: SentenceFacts, i: number, into: Uint32Array | Int32Array, at: number): number {
  let k = at;
  for (const place of places) k = writeWordFeatures(wordAt(sentence, i, place), place, into, k);
  return writeJointFeatures(sentence, i, into, k);
}

const wordAt = ({ words }: SentenceFacts, i: number, place: Place): WordFacts => words[i + place] ?? edge;

/** The features that need more than one word, or the sentence and document around it. */
export function writeJointFeatures(
  sentence: SentenceFacts,
  i: number,
  into: Uint32Array | Int32Array,
  at: number,
): number {
  const { words, names, context, casing } = sentence;
  const w = words[i] as WordFacts;
  const p = words[i - 1] ?? edge;
  const pp = words[i - 2] ?? edge;
  const n = words[i + 1] ?? edge;
  const nn = words[i + 2] ?? edge;
  const here = names.flags[i] as number;
  const before = i > 0 ? (names.flags[i - 1] as number) : 0;
  const after = i + 1 < words.length ? (names.flags[i + 1] as number) : 0;
  const told = context.get(w.lower);
  const case0 = (i === 0 ? 4 : 0) | casing;
  let k = at;
  // Words.
  into[k++] = mix(mix(7, p.lower), w.lower);
  into[k++] = mix(mix(8, w.lower), n.lower);
  into[k++] = mix(mix(9, p.lower), n.lower);
  into[k++] = mix(mix(50, pp.lower), p.lower);
  into[k++] = mix(mix(51, n.lower), nn.lower);
  // Shapes.
  into[k++] = mix(mix(10, w.shape), case0);
  into[k++] = mix(mix(11, p.shape), w.shape);
  into[k++] = mix(mix(12, w.shape), n.shape);
  into[k++] = mix(mix(13, mix(p.shape, w.shape)), n.shape);
  into[k++] = mix(14, mix(mix(pp.shape, p.shape), mix(w.shape, mix(n.shape, nn.shape))));
  into[k++] = mix(mix(15, p.lower), w.shape);
  into[k++] = mix(mix(16, n.lower), w.shape);
  // Clusters.
  into[k++] = mix(mix(38, coarse(p.cluster, 8)), coarse(w.cluster, 8));
  into[k++] = mix(mix(39, coarse(w.cluster, 8)), coarse(n.cluster, 8));
  into[k++] = mix(mix(40, mix(coarse(p.cluster, 6), coarse(w.cluster, 6))), coarse(n.cluster, 6));
  into[k++] = mix(mix(41, coarse(p.cluster, 8)), w.shape);
  into[k++] = mix(mix(42, coarse(n.cluster, 8)), w.shape);
  // Listed names.
  into[k++] = mix(mix(43, here), w.shape);
  into[k++] = mix(mix(44, before), here);
  into[k++] = mix(mix(45, here), after);
  // The document.
  into[k++] = mix(mix(46, told), w.shape);
  into[k++] = mix(mix(47, told & 7), case0);
  into[k++] = mix(mix(48, told >> 3), here);
  return writeRunFeatures(sentence, i, into, k);
}

/** What the run of capitals around word `i` begins and ends with. */
function writeRunFeatures(
  { words, runs }: SentenceFacts,
  i: number,
  into: Uint32Array | Int32Array,
  at: number,
): number {
  const wide = runs.wideFirst[i] as number;
  if (wide < 0) return at;
  let k = at;
  const wideFirst = words[wide] as WordFacts;
  const wideLast = words[runs.wideLast[i] as number] as WordFacts;
  const where = Math.min(i - wide, 3);
  into[k++] = mix(mix(52, wideFirst.lower), where);
  into[k++] = mix(mix(53, wideLast.lower), where);
  if ((runs.first[i] as number) < 0) return k;
  const first = words[runs.first[i] as number] as WordFacts;
  const last = words[runs.last[i] as number] as WordFacts;
  const length = (runs.last[i] as number) - (runs.first[i] as number);
  into[k++] = mix(54, first.lower);
  into[k++] = mix(55, last.lower);
  into[k++] = mix(mix(56, coarse(first.cluster, 8)), coarse(last.cluster, 8));
  into[k++] = mix(mix(57, length), mix(i - (runs.first[i] as number), coarse(last.cluster, 6)));
  return k;
}
