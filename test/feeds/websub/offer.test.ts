import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linksOfHeader } from '../../../shared/feeds/fetch/link-header.ts';
import { peekFeed } from '../../../shared/feeds/peek/peek-feed.ts';
import { offerOf } from '../../../shared/feeds/websub/offer.ts';
import { processorTime } from '../../processor-time.ts';

const url = 'https://paper.example/feed';
const offer = (document: string, link = '') => {
  const peek = peekFeed(Buffer.from(document));
  return offerOf(
    { changed: true, url, headers: { link }, body: Buffer.from('') },
    peek.type === 'feed' ? peek : undefined,
  );
};
const rssWith = (links: string) => `<rss><channel>${links}<item><guid>1</guid></item></channel></rss>`;

describe('the hub that a feed names', () => {
  it.each([
    [
      'RSS',
      rssWith(
        '<atom:link rel="hub" href="https://hub.example/"/><atom:link rel="self" href="https://paper.example/rss"/>',
      ),
      'rss',
    ],
    [
      'Atom',
      '<feed><link rel="self" href="/atom"/><link rel="hub" href="https://hub.example/"/><entry><id>1</id></entry></feed>',
      'atom',
    ],
    [
      'JSON Feed',
      '{"feed_url":"https://paper.example/json","hubs":[{"type":"rssCloud","url":"https://c/"},{"type":"WebSub","url":"https://hub.example/"}],"items":[]}',
      'json',
    ],
  ])('%s', (_, document, path) => {
    expect(offer(document)).toEqual({ hub: 'https://hub.example/', topic: `https://paper.example/${path}` });
  });

  it('headers win over the document', () => {
    const document = rssWith(
      '<atom:link rel="hub" href="https://old.example/"/><atom:link rel="self" href="https://old.example/feed"/>',
    );
    const link = '</feed.xml>; rel="self", <https://hub.example/a,b>; title="a, \\"b\\" <c>"; REL="hub"';
    expect(offer(document, link)).toEqual({ hub: 'https://hub.example/a,b', topic: 'https://paper.example/feed.xml' });
  });

  it('a topic that is not named is the address', () => {
    expect(offer(rssWith('<atom:link rel="hub" href="//hub.example/"/>'))).toEqual({
      hub: 'https://hub.example/',
      topic: url,
    });
  });

  it('none, or nothing said', () => {
    expect(offer(rssWith(''))).toBe('none');
    expect(offer('', '<https://hub.example/>; rel=hub')).toBeUndefined();
    expect(offer('')).toBeUndefined();
    expect(offer(rssWith('<atom:link rel="hub" href="javascript:alert(1)"/>'))).toBe('none');
    expect(offer(rssWith('<atom:link rel="hub" href="https://user:word@hub.example/"/>'))).toBe('none');
    expect(offer(rssWith(`<atom:link rel="hub" href="https://hub.example/${'x'.repeat(400)}"/>`))).toBe('none');
  });

  it('is not one of an item, or of another document', () => {
    expect(offer(rssWith('<item><guid>0</guid><atom:link rel="hub" href="https://evil.example/"/></item>'))).toBe(
      'none',
    );
    expect(linksOfHeader('<https://hub.example/>; rel=hub; anchor="https://other.example/"')).toEqual({});
  });
});

describe('linksOfHeader', () => {
  it('is total, and takes time in line with length', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof linksOfHeader(text) === 'object'));
    for (const piece of ['<a>;"', '<a>;rel="hub', '<', '<a>,', ';rel=']) {
      const begun = processorTime();
      linksOfHeader(piece.repeat(32_768 / piece.length));
      expect(processorTime() - begun, piece).toBeLessThan(1000);
    }
  });
});
