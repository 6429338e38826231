/** A sparse vector of length 1: each number of a word once, and its share beside it. */
export interface Unit {
  readonly ids: readonly number[];
  readonly values: readonly number[];
}

/** The vector scaled to length 1; the empty one stays empty. */
export function toUnit(ids: readonly number[], values: readonly number[]): Unit {
  let sum = 0;
  for (const value of values) sum += value * value;
  const length = Math.sqrt(sum);
  return { ids, values: values.map((value) => value / length) };
}

/** Cosines of all vectors with all, none with itself: that of `i` and `j` at `i * count + j`. */
export interface Likeness {
  readonly count: number;
  readonly cosines: Float64Array;
}

/** Word by word, since most pairs share no word. */
export function likenessOf(vectors: readonly Unit[]): Likeness {
  const count = vectors.length;
  const cosines = new Float64Array(count * count);
  /** By word the vectors that have it, with its value in each. */
  const holders = new Map<number, number[]>();
  for (const [i, { ids, values }] of vectors.entries()) {
    for (let k = 0; k < ids.length; k++) {
      const value = values[k] as number;
      const others = holders.get(ids[k] as number);
      if (others === undefined) {
        holders.set(ids[k] as number, [i, value]);
        continue;
      }
      for (let o = 0; o < others.length; o += 2) {
        const at = i * count + (others[o] as number);
        cosines[at] = (cosines[at] as number) + value * (others[o + 1] as number);
      }
      others.push(i, value);
    }
  }
  for (let i = 0; i < count; i++) for (let j = 0; j < i; j++) cosines[j * count + i] = cosines[i * count + j] as number;
  return { count, cosines };
}

const damping = 0.85;
const rounds = 20;

/** Each row's sum; rows of none are 0. */
function totalsOf({ count, cosines }: Likeness): Float64Array {
  const totals = new Float64Array(count);
  for (let i = 0, at = 0; i < count; i++)
    for (let j = 0; j < count; j++, at++) totals[i] = (totals[i] as number) + (cosines[at] as number);
  return totals;
}

/**
 * Continuous LexRank (Erkan and Radev 2004): how central each vector is, as the share of a walk from vector to vector by likeness.
 * Values are 1 on average.
 */
export function rankByCentrality(likeness: Likeness): Float64Array {
  const { count, cosines } = likeness;
  const totals = totalsOf(likeness);
  let ranks = new Float64Array(count).fill(1);
  let next = new Float64Array(count);
  for (let round = 0; round < rounds; round++) {
    next.fill(1 - damping);
    for (let from = 0; from < count; from++) {
      const total = totals[from] as number;
      if (total === 0) continue;
      const share = (damping * (ranks[from] as number)) / total;
      for (let to = 0, at = from * count; to < count; to++, at++)
        next[to] = (next[to] as number) + share * (cosines[at] as number);
    }
    [ranks, next] = [next, ranks];
  }
  return ranks;
}
