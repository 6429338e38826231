import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';

export interface DynamoDb {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/**
 * DynamoDB (dynalite) on a free loopback port.
 * @param directory keeps its tables between runs; in memory when undefined
 */
export async function startDynamoDb(directory: string | undefined): Promise<DynamoDb> {
  const { default: dynalite } = await import('dynalite');
  const server = dynalite({ createTableMs: 0, updateTableMs: 0, deleteTableMs: 0, path: directory });
  survivingAborts(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}`, stop: () => stop(server) };
}

/**
 * dynalite throws, and takes the process with it, when a client goes away in the middle of a request. A killed worker does
 * just that.
 */
function survivingAborts(server: Server): void {
  const [handle] = server.listeners('request') as ((request: IncomingMessage, response: ServerResponse) => void)[];
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const on = request.on.bind(request);
    request.on = ((event: string, listener: (...values: unknown[]) => void) =>
      on(event, event === 'error' ? () => response.destroy() : listener)) as typeof request.on;
    handle?.(request, response);
  });
}

/** Milliseconds for requests whose client is gone: dynalite throws when one still reads a table that is closed. */
const settling = 300;

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await setTimeout(settling);
  await new Promise<void>((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
