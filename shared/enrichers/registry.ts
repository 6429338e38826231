import type { Enricher } from './enricher.ts';
import { keywords } from './keywords/keywords.ts';
import { language } from './language/language.ts';
import { statistics } from './statistics/statistics.ts';

/** Every enricher that runs over an article. `after` decides the order where it matters. */
export const enrichers = [language, statistics, keywords] as const satisfies readonly Enricher[];
