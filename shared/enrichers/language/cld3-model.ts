import { ByteReader } from './byte-reader.ts';

/** One kind of feature: a row of weights for each of its values. */
export interface FeatureSpace {
  readonly rows: number;
  readonly columns: number;
  /** De-quantised: `columns` floats a row. */
  readonly weights: Float32Array;
}

/** A layer's weights by input (`outputs` floats each), and its biases. */
export interface Layer {
  readonly outputs: number;
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

/** The network of Compact Language Detector 3: six feature spaces, a hidden layer with ReLU, a softmax over the labels. */
export interface Cld3Model {
  readonly labels: readonly string[];
  readonly spaces: readonly FeatureSpace[];
  readonly hidden: Layer;
  readonly softmax: Layer;
}

const magic = 0x33_43_4c_44; // "DLC3"
const spaceCount = 6;
const quantisationBias = 128;

/** bfloat16 is the upper half of a float32. */
function fromBfloat16(values: Uint16Array): Float32Array {
  const bits = new Uint32Array(values.length);
  for (let i = 0; i < values.length; i++) bits[i] = (values[i] as number) << 16;
  return new Float32Array(bits.buffer);
}

function readSpace(reader: ByteReader): FeatureSpace {
  const [rows, columns] = [reader.int32(), reader.int32()];
  reader.expect(rows > 0 && rows <= 100_000 && columns > 0 && columns <= 256, `a table of ${rows} × ${columns}`);
  const scales = fromBfloat16(reader.uint16s(rows));
  const quantised = reader.bytes(rows * columns);
  const weights = new Float32Array(rows * columns);
  for (let row = 0, at = 0; row < rows; row++) {
    const scale = scales[row] as number;
    for (let i = 0; i < columns; i++, at++) weights[at] = ((quantised[at] as number) - quantisationBias) * scale;
  }
  return { rows, columns, weights };
}

function readLayer(reader: ByteReader, inputs: number, outputs: number): Layer {
  reader.expect(outputs > 0 && outputs <= 10_000, `a layer of ${outputs}`);
  return { outputs, weights: reader.floats(inputs * outputs), biases: reader.floats(outputs) };
}

/**
 * Reads the weights that models/cld3-weights.ts writes; the format is told there.
 *
 * @throws ModelBroken where the bytes are no such model
 */
export function readCld3(name: string, bytes: Uint8Array): Cld3Model {
  const reader = new ByteReader(name, bytes);
  reader.expect(reader.int32() === magic, 'not a CLD3 weights file');
  reader.expect(reader.int32() === 1, 'not version 1 of the CLD3 weights file');
  const labelCount = reader.int32();
  reader.expect(labelCount > 0 && labelCount <= 1000, `${labelCount} labels`);
  const labels = Array.from({ length: labelCount }, () => reader.zeroTerminated());
  reader.expect(reader.int32() === spaceCount, `not ${spaceCount} feature spaces`);
  const spaces = Array.from({ length: spaceCount }, () => readSpace(reader));
  const inputs = spaces.reduce((sum, { columns }) => sum + columns, 0);
  const hidden = readLayer(reader, inputs, reader.int32());
  const softmax = readLayer(reader, hidden.outputs, labelCount);
  reader.expectEnd();
  return { labels, spaces, hidden, softmax };
}
