/** Cosine of two sparse vectors. */
export function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [key, value] of short) dot += value * (long.get(key) ?? 0);
  return dot === 0 ? 0 : dot / (norm(a) * norm(b));
}

function norm(vector: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const value of vector.values()) sum += value * value;
  return Math.sqrt(sum);
}

const damping = 0.85;
const rounds = 20;

/**
 * Continuous LexRank (Erkan and Radev 2004): how central each vector is, as the share of a walk from vector to vector by likeness.
 * Values are 1 on average.
 */
export function rankByCentrality(vectors: readonly ReadonlyMap<string, number>[]): number[] {
  const count = vectors.length;
  const likeness = vectors.map((a) => Float64Array.from(vectors, (b) => (a === b ? 0 : cosine(a, b))));
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
