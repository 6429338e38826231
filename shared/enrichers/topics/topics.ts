import type { Article } from '../../article/article.ts';
import type { Enricher, Shared } from '../enricher.ts';
import { deeperTopics } from './deeper-topics.ts';
import { mediaTopics, topOf } from './media-topics.ts';
import { probability } from './probability.ts';
import { publisherTopics } from './publisher-topics.ts';
import { scoreStems } from './score-stems.ts';
import { scoreTopics, type TopicScores } from './score-topics.ts';
import { topicStems } from './topic-stems.ts';

export interface Topic {
  /** IPTC Media Topics, e.g. `medtop:16000000`. */
  readonly code: string;
  /** English label of the vocabulary. */
  readonly name: string;
  /** The top-level topic above it; absent at the top. */
  readonly top?: string;
  /** 0–1: probability that an editor would file the text there; 1 where the publisher says so. */
  readonly score: number;
  /** The publisher's own code or category, mapped; or read from the text. */
  readonly from: 'publisher' | 'text';
}

export interface Topics {
  /** The publisher's first, then by score; empty where the language has no list of words and the publisher says nothing. */
  readonly topics: readonly Topic[];
}

/** Below this a text says too little of anything: a line of names, a table. */
const leastEvidence = 20;
const mostTops = 3;
const mostDeeper = 5;
/** A text with this much evidence shows its second subject by a smaller share than a brief of forty words does. */
const longText = 1000;

const round = (value: number): number => Math.round(value * 100) / 100;

function confident(scores: TopicScores): { code: string; score: number }[] {
  const { ranked, evidence } = scores;
  const best = ranked[0]?.share ?? 0;
  if (evidence < leastEvidence || best < 0.17) return [];
  const length = Math.min(1, evidence / longText);
  const least = Math.max(0.22 - 0.06 * length, best * (0.6 - 0.2 * length));
  return ranked
    .filter(({ share }, place) => place === 0 || share >= least)
    .slice(0, mostTops)
    .map(({ code }, place) => ({ code, score: probability(scores, place) }));
}

function describe(code: string, score: number, from: Topic['from']): Topic {
  const top = topOf(code);
  return {
    code: `medtop:${code}`,
    name: mediaTopics().get(code)?.name ?? code,
    ...(top === undefined || top === code ? {} : { top: `medtop:${top}` }),
    score: round(score),
    from,
  };
}

/** Other languages have a list of words, which tells the top level only; the vocabulary's labels are English. */
function topicsByStems(shared: Shared): Topic[] {
  const stems = topicStems(shared.language);
  return stems === undefined
    ? []
    : confident(scoreStems(shared, stems)).map(({ code, score }) => describe(code, score, 'text'));
}

function topicsOfText(shared: Shared): Topic[] {
  if (!/^en\b/.test(shared.language)) return topicsByStems(shared);
  const tops = confident(scoreTopics(shared));
  const scoreOf = new Map(tops.map(({ code, score }) => [code, score]));
  const deeper = deeperTopics(shared, [...scoreOf.keys()]).slice(0, mostDeeper);
  return [
    ...tops.map(({ code, score }) => describe(code, score, 'text')),
    ...deeper.map(({ topic, count }) =>
      describe(topic.code, (scoreOf.get(topOf(topic.code) as string) ?? 0) * (1 - 0.5 ** count), 'text'),
    ),
  ];
}

function findTopics(article: Article, shared: Shared): Topics {
  const published = publisherTopics(article).map((code) => describe(code, 1, 'publisher'));
  const known = new Set(published.map(({ code }) => code));
  return { topics: [...published, ...topicsOfText(shared).filter(({ code }) => !known.has(code))] };
}

/** What an article is about, in IPTC's Media Topics: the publisher's own codes and categories mapped, and what the text's words say. */
export const topics: Enricher<'topics', Topics> = {
  name: 'topics',
  version: 3,
  after: ['language'],
  enrich: findTopics,
};
