import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSampleHub, type Topic } from './sample-hub.ts';
import { atomOf, jsonFeedOf, rssOf, type Story } from './sample-stories.ts';

export interface FeedServer {
  /** `host:port`. */
  readonly host: string;
  readonly urls: readonly string[];
  /** The one of them whose hub pushes its stories. */
  readonly pushed: string;
  stop(): Promise<void>;
}

/** Newest stories that a feed holds. */
const window = 15;

const feeds: Readonly<Record<string, readonly [mediaType: string, write: (stories: readonly Story[]) => string]>> = {
  '/harbour.rss': ['application/rss+xml', rssOf],
  '/weather.atom': ['application/atom+xml', atomOf],
  '/council.json': ['application/feed+json', jsonFeedOf],
};
const pushedPath = '/weather.atom';

/**
 * Feeds on a free loopback port that get a story each so many milliseconds, with validators as a good server has them. One of
 * them names a WebSub hub, at the same server.
 * @param clock milliseconds since the epoch
 * @param onPush told of each push, with the status that the subscriber answered
 */
export async function startFeedServer(
  storyEvery: number,
  clock: () => number,
  onPush: (topic: string, status: number) => void = () => undefined,
): Promise<FeedServer> {
  const started = clock();
  const paths = Object.keys(feeds);
  const server = createServer((request, response) => answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [hubUrl, pushed] = [`http://${host}/hub`, `http://${host}${pushedPath}`];
  const hub = createSampleHub(hubUrl, clock, onPush);
  let published = countOf(pushedPath);
  const timer = setInterval(() => void publishNews(), Math.min(storyEvery, 500));
  return {
    host,
    urls: paths.map((path) => `http://${host}${path}`),
    pushed,
    stop: async () => {
      clearInterval(timer);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function publishNews(): Promise<void> {
    const count = countOf(pushedPath);
    const topic = contentOf(pushedPath);
    if (count === published || !topic) return;
    published = count;
    await hub.publish(pushed, topic);
  }

  /** They take turns: one of them has news each time. */
  function countOf(path: string): number {
    return 3 + Math.floor(((clock() - started) / storyEvery + paths.indexOf(path)) / paths.length);
  }

  function contentOf(path: string): Topic | undefined {
    const [mediaType, write] = feeds[path] ?? [];
    if (!mediaType || !write) return undefined;
    const count = countOf(path);
    const numbers = Array.from({ length: Math.min(count, window) }, (_, at) => count - 1 - at);
    const time = (number: number) => started + (number - 3) * storyEvery * paths.length;
    return {
      mediaType,
      body: write(numbers.map((number) => ({ number, time: new Date(time(number)).toISOString() }))),
    };
  }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const { url = '', headers, method } = request;
    if (url === '/hub' && method === 'POST')
      return void hub.subscribe(request, response).catch(() => response.destroy());
    const content = contentOf(url);
    if (!content) return void response.writeHead(404).end();
    const etag = `"${createHash('sha256').update(content.body).digest('hex').slice(0, 16)}"`;
    const link = url === pushedPath && { link: `<${hubUrl}>; rel="hub", <${pushed}>; rel="self"` };
    if (headers['if-none-match'] === etag) response.writeHead(304, { etag, ...link }).end();
    else response.writeHead(200, { 'content-type': content.mediaType, etag, ...link }).end(content.body);
  }
}
