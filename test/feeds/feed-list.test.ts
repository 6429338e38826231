import { describe, expect, it } from 'vitest';
import { NotAFeedList, readFeedList, writeFeedList } from '../../shared/feeds/feed-list.ts';
import { subscriptionOf } from '../../shared/feeds/settings.ts';

const all = subscriptionOf(
  'https://kai.example/feed',
  {
    title: 'Kai',
    tags: ['ports'],
    shortest: 600,
    headers: { 'X-Edition': 'north' },
    ignoreRobots: true,
    facts: { source: 'Kai', identity: 'url', retentionDays: '30' },
  },
  '2026-01-01T00:00:00Z',
);

describe('a list of feeds', () => {
  it('as JSON carries every setting there and back', () => {
    const [read] = readFeedList(Buffer.from(writeFeedList([all])));
    expect(read && subscriptionOf(read.url, read.choice, all.added)).toEqual(all);
  });

  it('may be OPML', () => {
    const opml =
      '<opml version="2.0"><body><outline text="ports"><outline xmlUrl="https://a.example/f"/></outline></body></opml>';
    expect(readFeedList(Buffer.from(opml))).toEqual([{ url: 'https://a.example/f', choice: { tags: ['ports'] } }]);
  });

  it.each(['', 'x', '<html/>', '{}', '[{"url": 1}]', '[{"url": "https://a.example/", "colour": "red"}]', '[', '[1]'])(
    '%j is none, and why is said',
    (text) => expect(() => readFeedList(Buffer.from(text))).toThrow(NotAFeedList),
  );
});
