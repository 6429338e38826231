import type { Feed } from '../../../shared/article/draft.ts';
import { Findings } from '../../../shared/article/normalise/findings.ts';
import { cleanDraft, normaliseFeed } from '../../../shared/article/normalise.ts';
import type { Contender } from './contender.ts';
import { openFeed } from './open-feed.ts';

const context = { received: '2025-01-01T00:00:00.000Z' };

/**
 * Through normalise: HTML to blocks, dates, addresses, people, topics, texts repaired, words counted. Without identity and hash, which other
 * readers have nothing like; `articles` has them.
 */
export const read: Contender = async (bytes) => {
  let articles = 0;
  let feed: Feed | undefined;
  for await (const batch of await openFeed(bytes))
    for (const reading of batch) {
      if (reading.type === 'feed') feed = normaliseFeed(reading.feed, context).feed;
      if (reading.type !== 'draft') continue;
      const { position, provenance } = reading.draft;
      if (cleanDraft(reading.draft, feed, context, new Findings(position, provenance))) articles++;
    }
  return articles;
};
