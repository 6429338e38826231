import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Start addresses of the network's tables in the memory image of cld3-asm 4.0.0, found by their sizes and their order. */
const spaces = [
  { name: 'bigrams', rows: 1000, columns: 16, scales: 62_864, weights: 64_864 },
  { name: 'quadgrams', rows: 5000, columns: 16, scales: 80_864, weights: 90_864 },
  { name: 'relevant scripts', rows: 12, columns: 8, scales: 170_864, weights: 170_896 },
  { name: 'text script', rows: 103, columns: 8, scales: 170_992, weights: 171_200 },
  { name: 'trigrams', rows: 5000, columns: 16, scales: 172_032, weights: 182_032 },
  { name: 'unigrams', rows: 100, columns: 16, scales: 262_032, weights: 262_240 },
] as const;
const labelPointers = 1024;
const labelCount = 109;
const hiddenWeights = 263_840;
const hiddenSize = 208;

/** The wasm module that the package carries as base64 inside its JavaScript. */
function readWasm(): Buffer {
  const require = createRequire(import.meta.url);
  const entry = require.resolve('cld3-asm');
  const script = readFileSync(join(dirname(entry), 'lib', 'node', 'cld3.js'), 'latin1');
  const encoded = /base64,([A-Za-z0-9+/=]{10000,})/.exec(script)?.[1];
  if (!encoded) throw new Error('cld3-asm: no embedded wasm module found; is it version 4.0.0?');
  return Buffer.from(encoded, 'base64');
}

/** Unsigned LEB128, as the wasm binary format writes its integers. */
function makeReader(wasm: Buffer) {
  let at = 8;
  const byte = (): number => wasm[at++] as number;
  const integer = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const next = byte();
      value |= (next & 127) << shift;
      if (next < 128) return value >>> 0;
    }
  };
  return { byte, integer, at: () => at, seek: (to: number) => (at = to), atEnd: () => at >= wasm.length };
}

/** The module's memory as its data segments fill it. */
function memoryImage(wasm: Buffer): Buffer {
  const memory = Buffer.alloc(1 << 20);
  const reader = makeReader(wasm);
  while (!reader.atEnd()) {
    const section = reader.byte();
    const end = reader.integer() + reader.at();
    if (section === 11) {
      const count = reader.integer();
      for (let i = 0; i < count; i++) {
        reader.integer(); // memory 0
        reader.byte(); // i32.const
        const target = reader.integer();
        reader.byte(); // end
        const size = reader.integer();
        wasm.copy(memory, target, reader.at(), reader.at() + size);
        reader.seek(reader.at() + size);
      }
    }
    reader.seek(end);
  }
  return memory;
}

function labelsOf(memory: Buffer): string[] {
  return Array.from({ length: labelCount }, (_, i) => {
    const address = memory.readUInt32LE(labelPointers + i * 4);
    return memory.toString('latin1', address, memory.indexOf(0, address));
  });
}

const uint32 = (...values: number[]): Buffer => Buffer.from(new Uint32Array(values).buffer);

/**
 * The weights of Compact Language Detector 3 in the format that shared/enrichers/language/cld3-model.ts reads: magic, version, labels
 * (count, zero-terminated), feature spaces (count; rows, columns, bfloat16 scales, uint8 weights with bias 128), then the hidden layer and the
 * softmax layer (size; float32 weights by input, biases). Little-endian.
 */
export function buildCld3Weights(): Buffer {
  const memory = memoryImage(readWasm());
  const labels = labelsOf(memory);
  if (labels[0] !== 'eo' || labels.at(-1) !== 'ku')
    throw new Error('cld3-asm: the labels are not where version 4.0.0 has them');
  const inputs = spaces.reduce((sum, { columns }) => sum + columns, 0);
  const layers = memory.subarray(hiddenWeights);
  const hiddenBytes = (inputs * hiddenSize + hiddenSize) * 4;
  const softmaxBytes = (hiddenSize * labelCount + labelCount) * 4;
  return Buffer.concat([
    Buffer.from('DLC3'),
    uint32(1, labelCount),
    Buffer.from(labels.map((label) => `${label}\0`).join('')),
    uint32(spaces.length),
    ...spaces.flatMap(({ rows, columns, scales, weights }) => [
      uint32(rows, columns),
      memory.subarray(scales, scales + rows * 2),
      memory.subarray(weights, weights + rows * columns),
    ]),
    uint32(hiddenSize),
    layers.subarray(0, hiddenBytes),
    layers.subarray(hiddenBytes, hiddenBytes + softmaxBytes),
  ]);
}
