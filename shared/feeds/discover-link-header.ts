import type { NamedFeed } from './discover-json-ld.ts';
import { feedTypes } from './media-types.ts';

/** Feeds of a Link header (RFC 8288) with `rel="alternate"`. Total. */
export function feedsInLinkHeader(header: string | undefined): readonly NamedFeed[] {
  return [
    ...(header ?? '').slice(0, 20_000).matchAll(/<([^>]*)>((?:\s*;\s*[\w*-]+\s*(?:=\s*(?:"[^"]*"|[^\s",;]*))?)*)/g),
  ].flatMap(([, href = '', parameters = '']) => {
    const value = (name: string) =>
      new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s",;]*))`, 'i').exec(parameters)?.slice(1).find(Boolean);
    const isFeed = /(?:^|\s)alternate(?:\s|$)/i.test(value('rel') ?? '') && feedTypes.test(value('type') ?? '');
    const title = value('title');
    return isFeed && href ? [{ href, ...(title && { title }) }] : [];
  });
}
