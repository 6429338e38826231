import { decodeHtml } from '../../../article/html/character-references.ts';
import { fold } from './fold.ts';
import type { PageHead } from './meta-elements.ts';
import type { PageFields } from './page-fields.ts';
import { seenTitle, toClaim } from './seen-title.ts';
import { isFollowed, titlePart, withoutSite } from './site-name.ts';
import type { PageHeading } from './visible-fields.ts';

export interface Headline {
  readonly text: string;
  readonly from: 'json-ld' | 'microdata' | 'meta' | 'h1' | 'title';
}

/** The head of a page, its headings, and its short lines of text. */
export interface SeenPage {
  readonly head: PageHead;
  readonly headings: readonly PageHeading[];
  readonly lines: readonly string[];
}

/** How much each source counts where they differ: what the reader sees and what was written for machines, before what was for sharing. */
const weights = { ld: 1.3, h1: 1.2, meta: 1, card: 0.3, title: 0.4, micro: 0.3 } as const;
const names = { ld: 'json-ld', h1: 'h1', meta: 'meta', card: 'meta', title: 'title', micro: 'microdata' } as const;
/** Names under which news systems keep the title bare. */
const bareNames = ['headline', 'sailthru.title', 'parsely-title', 'cxenseparse:title', 'dc.title', 'title'];

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
  const bare = bareNames.map((name) => decoded(head.meta.get(name)?.[0]));
  /** What stands behind the wording that structured data has is the site's name, the section's or the writer's. */
  const clean = (text: string | undefined) => {
    if (text === undefined) return undefined;
    const begins = (claim: string | undefined) => claim !== undefined && claim.length >= 12 && isFollowed(text, claim);
    const rest = withoutSite(text, siteNames);
    const own = [ld, micro].find(begins) ?? bare.find(begins);
    return own !== undefined && (own === ld || own.length < rest.length) ? own : rest;
  };
  const machine = {
    ld,
    meta: clean(decoded(sources.meta.headline)),
    title: clean(titlePart(decoded(head.title), lines)),
    micro,
    card: clean(decoded(head.meta.get('twitter:title')?.[0])),
  };
  const { title, ...structured } = machine;
  const own = claimsOf(Object.values(structured));
  const h1 = seenTitle(headings, own, [...own, ...claimsOf([title])], siteNames);
  if (h1 !== undefined && machine.ld === undefined) return { text: h1, from: 'h1' };
  return vote({ h1, ...machine });
}

const claimsOf = (texts: readonly (string | undefined)[]) =>
  texts.filter((text) => text !== undefined && fold(text) !== '').map((text) => toClaim(text ?? ''));

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

/** Entities decoded; what is longer than any headline is none. */
const decoded = (text: string | undefined): string | undefined => {
  if (text === undefined || text.length > 1000) return undefined;
  return text.includes('&') ? decodeHtml(text) : text;
};
