import type { Enricher } from './enricher.ts';
import { language } from './language/language.ts';
import { statistics } from './statistics/statistics.ts';

/** Every enricher that runs over an article. `after` decides the order where it matters. */
export const enrichers = [language, statistics] as const satisfies readonly Enricher[];
