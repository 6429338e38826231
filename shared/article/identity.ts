import { hash } from 'node:crypto';
import type { Article } from './article.ts';
import { canonicalUrl } from './urls.ts';

/** What identifies an article, from strongest to weakest. */
export interface IdentityParts {
  readonly sourceId: string;
  /** The publisher's own id. */
  readonly uri?: string | undefined;
  /** Absolute address of the page. */
  readonly url?: string | undefined;
  /** Hash of headline and text (see `hashText`), or of what stands for them. */
  readonly textHash: string;
  /** True when there is enough text to tell articles apart: `Weather` and three words do not. */
  readonly textTells: boolean;
}

export interface Identity {
  readonly id: string;
  readonly identity: Article['identity'];
  readonly aliases: string[];
}

/** 128 bits of SHA-256 in lower-case hexadecimal: at 10⁹ articles the chance of any collision is 10⁻²¹. */
export const shortHash = (text: string): string => hash('sha256', text, 'hex').slice(0, 32);

const identityOf = (kind: Article['identity'], sourceId: string, value: string): string =>
  shortHash(`${kind}\n${sourceId}\n${value}`);

/**
 * The id by the strongest identity that the article has and aliases for the weaker ones, so that a later delivery which lost the
 * publisher's id, or gained one, still finds it. All are within the source: two sources never share an id.
 */
export function identify(parts: IdentityParts): Identity {
  const { sourceId, uri, url } = parts;
  const ids: [Article['identity'], string][] = [];
  if (uri !== undefined) ids.push(['publisher', identityOf('publisher', sourceId, canonicalUri(uri))]);
  if (url !== undefined && namesOnePage(url)) ids.push(['url', identityOf('url', sourceId, canonicalUrl(url))]);
  if (parts.textTells || ids.length === 0) ids.push(['text', identityOf('text', sourceId, parts.textHash)]);
  const [first, ...weaker] = ids;
  return { id: first?.[1] ?? '', identity: first?.[0] ?? 'text', aliases: weaker.map(([, id]) => id) };
}

/** A guid that is an address may change its scheme or tracking parameters between deliveries and means the same. */
const canonicalUri = (uri: string): string => (/^https?:/i.test(uri) ? canonicalUrl(uri) : uri);

/** A home page or section root is where a feed sends items that have no page: it tells no articles apart. */
function namesOnePage(url: string): boolean {
  const rest = /^https?:\/\/[^/?#]+\/?(.*)$/i.exec(url)?.[1];
  return rest === undefined || rest.replace(/^#.*/, '') !== '';
}
