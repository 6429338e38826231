import type { Article } from '../../shared/article/article.ts';
import type { Enricher } from '../../shared/enrichers/enricher.ts';
import { readEntityModel } from '../../shared/enrichers/entities/entity-model.ts';
import { wordsOf } from '../../shared/enrichers/entities/sentence-words.ts';
import { createTagger } from '../../shared/enrichers/entities/tagger.ts';
import { readModel } from '../../shared/enrichers/model-file.ts';
import { enrichers } from '../../shared/enrichers/registry.ts';
import { runEnrichers } from '../../shared/enrichers/run-enrichers.ts';
import { articleOf, longArticles } from './articles.ts';
import { longTexts } from './long-texts.ts';

export interface SpeedFigures {
  readonly articlesPerSecond: number;
  /** Of an article, on average. */
  readonly words: number;
  /** Microseconds of CPU an article, of each enricher within the whole set; the text pass, which they share, by itself. */
  readonly byEnricher: Readonly<Record<string, number>>;
  /** Microseconds that the tagger of names takes alone: labels for the words of each sentence and their agreement in the document, behind the text pass. */
  readonly tagger: number;
}

const wanted = 520;
const warmUps = 100;

/** Articles of texts that come once each, so that half of their words are new. */
function differentArticles(directory: string): Article[] {
  const articles: Article[] = [];
  let paragraphs: string[] = [];
  let words = 0;
  for (const text of longTexts(directory, Number.POSITIVE_INFINITY).en ?? []) {
    paragraphs.push(text);
    words += text.split(' ').length;
    if (words < wanted) continue;
    articles.push({ ...articleOf(undefined, paragraphs), language: 'en' });
    [paragraphs, words] = [[], 0];
  }
  return articles;
}

const directory = process.argv[2];
const all = directory === undefined ? longArticles(400 + warmUps) : differentArticles(directory);
const [warming, articles] = [all.slice(0, warmUps), all.slice(warmUps)];
const rounds = articles.length;
const clock = () => performance.now();
const words = articles
  .flatMap(({ body }) => body)
  .reduce((sum, block) => sum + ('text' in block ? block.text.split(/\s+/).length : 0), 0);

/** Microseconds of CPU, so that what else the machine does is left out. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

const textPass: Enricher = {
  name: 'text pass',
  version: 1,
  after: ['language'],
  enrich: (_article, shared) => shared.words.length + shared.sentences.length,
};
const tag = createTagger(readEntityModel('entities.bin', readModel('entities.bin')));
const tagger: Enricher = {
  name: 'tagger',
  version: 1,
  after: ['language'],
  enrich: (_article, shared) => {
    const sentences = shared.sentenceSpans.map((sentence) => wordsOf(shared, sentence));
    return tag(
      sentences.map((each) => each.map(({ text }) => text)),
      sentences.map((each) => each.map(({ form }) => form)),
    );
  },
};
const spent = new Map<string, number>();

function timed(enricher: Enricher): Enricher {
  return {
    ...enricher,
    enrich: (article, shared) => {
      const begin = cpu();
      const result = enricher.enrich(article, shared);
      spent.set(enricher.name, (spent.get(enricher.name) ?? 0) + cpu() - begin);
      return result;
    },
  };
}

async function microsecondsAnArticle(own: readonly Enricher[]): Promise<number> {
  for (const article of warming) await runEnrichers(article, { clock, enrichers: own });
  spent.clear();
  const begin = cpu();
  for (const article of articles) await runEnrichers(article, { clock, enrichers: own });
  return (cpu() - begin) / rounds;
}

const [first, ...others] = enrichers;
const articlesPerSecond = Math.round(1e6 / (await microsecondsAnArticle(enrichers)));
await microsecondsAnArticle([first, textPass, ...others, tagger].map(timed));
const each = new Map([...spent].map(([name, sum]) => [name, Math.round(sum / rounds)]));
const { tagger: alone = 0, ...byEnricher } = Object.fromEntries(each);
const figures: SpeedFigures = { articlesPerSecond, words: Math.round(words / rounds), byEnricher, tagger: alone };
console.log(JSON.stringify(figures));
