import { atom } from './atom.ts';
import type { Format } from './format.ts';
import { jsonFeed } from './json-feed.ts';
import { plainText } from './plain-text/index.ts';
import { rss } from './rss.ts';

/** Every format that Dateline reads. Order breaks ties between equally confident formats. */
export const formats = [rss, atom, jsonFeed, plainText] as const satisfies readonly Format[];

export type FormatName = (typeof formats)[number]['name'];
