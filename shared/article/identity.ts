import type { Article } from './article.ts';
import { canonicalUrl, placeOnPage } from './urls.ts';
import { utf16 } from './utf16.ts';

/** What identifies an article, from strongest to weakest. */
export interface IdentityParts {
  readonly sourceId: string;
  /** The publisher's own id. */
  readonly uri?: string | undefined;
  /** Absolute address of the page. */
  readonly url?: string | undefined;
  /** Headline and time of publication, where there are both. */
  readonly titleDate?: string | undefined;
  /** Headline and text (see `tellingText`), or what stands for them. */
  readonly text: string;
  /** True when there is enough text to tell articles apart: `Weather` and three words do not. */
  readonly textTells: boolean;
}

export interface Identity {
  readonly id: string;
  readonly identity: Article['identity'];
  readonly aliases: string[];
}

let crypto: typeof import('node:crypto') | undefined;

/** Loaded at the first hash, without what `import` of it loads besides: half of the milliseconds, and none at start. */
const sha256 = (data: string | Uint8Array): string => {
  crypto ??= process.getBuiltinModule('node:crypto');
  return crypto.hash('sha256', data, 'hex');
};

/** 128 bits of SHA-256 in lower-case hexadecimal: at 10⁹ articles the chance of any collision is 10⁻²¹. */
export const shortHash = (text: string): string => sha256(text).slice(0, 32);

/** The same for texts of any length, one behind the other: over UTF-16, since V8 takes several times as long to write UTF-8 as the hash to read it. */
export const textHash = (...texts: readonly string[]): string => sha256(utf16(...texts)).slice(0, 32);

function identityOf(kind: Article['identity'], sourceId: string, value: string): string {
  const named = `${kind}\n${sourceId}\n${value}`;
  return kind === 'text' ? textHash(named) : shortHash(named);
}

type Kind = Article['identity'];

const usualLadder: readonly Kind[] = ['publisher', 'url', 'text'];

/**
 * The id by the strongest identity that the article has and aliases for the weaker ones, so that a later delivery which lost the
 * publisher's id, or gained one, still finds it. All are within the source: two sources never share an id.
 * @param ladder strongest first; what is not on it identifies nothing, but for the text of an article that has nothing else
 */
export function identify(parts: IdentityParts, ladder = usualLadder): Identity {
  const { sourceId } = parts;
  const ids: [Kind, string][] = [];
  for (const kind of ladder) {
    const value = valueBy(kind, parts, ids.length === 0);
    if (value !== undefined) ids.push([kind, identityOf(kind, sourceId, value)]);
  }
  const [[identity, id], ...weaker] = ids[0] ? [ids[0], ...ids.slice(1)] : [textOnly(parts)];
  return { id, identity, aliases: weaker.map(([, alias]) => alias) };
}

const textOnly = ({ sourceId, text }: IdentityParts): [Kind, string] => ['text', identityOf('text', sourceId, text)];

/** @param strongest nothing before it on the ladder identifies the article */
function valueBy(kind: Kind, parts: IdentityParts, strongest: boolean): string | undefined {
  const { uri, url, titleDate, text, textTells } = parts;
  if (kind === 'publisher') return uri === undefined ? undefined : canonicalUri(uri);
  if (kind === 'url') return url !== undefined && namesOnePage(url) ? canonicalUrl(url) : undefined;
  if (kind === 'title-date') return titleDate;
  return textTells || strongest ? text : undefined;
}

/**
 * A guid that is an address may change its scheme or tracking parameters between deliveries and means the same. A day's page with
 * a place for each note is many guids; the home page alone is what broken systems give every item.
 */
export function canonicalUri(uri: string): string | undefined {
  if (!/^https?:/i.test(uri)) return uri;
  const place = placeOnPage(uri);
  if (place !== undefined) return `${canonicalUrl(uri)}#${place}`;
  return namesOnePage(uri) ? canonicalUrl(uri) : undefined;
}

/** A home page or section root is where a feed sends items that have no page: it tells no articles apart. */
export function namesOnePage(url: string): boolean {
  const rest = /^https?:\/\/[^/?#]+\/?(.*)$/i.exec(url)?.[1];
  return rest === undefined || rest.replace(/^#.*/, '') !== '';
}
