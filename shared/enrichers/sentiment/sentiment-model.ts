import { ByteReader } from '../language/byte-reader.ts';
import { RowTable } from '../language/row-table.ts';
import { readModel } from '../model-file.ts';
import { type Clues, targetRegions, toneRegions } from './clues.ts';
import type { ReadWords } from './read-words.ts';

export const sentimentMagic = 'DLSN';
export const sentimentVersion = 1;
/** negative, neutral, positive */
export const classes = 3;
/** Features by class count this much against the scores of words. */
export const featureScale = 2;

/** One of the model's two judges: of the tone toward a target, or of a sentence's own. */
export interface Head {
  readonly regions: number;
  /** The logits are divided by it, so that probabilities are what they say. */
  readonly temperature: number;
  readonly bias: Float32Array;
  /** Weights by hashed feature and class, in units of `featureUnit`. */
  readonly features: Int8Array;
  readonly featureUnit: number;
  /** Scores by word, region and class, in units of `wordUnit`. */
  readonly words: Int8Array;
  readonly wordUnit: number;
}

export interface SentimentModel {
  /** Hash of a word to its row. */
  readonly rows: Pick<RowTable, 'get'>;
  /** How much each word counts in an average, 0–255. */
  readonly weights: Uint8Array;
  readonly target: Head;
  readonly tone: Head;
}

function readHead(reader: ByteReader, rows: number, expectedRegions: number): Head {
  const regions = reader.int32();
  reader.expect(regions === expectedRegions, `${regions} regions where the code has ${expectedRegions}`);
  const bits = reader.int32();
  reader.expect(bits > 0 && bits <= 20, `features of ${bits} bits`);
  const [temperature = 1, featureUnit = 0, wordUnit = 0] = reader.floats(3);
  reader.expect(temperature > 0 && featureUnit > 0 && wordUnit > 0, 'units that are none');
  const bias = reader.floats(classes);
  const signed = (bytes: Uint8Array) => new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const features = signed(reader.bytes(classes << bits));
  const words = signed(reader.bytes(rows * regions * classes));
  return { regions, temperature, bias, features, featureUnit, words, wordUnit };
}

/** @throws ModelBroken where the bytes are not a model of this version */
export function readSentimentModel(name: string, bytes: Uint8Array): SentimentModel {
  const reader = new ByteReader(name, bytes);
  reader.expect(String.fromCharCode(...reader.bytes(4)) === sentimentMagic, 'another format');
  reader.expect(reader.int32() === sentimentVersion, 'another version');
  const count = reader.int32();
  reader.expect(count > 0 && count <= 1 << 20, `${count} words`);
  const rows = new RowTable(count);
  const hashes = reader.int32s(count);
  for (let row = 0; row < count; row++) rows.set(hashes[row] as number, row);
  const weights = reader.bytes(count);
  const target = readHead(reader, count, targetRegions);
  const tone = readHead(reader, count, toneRegions);
  reader.expectEnd();
  return { rows, weights, target, tone };
}

let loaded: SentimentModel | undefined;

export function sentimentModel(): SentimentModel {
  loaded ??= readSentimentModel('sentiment.bin', readModel('sentiment.bin'));
  return loaded;
}

/** Rows of a sentence's words in the model's table, −1 for a word that it has not. */
export function rowsOf({ rows }: SentimentModel, { word }: Pick<ReadWords, 'word'>): Int32Array {
  const found = new Int32Array(word.length);
  for (let i = 0; i < word.length; i++) found[i] = rows.get(word[i] as number);
  return found;
}

function addFeatures(logits: Float64Array, { features, featureUnit }: Head, clues: Clues): void {
  const unit = (featureUnit * featureScale) / Math.sqrt(Math.max(1, clues.features.length));
  const mask = features.length / classes - 1;
  const sums = [0, 0, 0];
  for (const hash of clues.features) {
    const at = (hash & mask) * classes;
    for (let c = 0; c < classes; c++) sums[c] = (sums[c] as number) + (features[at + c] as number);
  }
  for (let c = 0; c < classes; c++) logits[c] = (logits[c] as number) + unit * (sums[c] as number);
}

/** Word by word, as the scores of one for all regions stand side by side. */
function addWords(logits: Float64Array, head: Head, weights: Uint8Array, rows: Int32Array, clues: Clues): void {
  const count = rows.length;
  const sums = new Float64Array(head.regions * classes);
  const totals = new Float64Array(head.regions);
  for (let i = 0; i < count; i++) {
    const row = rows[i] as number;
    if (row < 0) continue;
    const own = weights[row] as number;
    for (let region = 0; region < head.regions; region++) {
      const share = clues.regions[region * count + i] as number;
      if (share === 0) continue;
      const weight = (share * own) / 255;
      totals[region] = (totals[region] as number) + weight;
      const at = (row * head.regions + region) * classes;
      for (let c = 0, sum = region * classes; c < classes; c++, sum++)
        sums[sum] = (sums[sum] as number) + weight * (head.words[at + c] as number);
    }
  }
  for (let region = 0; region < head.regions; region++) {
    const unit = head.wordUnit / Math.sqrt((totals[region] as number) + 1);
    for (let c = 0; c < classes; c++) logits[c] = (logits[c] as number) + unit * (sums[region * classes + c] as number);
  }
}

/** Probabilities of negative, neutral and positive. */
export function judge(model: SentimentModel, head: Head, rows: Int32Array, clues: Clues): Float64Array {
  const logits = Float64Array.from(head.bias);
  addFeatures(logits, head, clues);
  addWords(logits, head, model.weights, rows, clues);
  return softmax(logits.map((logit) => logit / head.temperature));
}

export function softmax(logits: Float64Array): Float64Array {
  const most = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
