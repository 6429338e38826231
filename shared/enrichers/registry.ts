import type { Enricher } from './enricher.ts';
import { entities } from './entities/entities.ts';
import { fingerprint } from './fingerprint/fingerprint.ts';
import { keywords } from './keywords/keywords.ts';
import { language } from './language/language.ts';
import { numbers } from './numbers/numbers.ts';
import { places } from './places/places.ts';
import { quality } from './quality/quality.ts';
import { sentiment } from './sentiment/sentiment.ts';
import { statistics } from './statistics/statistics.ts';
import { summary } from './summary/summary.ts';
import { topics } from './topics/topics.ts';

/** Every enricher that runs over an article. `after` decides the order where it matters. */
export const enrichers = [
  language,
  statistics,
  entities,
  places,
  topics,
  keywords,
  summary,
  quality,
  fingerprint,
  numbers,
  sentiment,
] as const satisfies readonly Enricher[];
