import type { Enricher } from './enricher.ts';

/** Every enricher that runs over an article. `after` decides the order where it matters. */
export const enrichers = [] as const satisfies readonly Enricher[];
