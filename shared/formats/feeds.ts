import { atom } from './atom.ts';
import type { Format } from './format.ts';
import { rss } from './rss.ts';

/** The first formats of the registry: most deliveries, which are recognised and read without loading all the others. */
export const feeds = [rss, atom] as const satisfies readonly Format[];
