import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl, hostOf, isUnsafeUrl, resolveUrl } from '../../shared/article/urls.ts';

describe('resolveUrl', () => {
  it.each([
    ['https://example.org/a?b=c#d', undefined, 'https://example.org/a?b=c#d'],
    ['/a', 'https://example.org/x/y', 'https://example.org/a'],
    ['a b.html', 'https://example.org/x/y', 'https://example.org/x/a%20b.html'],
    ['?p=1', 'https://example.org/x/y', 'https://example.org/x/y?p=1'],
    ['//cdn.example.org/a.jpg', 'https://example.org/', 'https://cdn.example.org/a.jpg'],
    ['  https://example.org/a\n', undefined, 'https://example.org/a'],
    ['https://example.org/a\n  b', undefined, 'https://example.org/a%20%20b'],
    ['https://example.org/café', undefined, 'https://example.org/caf%C3%A9'],
    ['HTTPS://EXAMPLE.org/A', undefined, 'https://example.org/A'],
    ['https://EXAMPLE.org/A', undefined, 'https://EXAMPLE.org/A'],
    ['https://example.org', undefined, 'https://example.org'],
    ['https://example.org/a/../b', undefined, 'https://example.org/b'],
    ['https://bücher.example/', undefined, 'https://xn--bcher-kva.example/'],
    ['mailto:jane@example.org', undefined, 'mailto:jane@example.org'],
    ['tag:example.org,2024:a', undefined, 'tag:example.org,2024:a'],
    ['www.example.org/a', undefined, 'https://www.example.org/a'],
    ['a.html', undefined, undefined],
    ['', 'https://example.org/', undefined],
    ['http://', undefined, undefined],
    ['http://[bad', undefined, undefined],
    ['javascript:alert(1)', 'https://example.org/', undefined],
    ['\u0001java\nscript:alert(1)', 'https://example.org/', undefined],
    ['data:text/html,x', 'https://example.org/', undefined],
    ['data:image/png;base64,AA', 'https://example.org/', undefined],
    ['file:///etc/passwd', undefined, undefined],
    ['blob:https://example.org/x', undefined, undefined],
  ])('%j against %j is %j', (href, base, expected) => expect(resolveUrl(href, base)).toBe(expected));

  it('never gives what runs code, and what it gives it gives again', () => {
    const text = fc.oneof(
      fc.webUrl(),
      fc.string(),
      fc
        .constantFrom('javascript:', ' java\tscript:x', 'data:text/html,', 'vbscript:')
        .chain((scheme) => fc.string().map((rest) => scheme + rest)),
    );
    fc.assert(
      fc.property(text, (href) => {
        const url = resolveUrl(href, 'https://example.org/d/');
        if (url === undefined) return;
        expect(isUnsafeUrl(url)).toBe(false);
        expect(resolveUrl(url)).toBe(url);
      }),
    );
  });
});

describe('canonicalUrl', () => {
  it('reads a plain address as the URL parser does', () => {
    const part = fc.string({ unit: fc.constantFrom(...'ab1-._~!$&()*+,;=:@/x'), maxLength: 12 });
    fc.assert(
      fc.property(
        fc.constantFrom('a.bc', 'www.example.org', '1.ab', 'xn--a.bc', 'a-b.co.uk', '1.2'),
        part,
        (host, path) => {
          // An empty query goes the long way and says nothing.
          const address = `https://${host}/${path}`;
          expect(canonicalUrl(address)).toBe(canonicalUrl(`${address}?`));
        },
      ),
      { numRuns: 500 },
    );
  });
  it.each([
    ['http://Example.org:80/a/?utm_source=rss&b=2&fbclid=x#top', 'https://example.org/a?b=2'],
    ['https://example.org', 'https://example.org/'],
    ['https://example.org/a?gclid=1', 'https://example.org/a'],
    ['https://example.org/a?b=2&a=1', 'https://example.org/a?b=2&a=1'],
    ['https://example.org/#!/story/1', 'https://example.org/#!/story/1'],
    ['https://www.example.org/amp/a', 'https://www.example.org/amp/a'],
    ['https://example.org:8443/a', 'https://example.org:8443/a'],
    ['tag:example.org,2024:a', 'tag:example.org,2024:a'],
  ])('%s is %s', (url, expected) => expect(canonicalUrl(url)).toBe(expected));
  it('is the same the second time', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withFragments: true, withQueryParameters: true }),
        (url) => canonicalUrl(canonicalUrl(url)) === canonicalUrl(url),
      ),
    );
  });
});

it.each([
  ['https://www.Example.org/a', 'example.org'],
  ['https://user:secret@example.org:8080/', 'example.org'],
  ['urn:x', undefined],
  [undefined, undefined],
])('host of %s is %s', (url, host) => expect(hostOf(url)).toBe(host));
