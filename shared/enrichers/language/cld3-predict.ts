import type { Cld3Model, FeatureSpace, Layer } from './cld3-model.ts';
import { relevantScript, textScript } from './cld3-scripts.ts';

const encoder = new TextEncoder();
const ngramSizes = [2, 4, undefined, undefined, 3, 1] as const;
const spaceByte = 0x20;

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

/** Each word with a mark at both ends, as UTF-8, and where each character starts. */
function encode(text: string): { bytes: Uint8Array; starts: Int32Array } {
  const bytes = encoder.encode(`^${text.replaceAll(' ', '$ ^')}$`);
  const starts = new Int32Array(bytes.length + 1);
  let count = 0;
  for (const [i, byte] of bytes.entries()) if ((byte & 0xc0) !== 0x80) starts[count++] = i;
  starts[count] = bytes.length;
  return { bytes, starts: starts.subarray(0, count + 1) };
}

function addRow(space: FeatureSpace, row: number, scale: number, into: Float32Array, offset: number): void {
  const { columns, weights } = space;
  for (let i = 0; i < columns; i++) {
    into[offset + i] = (into[offset + i] as number) + scale * (weights[row * columns + i] as number);
  }
}

/** The mean embedding of all n-grams that hold no space. */
function addNgrams(
  { bytes, starts }: { bytes: Uint8Array; starts: Int32Array },
  size: number,
  space: FeatureSpace,
  into: Float32Array,
  offset: number,
): void {
  let count = 0;
  let sinceSpace = 0;
  for (let last = 0; last + 1 < starts.length; last++) {
    sinceSpace = bytes[starts[last] as number] === spaceByte ? 0 : sinceSpace + 1;
    if (sinceSpace < size) continue;
    addRow(
      space,
      hash(bytes, starts[last - size + 1] as number, starts[last + 1] as number) % space.rows,
      1,
      into,
      offset,
    );
    count += 1;
  }
  for (let i = 0; count > 0 && i < space.columns; i++) into[offset + i] = (into[offset + i] as number) / count;
}

function addRelevantScripts(text: string, space: FeatureSpace, into: Float32Array, offset: number): void {
  const counts = new Float64Array(space.rows);
  let total = 0;
  for (const character of text) {
    if (character === ' ') continue;
    const script = relevantScript(character.codePointAt(0) as number);
    counts[script] = (counts[script] as number) + 1;
    total += 1;
  }
  for (const [script, count] of counts.entries()) if (count > 0) addRow(space, script, count / total, into, offset);
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
  const encoded = encode(text);
  const inputs = new Float32Array(model.hidden.weights.length / model.hidden.outputs);
  let offset = 0;
  for (const [i, space] of model.spaces.entries()) {
    const size = ngramSizes[i];
    if (size !== undefined) addNgrams(encoded, size, space, inputs, offset);
    else if (i === 2) addRelevantScripts(text, space, inputs, offset);
    else addRow(space, textScript(text), 1, inputs, offset);
    offset += space.columns;
  }
  return softmax(feed(model.softmax, feed(model.hidden, inputs, false), true));
}
