import { readFileSync } from 'node:fs';
import { residentMegabytes } from './child.ts';
import { type DetectorName, detectors } from './language-detectors.ts';

/** Languages in which world news is read most: the 40 whose accuracy has a bar of its own. */
const newsLanguages = new Set(
  'ar bg bn ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv mk nb nl pl pt ro ru sk sl sq sv th tr uk vi zh'.split(
    ' ',
  ),
);
const sentencesAnArticle = 10;
const headlineWords = 8;

type Case = readonly [tag: string, text: string];

export interface LanguageFigures {
  readonly loadMs: number;
  readonly megabytes: number;
  readonly articlesPerSecond: number;
  /** Per cent right by kind of text: of the news languages, of all. */
  readonly accuracy: Record<'articles' | 'sentences' | 'headlines', { news: number; all: number }>;
  /** Per cent of articles right, by language, where below 95. */
  readonly weak: Record<string, number>;
}

function readCases(file: string) {
  const sentences = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t') as unknown as Case);
  const articles: Case[] = [];
  for (const [tag, all] of Map.groupBy(sentences, ([tag]) => tag)) {
    for (let i = 0; i + sentencesAnArticle <= all.length; i += sentencesAnArticle) {
      articles.push([
        tag,
        all
          .slice(i, i + sentencesAnArticle)
          .map(([, text]) => text)
          .join(' '),
      ]);
    }
  }
  const headlines = sentences.map(([tag, text]): Case => [tag, headlineOf(tag, text)]);
  return { articles, sentences, headlines };
}

const headlineOf = (tag: string, text: string): string =>
  /^(?:zh|ja|th)$/.test(tag) ? text.slice(0, 16) : text.split(/\s+/).slice(0, headlineWords).join(' ');

const percent = (right: number, all: number): number => Math.round((right / all) * 10_000) / 100;

function measure(cases: readonly Case[], detect: (text: string) => string) {
  const byTag = new Map<string, [right: number, all: number]>();
  for (const [tag, text] of cases) {
    const tally = byTag.get(tag) ?? [0, 0];
    if (detect(text) === tag) tally[0] += 1;
    tally[1] += 1;
    byTag.set(tag, tally);
  }
  const share = (tags: [string, [number, number]][]) =>
    percent(
      tags.reduce((sum, [, [right]]) => sum + right, 0),
      tags.reduce((sum, [, [, all]]) => sum + all, 0),
    );
  const all = [...byTag];
  const weak = all
    .filter(([, [right, count]]) => right < count * 0.95)
    .map(([tag, [right, count]]) => [tag, percent(right, count)]);
  return {
    news: share(all.filter(([tag]) => newsLanguages.has(tag))),
    all: share(all),
    weak: Object.fromEntries(weak),
  };
}

const [name = '', file = ''] = process.argv.slice(2);
const { articles, sentences, headlines } = readCases(file);
const before = residentMegabytes();
const start = performance.now();
const detect = await detectors[name as DetectorName]();
detect('A first sentence, so that whatever loads lazily is loaded.');
const loadMs = Math.round(performance.now() - start);
const begin = process.cpuUsage();
const { weak, ...ofArticles } = measure(articles, detect);
const { user, system } = process.cpuUsage(begin);
const articlesPerSecond = Math.round((articles.length / (user + system)) * 1e6);
const { weak: _s, ...ofSentences } = measure(sentences, detect);
const { weak: _h, ...ofHeadlines } = measure(headlines, detect);
const figures: LanguageFigures = {
  loadMs,
  megabytes: residentMegabytes() - before,
  articlesPerSecond,
  accuracy: { articles: ofArticles, sentences: ofSentences, headlines: ofHeadlines },
  weak,
};
console.log(JSON.stringify(figures));
