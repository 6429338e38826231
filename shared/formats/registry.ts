import { anpa1312 } from './anpa1312.ts';
import { csv } from './csv.ts';
import { feeds } from './feeds.ts';
import type { Format } from './format.ts';
import { html } from './html/index.ts';
import { iptc7901 } from './iptc7901.ts';
import { jsonArray } from './json-array.ts';
import { jsonFeed } from './json-feed.ts';
import { jsonLines } from './json-lines.ts';
import { mail } from './mail.ts';
import { mbox } from './mbox.ts';
import { newsmlG2 } from './newsml-g2.ts';
import { newsml1 } from './newsml1.ts';
import { ninjs } from './ninjs.ts';
import { nitf } from './nitf.ts';
import { opml } from './opml.ts';
import { plainText } from './plain-text/index.ts';
import { sitemap } from './sitemap.ts';
import { warc } from './warc.ts';

/** Every format that Dateline reads. Order breaks ties between equally confident formats. */
export const formats = [
  ...feeds,
  jsonFeed,
  ninjs,
  newsmlG2,
  newsml1,
  nitf,
  iptc7901,
  anpa1312,
  sitemap,
  opml,
  jsonLines,
  jsonArray,
  csv,
  mbox,
  mail,
  warc,
  html,
  plainText,
] as const satisfies readonly Format[];

export type FormatName = (typeof formats)[number]['name'];
