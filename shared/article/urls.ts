/** Schemes that a record may carry. Everything else (javascript, data, vbscript, file, blob …) is dropped as unsafe or useless. */
const allowedSchemes = new Set([
  'http',
  'https',
  'mailto',
  // Parts of a mail, RFC 2392.
  'mid',
  'cid',
  'tel',
  'ftp',
  'ftps',
  'sftp',
  'magnet',
  'xmpp',
  'news',
  'urn',
  'tag',
  'feed',
  'rtsp',
  'rtmp',
  'mms',
  'geo',
  'sms',
  'doi',
  'gemini',
  'ipfs',
]);

/** Longer than what browsers and servers take; patterns below are only run on less. */
const longest = 10_000;

/** An absolute http(s) address with nothing in it that the URL parser would change in substance: kept as published. */
const cleanHttp =
  /^https?:\/\/[a-zA-Z0-9][a-zA-Z0-9.-]*(?::\d+)?(?:\/(?!\/)[\w\-.~!$&'()*+,;=:@%/]*)?(?:\?[\w\-.~!$&'()*+,;=:@%/?[\]|]*)?(?:#[\w\-.~!$&'()*+,;=:@%/?]*)?$/;
const dotSegment = /\/\.{1,2}(?:[/?#]|$)/;
const hasDotSegment = (address: string): boolean => address.includes('/.') && dotSegment.test(address);
// WHATWG URL: tab and line breaks are removed anywhere, other C0 controls and space at the ends. Browsers do the same, so
// `java\nscript:` is one scheme to them, and must be to us.
const removedAnywhere = /[\t\n\r]/g;
const trimmedAtEnds = /^[\0-\x20\u00a0\u200b\ufeff]+|[\0-\x20\u00a0\u200b\ufeff]+$/g;
const scheme = /^([a-z][a-z0-9+.-]*):/i;

/**
 * The absolute address that `href` names, or undefined when it names none that a record may carry: no base for a relative
 * one, a scheme outside the list, or not an address at all. Spaces and non-ASCII characters are percent-encoded.
 */
export function resolveUrl(href: string, base?: string): string | undefined {
  if (href.length > longest) return undefined;
  if (cleanHttp.test(href) && !hasDotSegment(href)) return href;
  const trimmed = href.replace(removedAnywhere, '').replace(trimmedAtEnds, '');
  if (trimmed === '') return undefined;
  const named = scheme.exec(trimmed)?.[1]?.toLowerCase();
  // `example.com:8080/x` reads as a scheme `example.com`; publishers mean a host.
  if (named !== undefined && !allowedSchemes.has(named)) return undefined;
  // `www.example.org/x` is relative by the letter and an address by intent.
  return parseAbsolute(/^www\.[^/?#\s]+\.[^/?#\s]+/i.test(trimmed) ? `https://${trimmed}` : trimmed, base);
}

function parseAbsolute(href: string, base: string | undefined): string | undefined {
  const url = URL.parse(href) ?? (base === undefined ? null : URL.parse(href, base));
  if (!url || !allowedSchemes.has(url.protocol.slice(0, -1))) return undefined;
  if ((url.protocol === 'http:' || url.protocol === 'https:') && url.hostname === '') return undefined;
  // Addresses without a path, such as `urn:`, keep characters that would be markup where they are shown.
  return /[<>"]/.test(url.href) ? url.href.replace(/[<>"]/g, encodeURIComponent) : url.href;
}

/** True when the address would run code or smuggle a document: such links are reported, not merely dropped. */
export function isUnsafeUrl(href: string): boolean {
  // Nearly all are an http address or no address at all.
  if (href.startsWith('http') || !href.includes(':')) return false;
  const named = scheme.exec(href.replace(/[\0-\x20\u00a0\u200b\ufeff]/g, ''))?.[1]?.toLowerCase();
  if (named === 'data') return !/^data:(?:image\/(?!svg)|audio\/|video\/)/i.test(href.replace(/[\0-\x20]/g, ''));
  return (
    named === 'javascript' ||
    named === 'vbscript' ||
    named === 'livescript' ||
    named === 'mocha' ||
    named === 'blob' ||
    named === 'file'
  );
}

/** Query parameters that say how a reader came, never what is shown. */
const tracking =
  /^(?:utm_\w+|mtm_\w+|pk_\w+|hsa_\w+|_hs\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|li_fat_id|mc_cid|mc_eid|mkt_tok|vero_id|oly_anon_id|oly_enc_id|s_cid|ncid|cmpid|icid|at_medium|at_campaign|at_custom\d|at_link_\w+|at_format|at_ptr_name|at_bbc_team|ocid|partner|feedtype|xtor|wt_mc|__twitter_impression|guccounter|guce_referrer|guce_referrer_sig|ref_src|ref_url|smid|spm|scid|wtrid|_ga|_gl|ftag|rss|feed)$/i;

/** Host, path and query of an address of which the URL parser would change nothing; to ask it costs ten times as much. */
const plainPage =
  /^https?:\/\/((?!xn--)[a-z0-9-]+(?:\.(?!xn--)[a-z0-9-]+)*\.(?!xn--)[a-z]{2,})(\/[\w\-.~!$&()*+,;=:@/]*)(?:\?([\w\-.~!$&()*+,;=:@/?%]*))?$/;

/**
 * The address reduced to what names the page, for identity only: lower-case scheme and host, https for http, no default
 * port, no fragment (hash-bang routes apart), no tracking parameters, no slash at the end. The order of parameters, `www.`,
 * mobile and AMP variants stay: they may be different pages.
 */
export function canonicalUrl(address: string): string {
  const plain = hasDotSegment(address) ? null : plainPage.exec(address);
  if (plain) return `https://${plain[1]}${withoutSlashes(plain[2] ?? '/')}${plain[3] ? withoutTracking(plain[3]) : ''}`;
  const url = URL.parse(address);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return address;
  const query = url.search === '' ? '' : withoutTracking(url.search.slice(1));
  const fragment = url.hash.startsWith('#!') || url.hash.startsWith('#/') ? url.hash : '';
  const port = url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`;
  return `https://${url.hostname.replace(/\.$/, '')}${port}${withoutSlashes(url.pathname)}${query}${fragment}`;
}

/** The place on its page that an address names; undefined for none, and for what only says how a reader came. */
export function placeOnPage(address: string): string | undefined {
  const at = address.indexOf('#');
  const fragment = at < 0 ? '' : address.slice(at + 1);
  if (fragment === '' || /^(?:[!/]|:~:)/.test(fragment)) return undefined;
  return tracking.test(fragment.split('=', 1)[0] ?? '') ? undefined : fragment;
}

function withoutSlashes(path: string): string {
  let end = path.length;
  while (end > 1 && path[end - 1] === '/') end--;
  return path.slice(0, end);
}

function withoutTracking(query: string): string {
  const kept = query.split('&').filter((pair) => pair !== '' && !tracking.test(pair.split('=', 1)[0] ?? ''));
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

/** Host of an address in lower case without `www.`, undefined when it has none. */
export function hostOf(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  // All items of a feed ask for its own.
  if (lastHost.address !== address) lastHost = { address, host: readHost(address) };
  return lastHost.host;
}

let lastHost: { readonly address: string; readonly host: string | undefined } = { address: '', host: undefined };

function readHost(address: string): string | undefined {
  const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:@]+)/i.exec(address)?.[1]?.toLowerCase();
  return host?.replace(/^www\./, '').replace(/\.$/, '') || undefined;
}
