import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { atomOf, jsonFeedOf, rssOf, type Story } from './sample-stories.ts';

export interface FeedServer {
  /** `host:port`. */
  readonly host: string;
  readonly urls: readonly string[];
  stop(): Promise<void>;
}

/** Newest stories that a feed holds. */
const window = 15;

const feeds: Readonly<Record<string, readonly [mediaType: string, write: (stories: readonly Story[]) => string]>> = {
  '/harbour.rss': ['application/rss+xml', rssOf],
  '/weather.atom': ['application/atom+xml', atomOf],
  '/council.json': ['application/feed+json', jsonFeedOf],
};

/**
 * Feeds on a free loopback port that get a story each so many milliseconds, with validators as a good server has them.
 * @param clock milliseconds since the epoch
 */
export async function startFeedServer(storyEvery: number, clock: () => number): Promise<FeedServer> {
  const started = clock();
  const paths = Object.keys(feeds);
  const server = createServer((request, response) => answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    urls: paths.map((path) => `http://${host}${path}`),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  function answer({ url = '', headers }: IncomingMessage, response: ServerResponse): void {
    const [mediaType, write] = feeds[url] ?? [];
    if (!mediaType || !write) return void response.writeHead(404).end();
    const place = paths.indexOf(url);
    // They take turns: one of them has news each time.
    const count = 3 + Math.floor(((clock() - started) / storyEvery + place) / paths.length);
    const numbers = Array.from({ length: Math.min(count, window) }, (_, at) => count - 1 - at);
    const time = (number: number) => started + (number - 3) * storyEvery * paths.length;
    const body = write(numbers.map((number) => ({ number, time: new Date(time(number)).toISOString() })));
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
    if (headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { 'content-type': mediaType, etag }).end(body);
  }
}
