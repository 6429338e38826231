import { readDocument } from '../../../shared/ingest/read-document.ts';
import { type Contender, inChunks } from './contender.ts';

/** The main path, with the clock that the function gives it: recognised, read, normalised into articles and checked. */
export const read: Contender = async (bytes) => {
  let articles = 0;
  const context = { received: '2025-01-01T00:00:00.000Z' };
  for await (const reading of readDocument({ chunks: inChunks(bytes) }, context, { clock: Date.now }))
    if (reading.type === 'article') articles++;
  return articles;
};
