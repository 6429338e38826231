import type { Article } from '../../article/article.ts';
import type { Enricher, Shared } from '../enricher.ts';
import type { Readability } from '../statistics/readability.ts';
import type { Statistics } from '../statistics/statistics.ts';
import { findDamage, type QualityFlag } from './find-damage.ts';

export interface Quality {
  /** 0–1: 1 for a whole article without damage; each flag takes its part. */
  readonly score: number;
  /** What is wrong, worst first; empty for a clean article. */
  readonly flags: readonly QualityFlag[];
  /** 0–1: words in lines that are no part of the article. */
  readonly boilerplateShare: number;
  /** As the statistics enricher measured it. */
  readonly readability?: Readability;
}

function judge(article: Article, shared: Shared): Quality {
  const { flags, boilerplateShare } = findDamage(article, shared);
  const left = flags.reduce((product, { penalty }) => product * (1 - penalty), 1);
  const { readability } = (shared.result('statistics') as Statistics | undefined) ?? {};
  return {
    score: Math.round(left * 100) / 100,
    flags: [...flags].sort((a, b) => b.penalty - a.penalty),
    boilerplateShare: Math.round(boilerplateShare * 1000) / 1000,
    ...(readability ? { readability } : {}),
  };
}

/** Whether the text is a whole, undamaged article, and if not, what is wrong with it. */
export const quality: Enricher<'quality', Quality> = {
  name: 'quality',
  version: 3,
  after: ['language', 'statistics'],
  enrich: judge,
};
