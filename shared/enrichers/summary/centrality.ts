/** A sparse vector of length 1. */
export type Unit = ReadonlyMap<string, number>;

/** The vector scaled to length 1; the empty one stays empty. */
export function toUnit(vector: ReadonlyMap<string, number>): Unit {
  let sum = 0;
  for (const value of vector.values()) sum += value * value;
  const length = Math.sqrt(sum);
  return new Map(Array.from(vector, ([key, value]) => [key, value / length]));
}

/** Cosine of two vectors of length 1. */
export function cosine(a: Unit, b: Unit): number {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [key, value] of short) {
    const other = long.get(key);
    if (other !== undefined) dot += value * other;
  }
  return dot;
}

/** Cosines of all with all, row by row; none with itself. Word by word, since most pairs share no word. */
function likenessOf(vectors: readonly Unit[]): Float64Array[] {
  const rows = vectors.map(() => new Float64Array(vectors.length));
  const holders = new Map<string, number[]>();
  for (const [i, vector] of vectors.entries()) {
    const row = rows[i] as Float64Array;
    for (const [key, value] of vector) {
      const others = holders.get(key);
      if (others === undefined) {
        holders.set(key, [i]);
        continue;
      }
      for (const j of others) row[j] = (row[j] as number) + value * ((vectors[j] as Unit).get(key) as number);
      others.push(i);
    }
  }
  for (const [i, row] of rows.entries()) for (let j = 0; j < i; j++) (rows[j] as Float64Array)[i] = row[j] as number;
  return rows;
}

const damping = 0.85;
const rounds = 20;

/**
 * Continuous LexRank (Erkan and Radev 2004): how central each vector is, as the share of a walk from vector to vector by likeness.
 * Values are 1 on average.
 */
export function rankByCentrality(vectors: readonly Unit[]): number[] {
  const count = vectors.length;
  const likeness = likenessOf(vectors);
  const totals = likeness.map((row) => row.reduce((sum, value) => sum + value, 0));
  let ranks = new Float64Array(count).fill(1);
  for (let round = 0; round < rounds; round++) {
    const next = new Float64Array(count).fill(1 - damping);
    for (const [from, row] of likeness.entries()) {
      const total = totals[from] as number;
      if (total === 0) continue;
      const share = (damping * (ranks[from] as number)) / total;
      for (let to = 0; to < count; to++) next[to] = (next[to] as number) + share * (row[to] as number);
    }
    ranks = next;
  }
  return [...ranks];
}
