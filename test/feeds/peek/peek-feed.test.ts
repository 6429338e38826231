import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peekFeed } from '../../../shared/feeds/peek/peek-feed.ts';
import { processorTime } from '../../processor-time.ts';
import { rss } from '../misbehaving-server.ts';

const peek = (text: string | Uint8Array, type?: string) =>
  peekFeed(typeof text === 'string' ? Buffer.from(text) : text, type);
const ids = (text: string) => {
  const found = peek(text);
  return found.type === 'feed' ? found.items.map(({ id }) => id) : found;
};

describe('peekFeed', () => {
  it('finds what names the items', () => {
    expect(ids(rss('a', 'b'))).toEqual(['a', 'b']);
    expect(
      ids(
        '<feed xmlns="http://www.w3.org/2005/Atom"><id>f</id><entry><link href="/1"/><id>e1</id><source><id>x</id></source></entry></feed>',
      ),
    ).toEqual(['e1']);
    expect(ids('<rdf:RDF><channel/><item><link>https://a/1</link></item></rdf:RDF>')).toEqual(['https://a/1']);
    expect(ids('<urlset><url><loc>https://a/2</loc></url></urlset>')).toEqual(['https://a/2']);
    expect(ids('{"items":[{"id":7},{"url":"u"}]}')).toEqual(['7', 'u']);
  });

  it('reads what the publisher asks for', () => {
    const asked = `<rss><channel><ttl>90</ttl><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>
      <skipHours><hour>0</hour><hour>24</hour><hour>23</hour></skipHours><skipDays><day>Sunday</day></skipDays>
      <atom:link rel="hub" href="https://hub.example/"/><generator>WordPress</generator></channel></rss>`;
    expect(peek(asked)).toMatchObject({
      keepFor: 43_200,
      skipHours: [0, 0, 23],
      skipDays: [0],
      links: { hub: 'https://hub.example/' },
      generator: 'WordPress',
    });
  });

  it('tells half a feed, a block page and nothing from a feed without items', () => {
    expect(peek(rss())).toMatchObject({ type: 'feed', items: [], complete: true });
    const half = peek(rss('a', 'b').slice(0, -60));
    expect(half).toMatchObject({ type: 'feed', complete: false });
    expect(half.type === 'feed' && half.items).toHaveLength(1);
    expect(peek('{"items":[{"id":1}')).toMatchObject({ type: 'feed', complete: false });
    expect(peek('<!DOCTYPE html><html><p>No</html>')).toEqual({ type: 'other', what: '<html>' });
    expect(peek('Service unavailable')).toMatchObject({ type: 'other' });
    expect(peek('{"error":"no"}')).toMatchObject({ type: 'other' });
    expect(peek(' \n')).toEqual({ type: 'empty' });
  });

  it('reads UTF-16 and declared encodings', () => {
    expect(peek(Buffer.from(`\ufeff${rss('ä')}`, 'utf16le'))).toMatchObject({ items: [{ id: 'ä' }] });
    expect(peek(Buffer.from(rss('ä').replace('utf-8', 'iso-8859-1'), 'latin1'))).toMatchObject({
      items: [{ id: 'ä' }],
    });
  });

  it('is total', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => ['feed', 'empty', 'other'].includes(peek(bytes).type)),
    );
    const pieces = fc.constantFrom(
      '<rss>',
      '<item>',
      '</item>',
      '<guid>',
      '</guid>',
      'x',
      '<![CDATA[',
      ']]>',
      '</rss>',
      '<!--',
      '<link href="',
      '&amp;',
      '{',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        expect(['feed', 'empty', 'other']).toContain(peek(parts.join('')).type);
      }),
    );
  });

  it('takes time in line with size, however deep', () => {
    const deep = `<rss>${'<item><a>'.repeat(200_000)}`;
    const begun = processorTime();
    peek(deep);
    expect(processorTime() - begun).toBeLessThan(5000);
  });
});
