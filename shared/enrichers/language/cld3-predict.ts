import type { Cld3Model, FeatureSpace, Layer } from './cld3-model.ts';
import { relevantScript, textScript } from './cld3-scripts.ts';
import { encodeUtf8 } from './utf8.ts';
import { WordCache } from './word-cache.ts';

const ngramSizes = [2, 4, undefined, undefined, 3, 1] as const;
const relevantScriptSpace = 2;

/** MurmurHash2 with CLD3's seed, over `bytes[from, to)`. */
function hash(bytes: Uint8Array, from: number, to: number): number {
  const multiplier = 0x5bd1e995;
  let h = 0xbeef ^ (to - from);
  let at = from;
  for (; to - at >= 4; at += 4) {
    let k =
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    k = Math.imul(k, multiplier);
    k = Math.imul(k ^ (k >>> 24), multiplier);
    h = Math.imul(h, multiplier) ^ k;
  }
  if (at < to) {
    for (let i = to - at - 1; i >= 0; i--) h ^= (bytes[at + i] as number) << (8 * i);
    h = Math.imul(h, multiplier);
  }
  h = Math.imul(h ^ (h >>> 13), multiplier);
  return (h ^ (h >>> 15)) >>> 0;
}

let scratch = new Uint8Array(256);
let starts = new Int32Array(256);

/** Writes `^word$` as UTF-8 into the scratch buffer, and where each character starts; returns the number of characters. */
function encodeWord(word: string): number {
  if (scratch.length < word.length * 3 + 2) {
    scratch = new Uint8Array(word.length * 6 + 2);
    starts = new Int32Array(word.length * 2 + 4);
  }
  scratch[0] = 0x5e;
  const length = 2 + encodeUtf8(word, scratch, 1);
  scratch[length - 1] = 0x24;
  let count = 0;
  for (let i = 0; i < length; i++) if (((scratch[i] as number) & 0xc0) !== 0x80) starts[count++] = i;
  starts[count] = length;
  return count;
}

function addRow(space: FeatureSpace, row: number, scale: number, into: Float32Array, offset: number): void {
  const { columns, weights } = space;
  for (let i = 0; i < columns; i++) {
    into[offset + i] = (into[offset + i] as number) + scale * (weights[row * columns + i] as number);
  }
}

/** Sums over a word: each n-gram space's embeddings and their number, then the characters of each relevant script. */
function sumWord(model: Cld3Model, word: string, into: Float32Array): void {
  const characters = encodeWord(word);
  let at = 0;
  for (const [i, space] of model.spaces.entries()) {
    const size = ngramSizes[i];
    if (size === undefined) continue;
    for (let from = 0; from + size <= characters; from++) {
      addRow(space, hash(scratch, starts[from] as number, starts[from + size] as number) % space.rows, 1, into, at);
    }
    at += space.columns;
    into[at++] = Math.max(0, characters - size + 1);
  }
  for (const character of word) {
    const script = at + relevantScript(character.codePointAt(0) as number);
    into[script] = (into[script] as number) + 1;
  }
}

const relevantScripts = 12;
const caches = new WeakMap<Cld3Model, WordCache>();

function cacheOf(model: Cld3Model): WordCache {
  const known = caches.get(model);
  if (known) return known;
  const ngrams = model.spaces.filter((_, i) => ngramSizes[i] !== undefined);
  const made = new WordCache(ngrams.reduce((sum, { columns }) => sum + columns + 1, relevantScripts));
  caches.set(model, made);
  return made;
}

function sumText(model: Cld3Model, text: string): Float32Array {
  const cache = cacheOf(model);
  const sum = new Float32Array(cache.width);
  // The spaces at both ends part an empty word each, as in training.
  for (const word of text.split(' ')) cache.addTo(sum, word, (into) => sumWord(model, word, into));
  return sum;
}

/** The network's input: of each feature space the mean embedding of the text's features. */
function embed(model: Cld3Model, text: string): Float32Array {
  const sum = sumText(model, text);
  const scripts = sum.subarray(sum.length - relevantScripts);
  const inputs = new Float32Array(model.hidden.weights.length / model.hidden.outputs);
  let from = 0;
  let offset = 0;
  for (const [i, space] of model.spaces.entries()) {
    if (ngramSizes[i] !== undefined) {
      const count = Math.max(1, sum[from + space.columns] as number);
      for (let j = 0; j < space.columns; j++) inputs[offset + j] = (sum[from + j] as number) / count;
      from += space.columns + 1;
    } else if (i === relevantScriptSpace) {
      const total = scripts.reduce((a, b) => a + b, 0);
      for (const [script, count] of scripts.entries())
        if (count > 0) addRow(space, script, count / total, inputs, offset);
    } else {
      addRow(space, textScript(text), 1, inputs, offset);
    }
    offset += space.columns;
  }
  return inputs;
}

function feed(layer: Layer, inputs: Float32Array, rectify: boolean): Float32Array {
  const outputs = Float32Array.from(layer.biases);
  for (const [i, input] of inputs.entries()) {
    if (rectify && input <= 0) continue;
    const row = i * layer.outputs;
    for (let j = 0; j < outputs.length; j++)
      outputs[j] = (outputs[j] as number) + input * (layer.weights[row + j] as number);
  }
  return outputs;
}

function softmax(scores: Float32Array): Float64Array {
  const highest = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const powers = Float64Array.from(scores, (score) => Math.exp(score - highest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** The probability of each of the model's labels. `text` holds letters, marks and single spaces only, in lower case. */
export function predictCld3(model: Cld3Model, text: string): Float64Array {
  return softmax(feed(model.softmax, feed(model.hidden, embed(model, text), false), true));
}
