import type { Contender } from './contender.ts';
import { openFeed } from './open-feed.ts';

/** Our reader: every field as the publisher said it. */
export const read: Contender = async (bytes) => {
  let articles = 0;
  for await (const batch of await openFeed(bytes))
    for (const reading of batch) if (reading.type === 'draft') articles++;
  return articles;
};
