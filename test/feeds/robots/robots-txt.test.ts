import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagAgainst } from '../../../shared/feeds/robots/robots-tag.ts';
import { lineAgainst, readRobotsTxt } from '../../../shared/feeds/robots/robots-txt.ts';
import { processorTime } from '../../processor-time.ts';

const forbids = (text: string, path: string) =>
  lineAgainst(readRobotsTxt(text), new URL(path, 'https://kai.example')) !== undefined;

describe('robots.txt', () => {
  it.each([
    ['', '/feed', false],
    ['User-agent: *\nDisallow:', '/feed', false],
    ['User-agent: *\nDisallow: /', '/feed', true],
    ['User-agent: *\nDisallow: /feed', '/feed/rss?x=1', true],
    ['User-agent: *\nDisallow: /feed$', '/feed', true],
    ['User-agent: *\nDisallow: /feed$', '/feeds', false],
    ['User-agent: *\nDisallow: /*.xml$', '/a/b.xml', true],
    ['User-agent: *\nDisallow: /*.xml$', '/a/b.xml?x', false],
    ['User-agent: *\nDisallow: /a*b*c', '/a-b-c-d', true],
    ['User-agent: *\nDisallow: /a*b*c', '/a-c-b', false],
    // The longest decides, Allow where they are equal.
    ['User-agent: *\nDisallow: /\nAllow: /feed', '/feed', false],
    ['User-agent: *\nAllow: /feed\nDisallow: /feed/private', '/feed/private/1', true],
    ['User-agent: *\nDisallow: /feed\nAllow: /feed', '/feed', false],
    // A group that names us is ours alone, whatever its case and version, and all such groups are one.
    ['User-agent: *\nDisallow: /\n\nUser-agent: DATELINE/2.0\nDisallow: /x', '/feed', false],
    ['User-agent: *\nDisallow:\n\nUser-agent: a\nUser-agent: dateline\nDisallow: /feed', '/feed', true],
    ['User-agent: dateline\nDisallow: /a\n\nUser-agent: dateline\nDisallow: /feed', '/feed', true],
    ['User-agent: datelinebot\nDisallow: /', '/feed', false],
    ['User-agent: dateline\nSitemap: /s.xml\nDisallow: /feed', '/feed', true],
    ['User-agent: other\nDisallow: /', '/feed', false],
    ['\ufeffUser-agent: * # all\r\nDisallow: /feed # please\r\n', '/feed', true],
    ['Disallow: /', '/feed', false],
    ['<!DOCTYPE html><p>Disallow: /</p>', '/feed', false],
    ['User-agent: *\nDisallow: /ünï', '/%C3%BCn%C3%AF', true],
    ['User-agent: *\nDisallow: /%7euser/%66eed', '/~user/feed', true],
    ['User-agent: *\nDisallow: /a%2fb', '/a%2Fb', true],
    ['User-agent: *\nDisallow: /a%2Fb', '/a/b', false],
  ])('%j on %s forbids: %s', (text, path, expected) => expect(forbids(text, path)).toBe(expected));

  it('never throws, never takes long', () => {
    const hostile = `User-agent: *\n${`Disallow: /${'*a'.repeat(2000)}$\n`.repeat(100)}`;
    const begun = processorTime();
    forbids(hostile, `/${'a'.repeat(3000)}`);
    expect(processorTime() - begun).toBeLessThan(2000);
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.webPath(),
        (text, path) => void forbids(text, `/${path.replace(/^\/+/, '')}`),
      ),
    );
  });
});

describe('X-Robots-Tag', () => {
  it.each([
    [undefined, undefined],
    ['noindex, follow', undefined],
    ['otherbot: noindex, noarchive', undefined],
    ['unavailable_after: 25 Jun 2030 15:00:00 GMT, noindex', undefined],
    ['otherbot: nofollow, dateline: nofollow, noindex', 'X-Robots-Tag: dateline: noindex'],
    ['Dateline: none', 'X-Robots-Tag: dateline: none'],
  ])('%j', (header, expected) => expect(tagAgainst(header)).toBe(expected));
});
