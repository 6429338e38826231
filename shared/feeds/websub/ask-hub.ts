import { FetchFailed } from '../fetch/fetch-failed.ts';
import type { HttpPost } from '../fetch/http-client.ts';
import { failureOfStatus } from '../fetch/http-status.ts';

export interface HubRequest {
  readonly mode: 'subscribe' | 'unsubscribe';
  readonly hub: string;
  readonly topic: string;
  readonly callback: string;
  /** Seconds wanted, and what the hub is to sign with; for subscribing only. */
  readonly lease?: number;
  readonly secret?: string;
}

/** Resolves when the hub has taken the request; whether it does as asked it tells the callback. @throws FetchFailed */
export type AskHub = (request: HubRequest) => Promise<void>;

interface AskSettings {
  readonly userAgent: string;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** `host:port` that may be asked over plain HTTP. */
  readonly allowed?: readonly string[];
}

const mostRedirects = 3;

/** Asks over https, also where a feed names its hub with http: the request carries the secret. */
export function createAskHub(post: HttpPost, { userAgent, clock, allowed = [] }: AskSettings): AskHub {
  return async (request) => {
    const form = formOf(request);
    let url = secured(new URL(request.hub), allowed);
    for (let hop = 0; hop <= mostRedirects; hop++) {
      const { status, headers } = await post(url, { 'user-agent': userAgent, accept: '*/*' }, form);
      if (status >= 200 && status < 300) return;
      if (status !== 307 && status !== 308) throw failureOfStatus(status, headers, url.host, clock());
      const next = URL.parse(headers.location ?? '', url.href);
      if (!next || !headers.location)
        throw new FetchFailed('redirect', `${url.host}: ${status} without an address to go to`);
      url = secured(next, allowed);
    }
    throw new FetchFailed('redirect', `${url.host}: over ${mostRedirects} redirects`);
  };
}

function secured(url: URL, allowed: readonly string[]): URL {
  if (url.protocol === 'http:' && !allowed.includes(`${url.hostname}:${url.port || '80'}`)) url.protocol = 'https:';
  return url;
}

/** WebSub, section 5.1. */
function formOf({ mode, topic, callback, lease, secret }: HubRequest): string {
  const fields = new URLSearchParams({ 'hub.mode': mode, 'hub.topic': topic, 'hub.callback': callback });
  // What PubSubHubbub 0.3 wants; later hubs overlook it.
  fields.set('hub.verify', 'async');
  if (lease !== undefined) fields.set('hub.lease_seconds', String(lease));
  if (secret !== undefined) fields.set('hub.secret', secret);
  return fields.toString();
}
