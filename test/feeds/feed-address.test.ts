import { describe, expect, it } from 'vitest';
import { feedAddress, feedId, InvalidFeedAddress } from '../../shared/feeds/feed-address.ts';
import { InvalidFeedSettings, subscriptionOf } from '../../shared/feeds/settings.ts';

describe('feedAddress', () => {
  it.each([
    ['https://Example.org/feed#top', 'https://example.org/feed'],
    ['feed://example.org/rss', 'http://example.org/rss'],
    ['feed:https://example.org/rss', 'https://example.org/rss'],
    ['example.org/feed.xml', 'https://example.org/feed.xml'],
    ['example.org:8080/x', 'https://example.org:8080/x'],
  ])('%s → %s', (typed, expected) => expect(feedAddress(typed)).toBe(expected));

  it.each(['file:///etc/passwd', 'ftp://example.org/', 'javascript:alert(1)', '', 'https://'])(
    'refuses %s',
    (typed) => {
      expect(() => feedAddress(typed)).toThrow(InvalidFeedAddress);
    },
  );

  it('refuses credentials and does not repeat them', () => {
    expect(() => feedAddress('https://anna:secret@example.org/')).toThrow(/carries credentials/);
    expect(() => feedAddress('https://anna:secret@example.org/')).not.toThrow(/secret@/);
  });

  it('gives one id to one feed over http and https, and others to other queries', () => {
    expect(feedId('http://a.example/f?feed=rss2')).toBe(feedId('https://a.example/f?feed=rss2'));
    expect(feedId('https://a.example/f?feed=rss2')).not.toBe(feedId('https://a.example/f?feed=atom'));
  });
});

describe('subscriptionOf', () => {
  const at = '2026-01-01T00:00:00.000Z';
  it.each([
    [{ headers: { Authorization: 'Basic x' } }],
    [{ headers: { 'X-A': 'a\r\nb' } }],
    [{ shortest: 100, longest: 50 }],
    [{ secretArn: 'hunter2' }],
  ])('refuses %j', (choice) => {
    expect(() => subscriptionOf('https://a.example/', choice, at)).toThrow(InvalidFeedSettings);
  });
});
