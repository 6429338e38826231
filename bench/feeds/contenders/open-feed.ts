import { atom } from '../../../shared/formats/atom.ts';
import type { FlatReading } from '../../../shared/formats/format.ts';
import { defaultLimits } from '../../../shared/formats/limits.ts';
import { rss } from '../../../shared/formats/rss.ts';
import { openSource } from '../../../shared/ingest/open-source.ts';
import { inChunks } from './contender.ts';

/** The readings of a feed as the main path takes them: recognised by its first bytes, and in batches. */
export async function openFeed(bytes: Buffer): Promise<AsyncIterable<Iterable<FlatReading>>> {
  const { peek, source } = await openSource(
    { chunks: inChunks(bytes) },
    { limits: defaultLimits, onEncoding: () => {} },
  );
  const format = [rss, atom].find((one) => one.recognises(peek) === 'certain') ?? rss;
  return format.readBatches(source);
}
