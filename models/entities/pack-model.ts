import { entityModelMagic, entityModelVersion, modelBytes } from '../../shared/enrichers/entities/entity-model.ts';
import { labelCount } from '../../shared/enrichers/entities/labels.ts';
import type { Weights } from './perceptron.ts';

export interface ModelParts {
  /** From a word's hash to its cluster, from a name's to its classes. */
  readonly words: ReadonlyMap<number, number>;
  readonly names: ReadonlyMap<number, number>;
  /** The hash of each feature, in the order of the weights' rows. */
  readonly features: Uint32Array;
  readonly weights: Weights;
}

/** Features that are kept, those of the largest weights; and the weight that one unit of the file stands for. */
export interface Packing {
  readonly most: number;
  readonly unit: number;
}

const sorted = (map: ReadonlyMap<number, number>): [number, number][] => [...map].sort(([a], [b]) => a - b);

const clamp = (value: number, most: number): number => Math.max(-most, Math.min(most, Math.round(value)));

/** The rows of the largest weights, in the order of their hashes. */
function choose({ features, weights }: ModelParts, { most, unit }: Packing): number[] {
  const size = Float64Array.from(features, (_, f) => {
    let largest = 0;
    for (let l = 0; l < labelCount; l++)
      largest = Math.max(largest, Math.abs(weights.emissions[f * labelCount + l] as number));
    return largest;
  });
  const threshold = Math.max(unit / 2, size.toSorted()[Math.max(0, features.length - most)] as number);
  return [...features.keys()]
    .filter((f) => (size[f] as number) > threshold)
    .sort((a, b) => (features[a] as number) - (features[b] as number));
}

/** The file of a model, as `readEntityModel` reads it. */
export function packModel(parts: ModelParts, packing: Packing): Buffer {
  const words = sorted(parts.words);
  const names = sorted(parts.names);
  const rows = choose(parts, packing);
  const bytes = Buffer.alloc(modelBytes(words.length, names.length, rows.length));
  bytes.write(entityModelMagic, 'latin1');
  const header = [entityModelVersion, words.length, names.length, rows.length, labelCount];
  for (const [i, n] of header.entries()) bytes.writeUInt32LE(n, 4 + 4 * i);
  let at = 24;
  at = writePlanes(
    bytes,
    at,
    words.map(([hash]) => hash),
  );
  for (const [, path] of words) at = bytes.writeUInt16LE(path, at);
  at = writePlanes(
    bytes,
    at,
    names.map(([hash]) => hash),
  );
  for (const [, classes] of names) at = bytes.writeUInt8(classes, at);
  at = writePlanes(
    bytes,
    at,
    rows.map((row) => parts.features[row] as number),
  );
  for (const row of rows) {
    for (let l = 0; l < labelCount; l++) {
      at = bytes.writeInt8(clamp((parts.weights.emissions[row * labelCount + l] as number) / packing.unit, 127), at);
    }
  }
  for (const weight of parts.weights.transitions) at = bytes.writeInt16LE(clamp(weight / packing.unit, 32767), at);
  return bytes;
}

function writePlanes(bytes: Buffer, at: number, numbers: readonly number[]): number {
  let last = -1;
  numbers.forEach((number, i) => {
    for (let plane = 0; plane < 4; plane++)
      bytes[at + plane * numbers.length + i] = ((number - last) >>> (8 * plane)) & 255;
    last = number;
  });
  return at + 4 * numbers.length;
}
