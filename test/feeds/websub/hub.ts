import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A hub over HTTP that does as a test tells it: it keeps each request, and asks or pushes when it is told to. */
export interface TestHub {
  readonly url: string;
  /** `host:port` to allow. */
  readonly allowed: string;
  readonly requests: URLSearchParams[];
  /** Of the next requests; 202 unless set. */
  answer: (response: ServerResponse) => void;
  /** Verifies the last request as it should be; parts may be replaced. */
  verify(replaced?: Readonly<Record<string, string | undefined>>): Promise<Response>;
  /** Pushes to the callback of the last request, signed as it should be unless told. */
  push(
    body: string | Uint8Array,
    signature?: (body: string | Uint8Array, secret: string) => string | undefined,
  ): Promise<Response>;
  stop(): Promise<void>;
}

const accepted = (response: ServerResponse) => void response.writeHead(202).end();

export const signedBy =
  (method: string) =>
  (body: string | Uint8Array, secret: string): string =>
    `${method}=${createHmac(method, secret).update(body).digest('hex')}`;

export async function startHub(): Promise<TestHub> {
  const requests: URLSearchParams[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    text(request).then((body) => {
      requests.push(new URLSearchParams(body));
      hub.answer(response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const allowed = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const last = (name: string) => requests.at(-1)?.get(`hub.${name}`) ?? '';
  const hub: TestHub = {
    url: `http://${allowed}/hub`,
    allowed,
    requests,
    answer: accepted,
    verify(replaced = {}) {
      const question = {
        mode: last('mode'),
        topic: last('topic'),
        challenge: 'c-1',
        lease_seconds: '86400',
        ...replaced,
      };
      const url = new URL(last('callback'));
      for (const [name, value] of Object.entries(question))
        if (value !== undefined) url.searchParams.append(`hub.${name}`, value);
      return fetch(url);
    },
    push(body, signature = signedBy('sha256')) {
      const signed = signature(body, last('secret'));
      const headers = { 'content-type': 'application/rss+xml', ...(signed && { 'x-hub-signature': signed }) };
      return fetch(last('callback'), { method: 'POST', headers, body: body as string });
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return hub;
}
