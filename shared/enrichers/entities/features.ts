import type { DocumentContext } from './document-context.ts';
import { mix } from './hash.ts';
import type { NameMatches } from './match-names.ts';
import type { WordFacts } from './word-facts.ts';

/** Features of a word: how many there are of each at most, so that callers can lay them out in flat arrays. */
export const featuresPerWord = 52;

const edge: WordFacts = {
  form: 1,
  lower: 1,
  shape: 1,
  prefix2: 1,
  prefix3: 1,
  prefix4: 1,
  suffix1: 1,
  suffix2: 1,
  suffix3: 1,
  suffix4: 1,
  cluster: 1,
  capital: false,
  shout: false,
  small: false,
};

/** The first `bits` of a cluster's path, with the leading 1 kept so that lengths don't mix. */
const coarse = (cluster: number, bits: number): number => cluster >> (12 - bits);

/** What is the same for all words of a sentence. */
export interface SentenceFacts {
  readonly words: readonly WordFacts[];
  readonly names: NameMatches;
  readonly context: DocumentContext;
  /** 1 where the sentence is in capitals, 2 where it has none, 0 otherwise. */
  readonly casing: number;
}

/**
 * Writes the features of word `i` as hashes to `into` from `at` on; returns the position behind them. A feature is its template's number joined with
 * what it sees: words, shapes, affixes, clusters and listed names at i−2 … i+2, and how the word stands elsewhere in the document.
 */
export function writeFeatures(sentence: SentenceFacts, i: number, into: Uint32Array | Int32Array, at: number): number {
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
  into[k++] = mix(1, w.lower);
  into[k++] = mix(2, w.form);
  into[k++] = mix(3, p.lower);
  into[k++] = mix(4, n.lower);
  into[k++] = mix(5, pp.lower);
  into[k++] = mix(6, nn.lower);
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
  // Affixes.
  into[k++] = mix(17, w.prefix2);
  into[k++] = mix(18, w.prefix3);
  into[k++] = mix(19, w.prefix4);
  into[k++] = mix(mix(20, w.suffix1), w.shape);
  into[k++] = mix(21, w.suffix2);
  into[k++] = mix(22, w.suffix3);
  into[k++] = mix(23, w.suffix4);
  into[k++] = mix(mix(24, w.suffix3), w.shape);
  into[k++] = mix(25, p.suffix3);
  into[k++] = mix(26, n.suffix3);
  // Clusters.
  into[k++] = mix(mix(27, coarse(w.cluster, 4)), w.shape);
  into[k++] = mix(28, coarse(w.cluster, 6));
  into[k++] = mix(mix(29, coarse(w.cluster, 8)), w.shape);
  into[k++] = mix(30, coarse(w.cluster, 10));
  into[k++] = mix(31, w.cluster);
  into[k++] = mix(32, coarse(p.cluster, 6));
  into[k++] = mix(33, coarse(p.cluster, 10));
  into[k++] = mix(34, coarse(n.cluster, 6));
  into[k++] = mix(35, coarse(n.cluster, 10));
  into[k++] = mix(36, coarse(pp.cluster, 8));
  into[k++] = mix(37, coarse(nn.cluster, 8));
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
  return k;
}
