import type { ArticleSource } from './article.ts';
import type { DeliveryContext } from './delivery-context.ts';
import type { DraftSource, Feed } from './draft.ts';
import { lazyPattern } from './lazily.ts';
import { hostOf, resolveUrl } from './urls.ts';
import { detached } from './utf16.ts';

export interface SourceEvidence {
  readonly context: DeliveryContext;
  /** What the document says of the article's own source: an agency, the paper it was taken from. */
  readonly own?: DraftSource | undefined;
  readonly feed?: Feed | undefined;
  /** Absolute address of the article's page. */
  readonly url?: string | undefined;
  readonly provider?: string | undefined;
}

/**
 * The source of an article. Its id comes from the first of: the delivery's source (id, else name); the document's own source (id,
 * host of its address, name); the host of the feed's site, of the feed itself, of the article's page, of the base address; the
 * provider's name; the feed's title; else `unknown`. Hosts lose `www.`, names become slugs. A feed's title comes last because it
 * changes, and with the source every id under it would.
 */
export function sourceOf(evidence: SourceEvidence): ArticleSource {
  const { context, own, feed, url } = evidence;
  const told = context.source;
  const ownId = own && (slug(own.id) ?? hostOf(own.uri) ?? slug(own.acronym ?? own.name));
  const host = hostOf(feed?.url) ?? hostOf(feed?.feedUrl) ?? hostOf(url) ?? hostOf(context.baseUrl);
  const id =
    slug(told?.id) ??
    slug(told?.name) ??
    hostOf(told?.uri) ??
    ownId ??
    host ??
    slug(evidence.provider) ??
    slug(feed?.title) ??
    'unknown';
  const isOwn = id === ownId;
  const name = told?.name ?? own?.name ?? (isOwn ? undefined : feed?.title);
  const uri = (told?.uri && resolveUrl(told.uri)) ?? own?.uri ?? (isOwn ? undefined : feed?.url);
  const source: ArticleSource = { id };
  if (name) source.name = name;
  if (uri) source.uri = uri;
  if (own?.acronym) source.acronym = own.acronym;
  if (context.country) source.country = context.country;
  return source;
}

const slugs = new Map<string, string>();
const notInSlugs = lazyPattern(String.raw`[^\p{L}\p{M}\p{N}.:]+`, 'gu');

/** `Bangladesh Sangbad Sangstha` → `bangladesh-sangbad-sangstha`; a host name stays as it is. Undefined for nothing. */
export function slug(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const short = name.slice(0, 200);
  let made = slugs.get(short);
  if (made === undefined) {
    const isAscii = /^[\0-\x7f]*$/.test(short);
    made = short
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC')
      .toLowerCase()
      .replace(isAscii ? /[^a-z0-9.:]+/g : notInSlugs(), '-')
      .replace(/^[-.:]+|[-.:]+$/g, '')
      .slice(0, 100);
    if (slugs.size < 5000) slugs.set(detached(short), detached(made));
  }
  return made || undefined;
}
