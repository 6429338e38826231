/** How far a topic's score is the probability that it is right: `node bench/enrich/topics-calibration.ts`, no data needed. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { shareText } from '../../shared/enrichers/text/shared-text.ts';
import { probability, weights as shipped, signsOf, type Weights } from '../../shared/enrichers/topics/probability.ts';
import { scoreStems } from '../../shared/enrichers/topics/score-stems.ts';
import { scoreTopics, type TopicScores } from '../../shared/enrichers/topics/score-topics.ts';
import { topicStems } from '../../shared/enrichers/topics/topic-stems.ts';
import { articleOf } from './articles.ts';

interface Labelled {
  readonly id?: string;
  readonly language?: string;
  readonly headline?: string;
  readonly text?: string;
  readonly body?: readonly string[];
  readonly topics: readonly string[];
}

interface Scored {
  readonly scores: TopicScores;
  readonly right: (place: number) => boolean;
  readonly fold: number;
}

const folds = 5;

function scored(name: string): Scored[] {
  const file = new URL(`../../test/fixtures/enrichers/topics/${name}`, import.meta.url);
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const { language = 'en', headline, text = '', body = [text], topics } = JSON.parse(line) as Labelled;
    const article = articleOf(headline, body);
    const shared = shareText(
      article,
      100_000,
      () => language,
      () => undefined,
    );
    const stems = language === 'en' ? undefined : topicStems(language);
    const scores = stems ? scoreStems(shared, stems) : scoreTopics(shared);
    const fold = (createHash('sha256').update(line).digest()[0] as number) % folds;
    return { scores, right: (place) => topics.includes(`medtop:${scores.ranked[place]?.code}`), fold };
  });
}

const steps = 1500;
const rate = 0.03;
const shrink = 0.05;

/** Logistic regression by Adam (Kingma and Ba 2015) over every topic of every article, in a set order. */
function learn(articles: readonly Scored[]): Weights {
  const rows = articles.flatMap(({ scores, right }) =>
    scores.ranked.map((_, place) => ({ signs: signsOf(scores, place), is: right(place) ? 1 : 0 })),
  );
  const count = rows[0]?.signs.length ?? 0;
  const [weights, mean, square] = [0, 0, 0].map(() => new Array<number>(count).fill(0)) as [
    number[],
    number[],
    number[],
  ];
  for (let step = 1; step <= steps; step++) {
    const slope = weights.map((weight, i) => (i === 0 ? 0 : shrink * weight));
    for (const { signs, is } of rows) {
      const sum = signs.reduce((total, sign, i) => total + sign * (weights[i] as number), 0);
      const error = 1 / (1 + Math.exp(-sum)) - is;
      for (let i = 0; i < count; i++) slope[i] = (slope[i] as number) + error * (signs[i] as number);
    }
    for (const [i, each] of slope.entries()) {
      mean[i] = 0.9 * (mean[i] as number) + 0.1 * each;
      square[i] = 0.999 * (square[i] as number) + 0.001 * each * each;
      const move =
        (mean[i] as number) / (1 - 0.9 ** step) / (Math.sqrt((square[i] as number) / (1 - 0.999 ** step)) + 1e-8);
      weights[i] = (weights[i] as number) - rate * move;
    }
  }
  return weights;
}

interface Answer {
  readonly said: number;
  readonly right: boolean;
}

const answersOf = ({ scores, right }: Scored, weights: Weights): Answer[] =>
  scores.ranked.map((_, place) => ({ said: probability(scores, place, weights), right: right(place) }));

/** Topics that are hardly thought of would hide what the others are worth. */
const least = 0.05;

/** Prints, by what was said, how often it was right; the error is the mean distance of the two. */
function printReliability(title: string, answers: readonly Answer[]): void {
  const told = answers.filter(({ said }) => said >= least);
  const bins = [...Map.groupBy(told, ({ said }) => Math.min(4, Math.floor(said * 5)))].sort(([a], [b]) => a - b);
  const rows = bins.map(([bin, own]) => {
    const said = own.reduce((sum, each) => sum + each.said, 0) / own.length;
    const right = own.filter((each) => each.right).length / own.length;
    return { from: bin / 5, topics: own.length, said: Math.round(said * 100), right: Math.round(right * 100) };
  });
  const error = rows.reduce((sum, row) => sum + (Math.abs(row.said - row.right) * row.topics) / told.length, 0);
  console.log(`\ntopics: ${title}; said and right in %, error ${error.toFixed(1)}`);
  console.table(rows);
}

const inFolds = (articles: readonly Scored[]): Answer[] =>
  Array.from({ length: folds }, (_, fold) => {
    const weights = learn(articles.filter((each) => each.fold !== fold));
    return articles.filter((each) => each.fold === fold).flatMap((each) => answersOf(each, weights));
  }).flat();

const written = (weights: Weights): string => weights.map((weight) => weight.toFixed(3)).join(', ');

export function runTopicsCalibration(): void {
  const articles = scored('articles.jsonl');
  printReliability('200 articles in five folds', inFolds(articles));
  console.log(`fitted on all: ${written(learn(articles))}; shipped: ${written(shipped)}`);
  for (const name of ['by-style.jsonl', 'labelled.jsonl', 'by-language.jsonl']) {
    printReliability(
      `${name}, with the shipped weights`,
      scored(name).flatMap((each) => answersOf(each, shipped)),
    );
  }
}

if (import.meta.filename === process.argv[1]) runTopicsCalibration();
