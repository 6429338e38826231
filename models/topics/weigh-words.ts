import type { WordVectors } from './word-vectors.ts';

/** Seeds of a topic by its two digits. */
export type Seeds = ReadonlyMap<string, readonly string[]>;

const nearest = 4;
const contrast = 1.6;
const background = 1.1;
const strength = 3.2;
const seedWeight = 9;

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** How near a word is to a topic: mean cosine with the nearest of its seeds, itself apart. */
function nearness(vector: Float64Array, seeds: readonly Float64Array[]): number {
  const best = new Float64Array(nearest).fill(-1);
  for (const seed of seeds) {
    const cosine = seed === vector ? -1 : dot(vector, seed);
    if (cosine <= (best[0] as number)) continue;
    best[0] = cosine;
    best.sort();
  }
  return best.reduce((sum, cosine) => sum + cosine, 0) / nearest;
}

/** Brings a column to mean 0 and deviation 1: topics of common words would be near to everything. */
function standardise(column: readonly number[]): number[] {
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  const deviation = Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length);
  return column.map((value) => (value - mean) / deviation);
}

function weights(scores: readonly number[], ofSeed: readonly boolean[]): number[] {
  const owners = ofSeed.filter(Boolean).length;
  if (owners > 0) return ofSeed.map((own) => (own ? seedWeight / Math.sqrt(owners) : 0));
  const best = Math.max(...scores);
  const exponentials = scores.map((score) => Math.exp(contrast * (score - best)));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => Math.min(8, ((best - background) * strength * value) / total));
}

/** Weight 0–9 of each word for each topic: seeds in full, other words by how near they stand to a topic's seeds and how far from the others'. */
export function weighWords({ words, vectors }: WordVectors, seeds: Seeds): Map<string, number[]> {
  const topics = [...seeds.keys()];
  const place = new Map(words.map((word, i) => [word, i]));
  const columns = topics.map((topic) => {
    const own = (seeds.get(topic) as readonly string[]).flatMap((seed) => {
      const i = place.get(seed);
      return i === undefined ? [] : [vectors[i] as Float64Array];
    });
    return standardise(vectors.map((vector) => nearness(vector, own)));
  });
  const seedSets = topics.map((topic) => new Set(seeds.get(topic)));
  const table = new Map<string, number[]>();
  const all = new Set([...words, ...[...seeds.values()].flat()]);
  for (const word of all) {
    const i = place.get(word);
    const scores = columns.map((column) => (i === undefined ? 0 : (column[i] as number)));
    table.set(
      word,
      weights(
        scores,
        seedSets.map((set) => set.has(word)),
      ).map(Math.round),
    );
  }
  return table;
}
