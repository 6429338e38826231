import { atom } from '../../../shared/formats/atom.ts';
import type { Format } from '../../../shared/formats/format.ts';
import { defaultLimits } from '../../../shared/formats/limits.ts';
import { rss } from '../../../shared/formats/rss.ts';
import { openSource } from '../../../shared/ingest/open-source.ts';
import { type Contender, inChunks } from './contender.ts';

/** Our reader: every field as the publisher said it. */
export const read: Contender = async (bytes) => {
  const format: Format = bytes.includes('<feed') ? atom : rss;
  const { source } = await openSource({ chunks: inChunks(bytes) }, { limits: defaultLimits, onEncoding: () => {} });
  let articles = 0;
  for await (const reading of format.read(source)) if (reading.type === 'draft') articles++;
  return articles;
};
