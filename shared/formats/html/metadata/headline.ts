import type { PageHead } from './meta-elements.ts';
import type { PageFields } from './page-fields.ts';

export interface Headline {
  readonly text: string;
  readonly from: 'json-ld' | 'microdata' | 'meta' | 'h1' | 'title';
}

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * The article's headline. Structured data is written for search engines and at times shortened, `title` carries the site's name, a page
 * may have several `h1`: so a heading that the reader sees wins where another source confirms it.
 */
export function chooseHeadline(
  sources: { readonly ld?: PageFields | undefined; readonly micro?: PageFields | undefined; readonly meta: PageFields },
  head: PageHead,
  headings: readonly string[],
  siteNames: readonly string[],
): Headline | undefined {
  const ld = sources.ld?.headline;
  const clean = (text: string | undefined) => (text === undefined ? undefined : withoutSite(text, siteNames));
  const social = clean(sources.meta.headline);
  const title = clean(head.title);
  const claims = [ld, social, title, sources.micro?.headline].filter((claim) => claim !== undefined).map(fold);
  const confirmed = headings.find((heading) => claims.includes(fold(heading)));
  if (confirmed) return { text: confirmed, from: 'h1' };
  const similar = headings.find((heading) => claims.some((claim) => isAlike(claim, fold(heading))));
  if (similar) return { text: similar, from: 'h1' };
  if (ld) return { text: ld, from: 'json-ld' };
  if (sources.micro?.headline) return { text: sources.micro.headline, from: 'microdata' };
  const [only] = headings;
  if (headings.length === 1 && only && !siteNames.some((name) => fold(name) === fold(only)))
    return { text: only, from: 'h1' };
  if (social) return { text: social, from: 'meta' };
  return title ? { text: title, from: 'title' } : undefined;
}

/** One holds the other, and is most of it: a kicker or a full stop more. */
function isAlike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 15 && short.length >= long.length * 0.7 && long.includes(short);
}

const separators = /\s+[|\-–—·•:»«/]+\s+|\s*[|»«]\s*|\s[-–—]\s/;

/** A title without the site's name before or behind a separator. */
export function withoutSite(title: string, siteNames: readonly string[]): string {
  const names = new Set(siteNames.map(fold).filter((name) => name !== ''));
  const parts = title.split(separators);
  const isSite = (part: string) => {
    const folded = fold(part);
    return (
      names.has(folded) ||
      [...names].some((name) => name.length > 3 && folded.length <= name.length + 12 && folded.includes(name))
    );
  };
  let [start, end] = [0, title.length];
  for (let last = parts.length - 1; last > 0 && isSite(parts[last] ?? ''); last--)
    end = title.slice(0, end).lastIndexOf(parts[last] ?? '');
  for (let first = 0; first < parts.length - 1 && isSite(parts[first] ?? ''); first++)
    start = title.indexOf(parts[first + 1] ?? '', start + (parts[first]?.length ?? 0));
  const rest = title
    .slice(start, end)
    .replace(/[\s|\-–—·•»«/:]+$/, '')
    .trim();
  return rest === '' ? title : rest;
}
