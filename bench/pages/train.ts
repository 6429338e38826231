/**
 * Trains the model that tells an article's blocks from what stands around them, and says how well it does on sites it has not seen.
 *   node bench/pages/train.ts CORPUS… [--folds 4] [--write]
 * CORPUS holds expect.jsonl and src/ (bench/pages/corpus.ts). Deterministic: the same corpora give the same model.
 */
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { gatherFacts } from '../../shared/formats/html/main-text/facts.ts';
import { featureCount, featuresOf } from '../../shared/formats/html/main-text/features.ts';
import type { TextBlock } from '../../shared/formats/html/main-text/text-block.ts';
import { titleBlock } from '../../shared/formats/html/main-text/title-block.ts';
import { gatherEvidence } from '../../shared/formats/html/page-evidence.ts';
import { defaultLimits } from '../../shared/formats/limits.ts';
import { type KnownPage, loadPages } from './corpus.ts';
import { type PageScore, scorePage, total } from './shingles.ts';
import { type BoostedTrees, predict, type TrainingData, train } from './train/boosted-trees.ts';
import { type Label, labelBlocks } from './train/label-blocks.ts';
import { scorePassages } from './train/passages.ts';
import { writeModel } from './train/write-model.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { folds: { type: 'string', default: '4' }, write: { type: 'boolean', default: false } },
});
const target = new URL('../../shared/formats/html/main-text/block-model.json', import.meta.url).pathname;
const threshold = 0.45;
/** Passages tell less of a page than its whole text. */
const passageWeight = 0.6;
const options = {
  trees: 200,
  leaves: 16,
  rate: 0.07,
  featureShare: 0.5,
  rowShare: 0.8,
  leastWeight: 0.05,
  penalty: 0.5,
  seed: 1,
};

interface Example {
  readonly page: KnownPage;
  readonly blocks: readonly TextBlock[];
  readonly rows: Float32Array;
  readonly labels: readonly Label[];
}

const examples = (await loadPages(positionals)).map(readExample);
console.log(
  `${examples.length} pages, ${examples.reduce((sum, { blocks }) => sum + blocks.length, 0)} blocks, ${featureCount} features`,
);
const scores = crossValidate(Number(values.folds));
if (values.write) {
  const model = train(toData(examples), options);
  const about = {
    made: 'node bench/pages/train.ts CORPUS… --write',
    pages: examples.length,
    sites: new Set(examples.map(({ page }) => page.group)).size,
    corpus: createHash('sha256')
      .update(
        examples
          .map(({ page }) => page.id)
          .sort()
          .join('\n'),
      )
      .digest('hex'),
    options,
    unseenSites: scores,
    threshold,
  };
  console.log(`${writeModel(target, model, about)} bytes of weights to ${target}`);
}

function readExample(page: KnownPage): Example {
  const { root, guide, blocks } = gatherEvidence(page.html, page.baseUrl, defaultLimits);
  const facts = gatherFacts(root, blocks);
  const { rows, candidates } = featuresOf(facts, guide, titleBlock(facts, guide.headline));
  const labels = labelBlocks(blocks, page);
  const pick = <T>(all: readonly T[]): T[] => Array.from(candidates, (index) => all[index] as T);
  return { page, blocks: pick(blocks), rows, labels: pick(labels) };
}

function toData(chosen: readonly Example[]): TrainingData {
  const known = chosen.flatMap(({ labels, rows, page }) =>
    labels.flatMap((label, index) => (label.weight > 0 ? [{ label, rows, index, page }] : [])),
  );
  const data = new Float32Array(known.length * featureCount);
  known.forEach(({ rows, index }, row) => {
    data.set(rows.subarray(index * featureCount, (index + 1) * featureCount), row * featureCount);
  });
  return {
    rows: known.length,
    features: featureCount,
    values: data,
    labels: Float32Array.from(known, ({ label }) => label.value),
    weights: Float32Array.from(
      known,
      ({ label, page }) => label.weight * (page.expect.bodyText === undefined ? passageWeight : 1),
    ),
  };
}

function foldOf(group: string, folds: number): number {
  return createHash('sha256').update(group).digest().readUInt32LE() % folds;
}

function textBy(model: BoostedTrees, { blocks, rows }: Example): string {
  const kept = blocks.filter(
    ({ kind }, index) =>
      kind !== 'caption' && 1 / (1 + Math.exp(-predict(model, rows, index * featureCount))) > threshold,
  );
  return kept.map(({ text }) => text).join('\n\n');
}

/** F1 by suite, each page read by a model that saw no page of its site. */
function crossValidate(folds: number): Record<string, number> {
  const texts: [KnownPage, string][] = [];
  for (let fold = 0; fold < folds; fold++) {
    const model = train(toData(examples.filter(({ page }) => foldOf(page.group, folds) !== fold)), options);
    for (const example of examples)
      if (foldOf(example.page.group, folds) === fold) texts.push([example.page, textBy(model, example)]);
  }
  const scores: Record<string, number> = {};
  for (const suite of new Set(examples.map(({ page }) => page.suite))) {
    const own = texts.filter(([page]) => page.suite === suite);
    const pages = own.flatMap(([page, text]): PageScore[] =>
      page.expect.bodyText ? [scorePage(page.expect.bodyText, text)] : [],
    );
    const score = pages.length > 0 ? total(pages) : scorePassages(own);
    scores[suite] = Math.round(score.f1 * 1e4) / 1e4;
    console.log(
      `${suite}: F1 ${score.f1.toFixed(4)}  P ${score.precision.toFixed(4)}  R ${score.recall.toFixed(4)}  on sites unseen`,
    );
  }
  return scores;
}
