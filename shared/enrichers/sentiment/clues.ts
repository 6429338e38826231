import { mix } from '../entities/hash.ts';
import { DistinctHashes } from './distinct-hashes.ts';
import { distances, type ReadWords } from './read-words.ts';

/**
 * What the model looks at in a sentence. Words and pairs of words as hashed features, and stretches of the sentence ("regions") in which
 * the scores of words are averaged.
 */
export interface Clues {
  /** Hashes, each once. */
  readonly features: readonly number[];
  /** Weight of each word in each region: `regions[region * count + word]`. */
  readonly regions: Float32Array;
}

/**
 * The whole sentence; before and behind the target by nearness; before and behind it in its own clause; the three words before and behind
 * it; words under a negation.
 */
export const targetRegions = 8;
/** The whole sentence. */
export const toneRegions = 1;

/** Numbers of the templates: part of the model's meaning. */
const template = {
  word: 1,
  stem: 2,
  negated: 3,
  place: 4,
  clause: 5,
  offset: 6,
  pair: 7,
  nearPair: 8,
  position: 11,
  length: 12,
  target: 13,
  clausePair: 17,
  tone: 40,
};

/** Stands for the target in pairs, whoever it is. */
const targetWord = 7;

const nearness = (distance: number): number => (distance <= 3 ? 1 : distance <= 8 ? 2 : 3);
const sideOf = (distance: number): number => (distance < 0 ? 1 : 2);

function clausesOf({ clause, count }: ReadWords, target: Uint8Array): ReadonlySet<number> {
  const clauses = new Set<number>();
  for (let i = 0; i < count; i++) if (target[i]) clauses.add(clause[i] as number);
  return clauses;
}

/** The clues to how a sentence speaks of the words marked in `target`. */
export function cluesToward(words: ReadWords, target: Uint8Array): Clues {
  const { count, stem, negated } = words;
  const distance = distances(count, target);
  const clauses = clausesOf(words, target);
  const own = (i: number): boolean => clauses.has(words.clause[i] as number);
  const word = words.word.map((hash, i) => (target[i] ? targetWord : hash));
  const features = new DistinctHashes();
  const regions = new Float32Array(targetRegions * count);
  for (let i = 0; i < count; i++) {
    if (target[i]) {
      features.add(mix(template.target, words.word[i] as number));
      continue;
    }
    const d = distance[i] as number;
    const away = Math.abs(d);
    const side = sideOf(d);
    const s = stem[i] as number;
    const w = word[i] as number;
    features.add(mix(template.word, w));
    features.add(mix(template.stem, s));
    if (negated[i]) features.add(mix(template.negated, s));
    features.add(mix(mix(template.place, s), side * 8 + nearness(away)));
    if (own(i)) features.add(mix(mix(template.clause, s), side));
    if (away <= 3) features.add(mix(mix(template.offset, w), d + 10));
    if (i + 1 < count)
      addPairs(features, w, word[i + 1] as number, side, away, own(i) && !target[i + 1], !target[i + 1]);
    regions[i] = 1;
    regions[side * count + i] = 1 / (1 + away / 4);
    if (own(i)) regions[(2 + side) * count + i] = 1;
    if (away <= 3) regions[(4 + side) * count + i] = 1;
    if (negated[i]) regions[7 * count + i] = 1;
  }
  features.add(mix(template.position, Math.floor((Math.max(0, target.indexOf(1)) / Math.max(1, count)) * 6)));
  features.add(mix(template.length, Math.min(6, Math.floor(Math.log2(Math.max(1, count))))));
  return { features: features.found, regions };
}

function addPairs(
  features: DistinctHashes,
  a: number,
  b: number,
  side: number,
  away: number,
  inClause: boolean,
  plain: boolean,
): void {
  const pair = mix(a, b);
  if (plain) features.add(mix(template.pair, pair));
  if (inClause) features.add(mix(mix(template.clausePair, pair), side));
  if (away <= 4) features.add(mix(mix(template.nearPair, pair), side));
}

/** The clues to a sentence's own tone. */
export function cluesOfTone({ count, word, stem, negated }: ReadWords): Clues {
  const features = new DistinctHashes();
  const salted = (kind: number, hash: number) => features.add(mix(template.tone + kind, hash));
  for (let i = 0; i < count; i++) {
    salted(template.word, word[i] as number);
    salted(template.stem, stem[i] as number);
    if (negated[i]) salted(template.negated, stem[i] as number);
    if (i + 1 < count) salted(template.pair, mix(word[i] as number, word[i + 1] as number));
  }
  return { features: features.found, regions: new Float32Array(count).fill(1) };
}
