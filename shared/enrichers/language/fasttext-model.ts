import { ByteReader } from './byte-reader.ts';
import { buildHierarchy, type Hierarchy } from './hierarchical-softmax.ts';
import { RowTable } from './row-table.ts';

/** A supervised fastText model with a quantised, pruned input matrix (.ftz), read for prediction. */
export interface FastTextModel {
  /** Labels without `__label__`. */
  readonly labels: readonly string[];
  readonly dimension: number;
  readonly shortestNgram: number;
  readonly longestNgram: number;
  readonly buckets: number;
  /** Row of a word of the dictionary. */
  readonly words: ReadonlyMap<string, number>;
  /** Row of an n-gram's hash bucket; buckets that pruning took out have none. */
  readonly ngrams: Pick<RowTable, 'get'>;
  readonly matrix: QuantizedMatrix;
  readonly hierarchy: Hierarchy;
}

const magic = 793_712_314;
const labelPrefix = '__label__';

function readArguments(reader: ByteReader) {
  reader.expect(reader.int32() === magic, 'not a fastText model');
  reader.expect(reader.int32() === 12, 'not version 12 of the fastText format');
  const dimension = reader.int32();
  for (const _ of ['ws', 'epoch', 'minCount', 'neg']) reader.int32();
  reader.expect(reader.int32() === 1, 'word n-grams are not supported');
  reader.expect(reader.int32() === 1, 'only hierarchical softmax is supported');
  reader.expect(reader.int32() === 3, 'not a supervised model');
  const [buckets, shortestNgram, longestNgram] = [reader.int32(), reader.int32(), reader.int32()];
  reader.int32(); // lrUpdateRate
  reader.float64(); // sampling threshold
  reader.expect(dimension > 0 && dimension <= 1024, `a dimension of ${dimension}`);
  return { dimension, buckets, shortestNgram, longestNgram };
}

function readDictionary(reader: ByteReader) {
  const [size, wordCount, labelCount] = [reader.int32(), reader.int32(), reader.int32()];
  reader.int64(); // tokens seen in training
  const pruned = reader.int64();
  reader.expect(
    size === wordCount + labelCount && pruned >= 0 && pruned < 1e6,
    'dictionary sizes that contradict each other',
  );
  const words = new Map<string, number>();
  const labels: string[] = [];
  const counts: number[] = [];
  for (let i = 0; i < size; i++) {
    const entry = reader.zeroTerminated();
    const count = reader.int64();
    if (reader.byte() === 0) {
      words.set(entry, i);
    } else {
      labels.push(entry.slice(labelPrefix.length));
      counts.push(count);
    }
  }
  reader.expect(words.size === wordCount && labels.length === labelCount, 'a dictionary with words or labels missing');
  const ngrams = new RowTable(pruned);
  const pairs = reader.int32s(2 * pruned);
  for (let i = 0; i < pairs.length; i += 2) {
    const bucket = pairs[i] as number;
    if (bucket < 0) reader.fail('an n-gram without a bucket');
    ngrams.set(bucket, wordCount + (pairs[i + 1] as number));
  }
  return { words, labels, counts, ngrams };
}

/** Product quantisation (Jégou et al. 2011): a row is a code for each of its parts, times the row's norm. */
export interface QuantizedMatrix {
  readonly codes: Uint8Array;
  readonly quantizer: Quantizer;
  /** Norm of each row; none where all are 1. */
  readonly norms: Float32Array | undefined;
}

interface Quantizer {
  readonly parts: number;
  readonly width: number;
  readonly lastWidth: number;
  readonly centroids: Float32Array;
}

export const centroidsPerPart = 256;

function readQuantizer(reader: ByteReader, dimension: number): Quantizer {
  const [dim, parts, width, lastWidth] = [reader.int32(), reader.int32(), reader.int32(), reader.int32()];
  reader.expect(dim === dimension && (parts - 1) * width + lastWidth === dim, 'a quantiser of another dimension');
  return { parts, width, lastWidth, centroids: reader.floats(dim * centroidsPerPart) };
}

function readQuantizedMatrix(reader: ByteReader, dimension: number, expectedRows: number): QuantizedMatrix {
  const hasNorms = reader.byte() === 1;
  const [rowCount, columns, codeSize] = [reader.int64(), reader.int64(), reader.int32()];
  reader.expect(
    columns === dimension && rowCount === expectedRows,
    'an input matrix of another size than the dictionary',
  );
  const codes = reader.bytes(codeSize);
  const quantizer = readQuantizer(reader, dimension);
  reader.expect(codeSize === rowCount * quantizer.parts, 'codes missing in the input matrix');
  if (!hasNorms) return { codes, quantizer, norms: undefined };
  const normCodes = reader.bytes(rowCount);
  const { centroids } = readQuantizer(reader, 1);
  const norms = new Float32Array(rowCount);
  for (let row = 0; row < rowCount; row++) norms[row] = centroids[normCodes[row] as number] as number;
  return { codes, quantizer, norms };
}

/**
 * Reads a .ftz file. The format is that of fastText 0.9 (`FastText::saveModel`): arguments, dictionary, quantised input matrix, dense
 * output matrix.
 *
 * @throws ModelBroken where the bytes are no such model
 */
export function readFastText(name: string, bytes: Uint8Array): FastTextModel {
  const reader = new ByteReader(name, bytes);
  const settings = readArguments(reader);
  const { words, labels, counts, ngrams } = readDictionary(reader);
  reader.expect(reader.byte() === 1, 'the input matrix is not quantised');
  const matrix = readQuantizedMatrix(reader, settings.dimension, words.size + ngrams.size);
  reader.expect(reader.byte() === 0, 'a quantised output matrix is not supported');
  reader.expect(
    reader.int64() === labels.length && reader.int64() === settings.dimension,
    'an output matrix of another size',
  );
  const output = reader.floats(labels.length * settings.dimension);
  reader.expectEnd();
  return { ...settings, labels, words, ngrams, matrix, hierarchy: buildHierarchy(counts, output, settings.dimension) };
}
