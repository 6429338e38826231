import { decodeBody } from './decode-body.ts';
import { FetchFailed } from './fetch-failed.ts';
import { defaultFetchLimits, type FetchLimits, type HttpAnswer, type HttpGet } from './http-client.ts';
import { failureOfStatus } from './http-status.ts';

export interface FetchRequest {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Headers with secrets: sent to the origin of `url` only. */
  readonly secretHeaders?: Readonly<Record<string, string>>;
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  /** Called before another origin is asked, where a redirect leads. @throws FetchFailed when it must not be */
  readonly beforeOrigin?: (url: URL) => Promise<void>;
}

export interface Fetched {
  readonly changed: boolean;
  /** Where the answer came from, redirects followed. */
  readonly url: string;
  /** Where permanent redirects (301, 308) alone lead, if there was one and none but such before it. */
  readonly permanentUrl?: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Without its content encoding; empty when not changed. */
  readonly body: Uint8Array;
}

/** @throws FetchFailed */
export type FetchFeed = (request: FetchRequest) => Promise<Fetched>;

export interface FetchSettings {
  readonly userAgent: string;
  readonly limits?: FetchLimits;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

const redirects = new Set([301, 302, 303, 307, 308]);
const permanent = new Set([301, 308]);

const accept =
  'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5';

/** Conditional GET that follows redirects, each hop checked as the first one is. */
export function createFetchFeed(get: HttpGet, settings: FetchSettings): FetchFeed {
  const limits = settings.limits ?? defaultFetchLimits;
  return async (request) => {
    let url = new URL(request.url);
    let permanentUrl: string | undefined;
    let onlyPermanent = true;
    for (let hop = 0; hop <= limits.redirects; hop++) {
      const answer = await get(url, headersFor(url, request, settings.userAgent));
      if (!redirects.has(answer.status)) return finish(answer, url, permanentUrl);
      const next = nextHop(url, answer, request);
      if (next.origin !== url.origin) await request.beforeOrigin?.(next);
      onlyPermanent &&= permanent.has(answer.status);
      if (onlyPermanent) permanentUrl = next.href;
      url = next;
    }
    throw new FetchFailed('redirect', `${new URL(request.url).host}: over ${limits.redirects} redirects`);
  };

  async function finish(answer: HttpAnswer, { href, host }: URL, permanentUrl: string | undefined): Promise<Fetched> {
    const { status, headers } = answer;
    const more = { url: href, ...(permanentUrl && { permanentUrl }), headers };
    if (status === 304) return { ...more, changed: false, body: answer.body };
    if (status !== 200) throw failureOfStatus(status, headers, host, settings.clock());
    const body = await decodeBody(answer.body, headers['content-encoding'] ?? '', limits.bytes);
    return { ...more, changed: true, body };
  }
}

function headersFor(url: URL, request: FetchRequest, userAgent: string): Record<string, string> {
  const atHome = url.origin === new URL(request.url).origin;
  return {
    accept,
    'accept-encoding': 'gzip, br, zstd',
    // Caches between us and the publisher are asked to look whether they are still right.
    'cache-control': 'max-age=0',
    ...(atHome && request.headers),
    ...(atHome && request.secretHeaders),
    'user-agent': userAgent,
    ...(request.etag && { 'if-none-match': request.etag }),
    ...(request.lastModified && { 'if-modified-since': request.lastModified }),
  };
}

function nextHop(from: URL, { status, headers }: HttpAnswer, { secretHeaders }: FetchRequest): URL {
  const next = headers.location === undefined ? null : URL.parse(headers.location, from.href);
  if (!next) throw new FetchFailed('redirect', `${from.host}: ${status} without an address to go to`);
  if (secretHeaders && from.protocol === 'https:' && next.protocol !== 'https:') {
    throw new FetchFailed('redirect', `${from.host}: redirects a feed with credentials from https to ${next.protocol}`);
  }
  next.hash = '';
  return next;
}
