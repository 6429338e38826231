import { targetRegions, toneRegions } from '../../shared/enrichers/sentiment/clues.ts';
import { classes, sentimentMagic, sentimentVersion } from '../../shared/enrichers/sentiment/sentiment-model.ts';
import { readWordVectors } from '../entities/word-vectors.ts';
import { fitTemperature, logitsOver } from './evaluate.ts';
import { type Example, readTrainingLines, targetExamples, toneExamples } from './examples.ts';
import { type TrainedHead, trainHead, vectorScale } from './train-head.ts';
import { buildWordTable, type WordTable } from './word-table.ts';

export const wordCount = 25_000;
export const targetBits = 17;
export const toneBits = 15;

/** Learned on four folds, the temperature is fitted on the fifth; the weights that ship are learned on all. */
function buildHead(examples: readonly Example[], table: WordTable, regions: number, bits: number): Buffer {
  const held = examples.filter(({ fold }) => fold === 0);
  const trial = trainHead(
    examples.filter(({ fold }) => fold !== 0),
    table,
    regions,
    bits,
  );
  const temperature = fitTemperature(logitsOver(trial, held, table), held);
  return packHead(trainHead(examples, table, regions, bits), table, temperature);
}

/** Weights in steps of a 127th of the largest that counts: the few beyond are cut. */
function quantize(values: Float64Array, share: number): { bytes: Int8Array; unit: number } {
  const sizes = values.map(Math.abs).sort();
  const unit = (sizes[Math.floor((sizes.length - 1) * share)] as number) / 127 || 1;
  return { bytes: Int8Array.from(values, (value) => Math.max(-127, Math.min(127, Math.round(value / unit)))), unit };
}

/** A linear judge over averaged vectors gives each word a score of its own by region and class: the vectors need not ship. */
function scoreWords({ regions, vectors }: TrainedHead, table: WordTable): Float64Array {
  const { dimensions, hashes } = table;
  const scores = new Float64Array(hashes.length * regions * classes);
  for (let row = 0; row < hashes.length; row++) {
    for (let region = 0; region < regions; region++) {
      for (let c = 0; c < classes; c++) {
        let dot = 0;
        for (let d = 0; d < dimensions; d++) {
          dot +=
            (table.vectors[row * dimensions + d] as number) *
            (vectors[(region * dimensions + d) * classes + c] as number);
        }
        scores[(row * regions + region) * classes + c] = dot * vectorScale;
      }
    }
  }
  return scores;
}

export function packHead(head: TrainedHead, table: WordTable, temperature: number): Buffer {
  const features = quantize(head.features, 1);
  const words = quantize(scoreWords(head, table), 0.9995);
  const header = Buffer.alloc(8 + 4 * (3 + classes));
  header.writeInt32LE(head.regions, 0);
  header.writeInt32LE(head.bits, 4);
  for (const [i, value] of [temperature, features.unit, words.unit, ...head.bias].entries())
    header.writeFloatLE(value, 8 + 4 * i);
  return Buffer.concat(
    [header, features.bytes, words.bytes].map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)),
  );
}

export function packModel(table: WordTable, target: Buffer, tone: Buffer): Buffer {
  const header = Buffer.alloc(12);
  header.write(sentimentMagic, 'latin1');
  header.writeInt32LE(sentimentVersion, 4);
  header.writeInt32LE(table.hashes.length, 8);
  const hashes = Buffer.alloc(4 * table.hashes.length);
  for (const [row, hash] of table.hashes.entries()) hashes.writeUInt32LE(hash, 4 * row);
  return Buffer.concat([header, hashes, Buffer.from(table.weights), target, tone]);
}

/** The model of sentiment in English news, from NewsMTSC's training part (MIT) and GloVe's word vectors (PDDL). */
export function buildSentiment(dataDir: string): Buffer {
  const table = buildWordTable(readWordVectors(dataDir, wordCount));
  const lines = readTrainingLines(dataDir);
  const target = buildHead(targetExamples(lines), table, targetRegions, targetBits);
  const tone = buildHead(toneExamples(lines), table, toneRegions, toneBits);
  return packModel(table, target, tone);
}
