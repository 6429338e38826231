import { centroidsPerPart, type FastTextModel } from './fasttext-model.ts';
import { labelProbabilities, labelProbability } from './hierarchical-softmax.ts';
import { encodeUtf8 } from './utf8.ts';
import { WordCache } from './word-cache.ts';

let scratch = new Uint8Array(1024);
const fnvOffset = 2_166_136_261;
const fnvPrime = 16_777_619;
const endOfLine = '</s>';

const startsCharacter = (byte: number): boolean => (byte & 0xc0) !== 0x80;

/** Writes `<word>` as UTF-8 into the scratch buffer and returns its length in bytes. */
function encodeWord(word: string): number {
  if (scratch.length < word.length * 3 + 2) scratch = new Uint8Array(word.length * 6 + 2);
  scratch[0] = 0x3c;
  const written = encodeUtf8(word, scratch, 1);
  scratch[written + 1] = 0x3e;
  return written + 2;
}

/** Adds the rows of a word's character n-grams to `sum`; returns how many were added. */
function addNgrams(model: FastTextModel, word: string, sum: Float32Array): number {
  const length = encodeWord(word);
  let added = 0;
  for (let start = 0; start < length; start++) {
    if (!startsCharacter(scratch[start] as number)) continue;
    let hash = fnvOffset;
    let end = start;
    for (let n = 1; end < length && n <= model.longestNgram; n++) {
      do {
        // fastText hashes signed bytes.
        hash = Math.imul(hash ^ (((scratch[end] as number) << 24) >> 24), fnvPrime);
        end += 1;
      } while (end < length && !startsCharacter(scratch[end] as number));
      if (n < model.shortestNgram) continue;
      const row = model.ngrams.get((hash >>> 0) % model.buckets);
      if (row >= 0) added += addRow(model, row, sum);
    }
  }
  return added;
}

/** Adds a row of the input matrix to `sum`. */
function addRow({ matrix }: FastTextModel, row: number, sum: Float32Array): number {
  const { codes, norms, quantizer } = matrix;
  const { parts, width, lastWidth, centroids } = quantizer;
  const norm = norms ? (norms[row] as number) : 1;
  for (let part = 0; part < parts; part++) {
    const columns = part === parts - 1 ? lastWidth : width;
    const centroid = part * centroidsPerPart * width + (codes[row * parts + part] as number) * columns;
    const at = part * width;
    for (let i = 0; i < columns; i++)
      sum[at + i] = (sum[at + i] as number) + norm * (centroids[centroid + i] as number);
  }
  return 1;
}

const caches = new WeakMap<FastTextModel, WordCache>();

function cacheOf(model: FastTextModel): WordCache {
  const known = caches.get(model);
  if (known) return known;
  const made = new WordCache(model.dimension + 1);
  caches.set(model, made);
  return made;
}

/** The mean of a text's vectors; undefined where the model knows none of its n-grams. */
function hiddenOf(model: FastTextModel, text: string): Float32Array | undefined {
  const { dimension } = model;
  const cache = cacheOf(model);
  // The last float counts the rows that went into the others.
  const sum = new Float32Array(dimension + 1);
  for (const word of text.split(/\s+/u)) {
    if (word === '') continue;
    cache.addTo(sum, word, (into) => {
      const row = model.words.get(word);
      const known = row === undefined ? 0 : addRow(model, row, into);
      into[dimension] = known + addNgrams(model, word, into);
    });
  }
  let added = sum[dimension] as number;
  if (added === 0) return undefined;
  const end = model.words.get(endOfLine);
  if (end !== undefined) added += addRow(model, end, sum);
  return sum.subarray(0, dimension).map((value) => value / added);
}

/** The probability of each of the model's labels for a text without line breaks; all zero where the model knows none of its n-grams. */
export function predictFastText(model: FastTextModel, text: string): Float64Array {
  const hidden = hiddenOf(model, text);
  return hidden ? labelProbabilities(model.hierarchy, hidden) : new Float64Array(model.labels.length);
}

/** More than half, by more than arithmetic errs. */
const surely = 0.500001;

/** The likeliest of the labels, 0 where the model knows nothing of the text. `expected` are asked first: one with more than half needs no look at the others. */
export function likeliestLabel(model: FastTextModel, text: string, expected: readonly number[]): number {
  const hidden = hiddenOf(model, text);
  if (!hidden) return 0;
  const sure = expected.find((label) => labelProbability(model.hierarchy, hidden, label) > surely);
  if (sure !== undefined) return sure;
  const probabilities = labelProbabilities(model.hierarchy, hidden);
  let best = 0;
  for (let i = 1; i < probabilities.length; i++) {
    if ((probabilities[i] as number) > (probabilities[best] as number)) best = i;
  }
  return best;
}
