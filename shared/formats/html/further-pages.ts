import type { DraftLink } from '../../article/draft.ts';
import type { Problem } from '../../article/problem.ts';
import { resolveUrl } from '../../article/urls.ts';
import type { PageHead } from './metadata/meta-elements.ts';
import { attribute, type PageElement, walk } from './tree/element.ts';

export interface FurtherPages {
  /** The page before and the page after this one of the same article, relations `prev` and `next`. */
  readonly links: readonly DraftLink[];
  readonly signals: readonly string[];
  readonly problems: readonly Problem[];
}

interface Addresses {
  /** As the page gives it. */
  readonly url: string | undefined;
  /** As it was fetched. */
  readonly baseUrl: string | undefined;
  readonly base: string | undefined;
}

interface Page {
  /** Its address without the number. */
  readonly stem: string;
  /** 1 where the address has none. */
  readonly number: number;
}

const none: FurtherPages = { links: [], signals: [], problems: [] };

/**
 * Other pages of one article. `rel=next` is said of the next article as often as of the next page (HTML, 4.6.7, link type "next"), so an address
 * counts where it is this page's but for the number of a page. Nothing is fetched; who reads the article learns that there is more of it.
 */
export function furtherPages(root: PageElement, head: PageHead, { url, baseUrl, base }: Addresses): FurtherPages {
  const own = ownPage(url, baseUrl, head, base);
  if (own === undefined) return none;
  const found = new Map<number, string>();
  const look = (href: string | undefined, isTold: boolean) => {
    const address = href === undefined ? undefined : resolveUrl(href, base);
    const page = address === undefined ? undefined : pageOf(address, isTold);
    if (address && page && page.stem === own.stem && Math.abs(page.number - own.number) === 1)
      if (!found.has(page.number)) found.set(page.number, address);
  };
  for (const rel of ['next', 'prev', 'previous']) look(head.links.get(rel), true);
  walk(root, (element) => {
    if (element.name === 'a')
      look(attribute(element, 'href'), /(?:^|\s)(?:next|prev)(?:$|\s)/i.test(attribute(element, 'rel') ?? ''));
    return undefined;
  });
  const next = found.get(own.number + 1);
  const before = own.number > 1 ? found.get(own.number - 1) : undefined;
  const links: DraftLink[] = [];
  if (before) links.push({ href: before, rel: 'prev' });
  if (next) links.push({ href: next, rel: 'next' });
  return { links, signals: next ? ['more'] : [], problems: next ? [goesOn(next, own.number)] : [] };
}

/** The address by which the page was fetched says which page it is; the one it gives itself is often the first page's. */
function ownPage(
  url: string | undefined,
  baseUrl: string | undefined,
  head: PageHead,
  base: string | undefined,
): Page | undefined {
  const named = url === undefined ? undefined : pageOf(url, false);
  const fetched = baseUrl === undefined ? undefined : pageOf(baseUrl, false);
  const own = fetched && (!named || fetched.stem === named.stem) ? fetched : named;
  const before = head.links.get('prev') ?? head.links.get('previous');
  const address = before === undefined || own === undefined || own.number > 1 ? undefined : resolveUrl(before, base);
  const second = address === undefined || own === undefined ? undefined : pageOf(own.stem, true);
  return second?.number === 2 && address !== undefined && stemOf(address.replace(/^http:/, 'https:')) === second.stem
    ? second
    : own;
}

const goesOn = (next: string, number: number): Problem => ({
  code: 'truncated-document',
  message: `The article goes on after page ${number}: deliver ${next.slice(0, 300)} as well, or the page that holds all of it`,
  lost: 'nothing',
});

const inQuery = /([?&])(?:page|pagenum|paged|pg|p|seite|pagina|página|sida|side|strona)=(\d{1,3})(?=&|$)/i;
const named = /\/(?:page|seite|pagina|sida|side|strona|p)[-/]?(\d{1,3})\/?$/i;
const namedAtEnd = /[-_,.](?:page|seite|pagina|p)[-_]?(\d{1,3})(?=\.\w{2,5}$|\/?$)/i;
/** `/story/2`, `/story-2.html`: numbers that may as well be those of articles. */
const bare = /(?:\/(\d{1,2})\/?$|[-_,](\d{1,2})(?=\.\w{2,5}$))/;

/** An address without the number of its page, and that number. @param isTold something says that it is a page, or the page itself is asked for */
function pageOf(address: string, isTold: boolean): Page | undefined {
  if (address.length > 2000) return undefined;
  const plain = address.replace(/#.*$/s, '').replace(/^http:/, 'https:');
  const query = inQuery.exec(plain);
  if (query) return { stem: stemOf(plain.replace(inQuery, '$1')), number: Number(query[2]) };
  const at = plain.indexOf('?');
  const [path, rest] = at < 0 ? [plain, ''] : [plain.slice(0, at), plain.slice(at)];
  for (const pattern of isTold ? [named, namedAtEnd, bare] : [named, namedAtEnd]) {
    const match = pattern.exec(path);
    if (match) return { stem: stemOf(path.replace(pattern, '') + rest), number: Number(match[1] ?? match[2]) };
  }
  return { stem: stemOf(plain), number: 1 };
}

const stemOf = (address: string): string =>
  address
    .replace(/([?&])&+/g, '$1')
    .replace(/[?&]+$/, '')
    .replace(/\/+$/, '');
