import type { FastTextModel } from './fasttext-model.ts';
import { labelProbabilities } from './hierarchical-softmax.ts';

const encoder = new TextEncoder();
let scratch = new Uint8Array(1024);
const fnvOffset = 2_166_136_261;
const fnvPrime = 16_777_619;
const endOfLine = '</s>';

const startsCharacter = (byte: number): boolean => (byte & 0xc0) !== 0x80;

/** Writes `<word>` as UTF-8 into the scratch buffer and returns its length in bytes. */
function encodeWord(word: string): number {
  if (scratch.length < word.length * 3 + 2) scratch = new Uint8Array(word.length * 6 + 2);
  scratch[0] = 0x3c;
  const { written } = encoder.encodeInto(word, scratch.subarray(1));
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
      if (row !== undefined) added += addRow(model, row, sum);
    }
  }
  return added;
}

function addRow(model: FastTextModel, row: number, sum: Float32Array): number {
  const { dimension, rows } = model;
  const at = row * dimension;
  for (let i = 0; i < dimension; i++) sum[i] = (sum[i] as number) + (rows[at + i] as number);
  return 1;
}

/** The probability of each of the model's labels for a text without line breaks; all zero where the model knows none of its n-grams. */
export function predictFastText(model: FastTextModel, text: string): Float64Array {
  const hidden = new Float32Array(model.dimension);
  let added = 0;
  for (const word of text.split(/\s+/u)) {
    if (word === '') continue;
    const row = model.words.get(word);
    if (row !== undefined) added += addRow(model, row, hidden);
    added += addNgrams(model, word, hidden);
  }
  const end = model.words.get(endOfLine);
  if (added === 0) return new Float64Array(model.labels.length);
  if (end !== undefined) added += addRow(model, end, hidden);
  for (let i = 0; i < hidden.length; i++) hidden[i] = (hidden[i] as number) / added;
  return labelProbabilities(model.hierarchy, hidden);
}
