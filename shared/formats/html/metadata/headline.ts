import { decodeHTML } from 'entities';
import type { PageHead } from './meta-elements.ts';
import type { PageFields } from './page-fields.ts';
import type { PageHeading } from './visible-fields.ts';

export interface Headline {
  readonly text: string;
  readonly from: 'json-ld' | 'microdata' | 'meta' | 'h1' | 'title';
}

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The head of a page, its headings, and its short lines of text. */
export interface SeenPage {
  readonly head: PageHead;
  readonly headings: readonly PageHeading[];
  readonly lines: readonly string[];
}

/** How much each source counts where they differ: what the reader sees and what was written for machines, before what was for sharing. */
const weights = { ld: 1.3, h1: 1.2, meta: 1, card: 0.3, title: 0.4, micro: 0.3 } as const;
const names = { ld: 'json-ld', h1: 'h1', meta: 'meta', card: 'meta', title: 'title', micro: 'microdata' } as const;

/**
 * The article's headline. Pages say it up to five times and seldom alike: shortened for search engines, sharpened for sharing, with the
 * site's name behind it, under the site's own name as `h1`. The wording that most sources share wins.
 */
export function chooseHeadline(
  sources: { readonly ld?: PageFields | undefined; readonly micro?: PageFields | undefined; readonly meta: PageFields },
  { head, headings, lines }: SeenPage,
  siteNames: readonly string[],
): Headline | undefined {
  const ld = decoded(sources.ld?.headline);
  const micro = decoded(sources.micro?.headline);
  /** What stands behind the wording that structured data has is the site's name, the section's or the writer's. */
  const clean = (text: string | undefined) => {
    if (text === undefined) return undefined;
    const own = [ld, micro].find((claim) => claim !== undefined && claim.length >= 12 && isFollowed(text, claim));
    return own ?? withoutSite(text, siteNames);
  };
  const machine = {
    ld,
    meta: clean(decoded(sources.meta.headline)),
    title: clean(titlePart(decoded(head.title), lines)),
    micro,
    card: clean(decoded(head.meta.get('twitter:title')?.[0])),
  };
  const claims = Object.values(machine).filter((claim) => claim !== undefined);
  const h1 = seenHeading(headings, claims.map(fold), siteNames);
  if (h1 !== undefined && machine.ld === undefined) return { text: h1, from: 'h1' };
  return vote({ h1, ...machine });
}

function vote(texts: { readonly [K in keyof typeof weights]: string | undefined }): Headline | undefined {
  const sums = new Map<string, { headline: Headline; weight: number }>();
  for (const key of ['h1', 'ld', 'meta', 'card', 'title', 'micro'] as const) {
    const text = texts[key]?.trim();
    if (!text) continue;
    const sum = sums.get(fold(text)) ?? { headline: { text, from: names[key] }, weight: 0 };
    sum.weight += weights[key];
    sums.set(fold(text), sum);
  }
  return [...sums.values()].reduce<{ headline?: Headline; weight: number }>((a, b) => (b.weight > a.weight ? b : a), {
    weight: 0,
  }).headline;
}

/** The heading that another source confirms, word for word or nearly; else the only `h1`, unless it is the site's name. */
function seenHeading(
  headings: readonly PageHeading[],
  claims: readonly string[],
  siteNames: readonly string[],
): string | undefined {
  const isSite = (text: string) => siteNames.some((name) => fold(name) === fold(text));
  const confirmed = headings.find(({ text }) => claims.includes(fold(text)) && !isSite(text));
  if (confirmed) return confirmed.text;
  const first = headings.filter(({ level }) => level === 1);
  const alike = first.find(({ text }) => claims.some((claim) => isAlike(claim, fold(text))));
  if (alike) return alike.text;
  const [only] = first;
  const titled = headings.filter(({ isTitle }) => isTitle);
  if (titled.length === 1 && (first.length !== 1 || (only && isSite(only.text)))) return titled[0]?.text;
  return first.length === 1 && only && !isSite(only.text) ? only.text : undefined;
}

/** The part of a title before a separator that stands on the page as a line of its own. */
function titlePart(title: string | undefined, lines: readonly string[]): string | undefined {
  const ends = title === undefined ? [] : [...title.matchAll(/\s+[|–—·•»-]+\s+/g)].map(({ index }) => index);
  for (const end of ends.reverse()) {
    const start = title?.slice(0, end).trim() ?? '';
    const folded = fold(start);
    if (start.length >= 12 && lines.some((line) => Math.abs(line.length - start.length) < 8 && fold(line) === folded))
      return start;
  }
  return title;
}

/** Entities decoded; what is longer than any headline is none. */
const decoded = (text: string | undefined): string | undefined => {
  if (text === undefined || text.length > 1000) return undefined;
  return text.includes('&') ? decodeHTML(text) : text;
};

/** The text begins with these words, and a separator comes next. */
const isFollowed = (text: string, words: string): boolean =>
  fold(text).startsWith(fold(words)) &&
  fold(text) !== fold(words) &&
  /[|\-–—:·•»]/.test(text.slice(words.length - 2, words.length + 4));

/** One holds the other, and is most of it: a kicker or a full stop more. */
function isAlike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 12 && short.length >= long.length * 0.5 && long.includes(short);
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
