import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateRawSync, gzipSync, zstdCompressSync } from 'node:zlib';

export const rss = (...ids: readonly string[]): string =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Kai</title><link>https://kai.example/</link>${ids
    .map((id) => `<item><title>Ship ${id}</title><guid>${id}</guid><description>In port.</description></item>`)
    .join('')}</channel></rss>`;

const body = rss('a', 'b');
type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const send =
  (status: number, headers: Record<string, string>, content: string | Uint8Array): Answer =>
  (response) => {
    response.writeHead(status, headers).end(content);
  };
const xml = { 'content-type': 'application/rss+xml' };

/** What servers do, by path. */
const answers: Readonly<Record<string, Answer>> = {
  '/good': send(200, { ...xml, etag: '"1"', 'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT' }, body),
  '/always-304': (response, request) =>
    request.headers['if-none-match']
      ? response.writeHead(304).end()
      : response.writeHead(200, { ...xml, etag: '"1"' }).end(body),
  '/gzip': send(200, { ...xml, 'content-encoding': 'gzip' }, gzipSync(body)),
  '/br': send(200, { ...xml, 'content-encoding': 'br' }, brotliCompressSync(body)),
  '/zstd': send(200, { ...xml, 'content-encoding': 'zstd' }, zstdCompressSync(body)),
  '/deflate-raw': send(200, { ...xml, 'content-encoding': 'deflate' }, deflateRawSync(body)),
  '/says-gzip-is-plain': send(200, { ...xml, 'content-encoding': 'gzip' }, body),
  '/says-br-is-gzip': send(200, { ...xml, 'content-encoding': 'br' }, gzipSync(body)),
  '/says-nothing-is-gzip': send(200, xml, gzipSync(body)),
  '/truncated-gzip': send(200, { ...xml, 'content-encoding': 'gzip' }, gzipSync(body).subarray(0, 60)),
  '/bomb': send(200, { ...xml, 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(5_000_000, ' '))),
  '/half': send(200, xml, body.slice(0, -60)),
  '/cut': (response) => {
    response.writeHead(200, { ...xml, 'content-length': String(body.length) }).write(body.slice(0, 100));
    setTimeout(() => response.destroy(), 20);
  },
  '/endless': (response) => {
    response.writeHead(200, xml);
    const more = () => {
      while (!response.destroyed && response.write('<item>'.repeat(1000)));
    };
    response.on('drain', more);
    more();
  },
  '/drip': (response) => {
    response.writeHead(200, xml);
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(timer));
  },
  '/silent': () => undefined,
  '/loop': (response) => response.writeHead(302, { location: '/loop' }).end(),
  '/nowhere': (response) => response.writeHead(301).end(),
  '/to-metadata': (response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  '/to-file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/moved': (response) => response.writeHead(301, { location: '/good' }).end(),
  '/moved-for-now': (response) => response.writeHead(302, { location: '/moved' }).end(),
  '/storm': (response) => response.writeHead(429, { 'retry-after': '3600' }).end('slow down'),
  '/down': (response) => response.writeHead(503, { 'retry-after': 'Thu, 01 Jan 2026 01:00:00 GMT' }).end(),
  '/gone': send(410, {}, 'gone'),
  '/blocked': send(200, { 'content-type': 'text/html' }, '<!DOCTYPE html><html><body>Are you human?</body></html>'),
  '/empty': send(200, xml, ''),
  '/many-headers': (response) => {
    for (let n = 0; n < 200; n++) response.setHeader(`x-${n}`, 'v'.repeat(400));
    response.end(body);
  },
  '/garbage': (response) => void response.socket?.end('NOT HTTP AT ALL\r\n\r\n'),
};

export interface MisbehavingServer {
  readonly origin: string;
  /** `host:port` to allow. */
  readonly allowed: string;
  readonly requests: IncomingMessage[];
  /** Answers of one's own, by path. */
  readonly own: Map<string, Answer>;
  stop(): Promise<void>;
}

export async function startMisbehavingServer(): Promise<MisbehavingServer> {
  const requests: IncomingMessage[] = [];
  const own = new Map<string, Answer>();
  const server = createServer((request, response) => {
    requests.push(request);
    const path = request.url ?? '';
    (own.get(path) ?? answers[path] ?? send(404, {}, 'nothing here'))(response, request);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    allowed: `127.0.0.1:${port}`,
    requests,
    own,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
