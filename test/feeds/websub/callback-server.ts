import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { requestOf, responseOf } from '../../../functions/websub/http.ts';
import { readBody, urlEvent } from '../../../local/functions/url-event.ts';
import { answerCallback } from '../../../shared/feeds/websub/answer-callback.ts';
import type { TakeServices } from '../../../shared/feeds/websub/take-push.ts';

/** The callback over HTTP, by way of the events that a function URL makes of requests. */
export async function serveCallback(services: () => TakeServices): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    try {
      const body = await readBody(request);
      const event = urlEvent(request, body ?? Buffer.alloc(0));
      const result = responseOf(await answerCallback(requestOf(event as never), services()));
      response.writeHead(result.statusCode ?? 200, result.headers as Record<string, string>).end(result.body);
    } catch {
      response.writeHead(502).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
