import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Endpoints } from '../emulators/clients.ts';
import type { LocalSystem } from '../template/system.ts';
import { workerEnvironment } from './environment.ts';
import type { RunnerOptions } from './event-source-runner.ts';
import { type FunctionUrlResult, readBody, responseOf, urlEvent } from './url-event.ts';
import { FunctionWorker } from './worker.ts';

export interface FunctionUrls {
  /** Loopback address of each, by the name of its resource; ends in a slash. */
  readonly addresses: Readonly<Record<string, string>>;
  /** From now on requests reach the functions; until then they wait. */
  serve(system: LocalSystem, endpoints: Endpoints, options: RunnerOptions): void;
  workerPids(): readonly number[];
  stop(): Promise<void>;
}

type Invoke = (event: unknown) => Promise<unknown>;

/** Functions over HTTP, as their function URLs are: each on a free loopback port, one invocation after another. */
export async function openFunctionUrls({ functionUrls }: LocalSystem): Promise<FunctionUrls> {
  const invokers = new Map(functionUrls.map(({ name }) => [name, Promise.withResolvers<Invoke>()]));
  const servers = await Promise.all(
    functionUrls.map(async ({ name }) => {
      const ready = invokers.get(name)?.promise as Promise<Invoke>;
      return [name, await listen((request, response) => void handle(request, response, ready))] as const;
    }),
  );
  const workers: FunctionWorker[] = [];
  return {
    addresses: Object.fromEntries(servers.map(([name, server]) => [name, `http://127.0.0.1:${portOf(server)}/`])),
    serve: (system, endpoints, options) => {
      for (const { name, function: target } of functionUrls) {
        const fn = system.functions.find((one) => one.name === target);
        if (!fn) continue;
        const environment = { ...workerEnvironment(fn, endpoints), ...options.environment };
        const worker = new FunctionWorker(fn, environment, options.log);
        workers.push(worker);
        invokers.get(name)?.resolve(oneAfterAnother(worker));
      }
    },
    workerPids: () => workers.flatMap(({ pid }) => pid ?? []),
    stop: async () => {
      await Promise.all(servers.map(([, server]) => close(server)));
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}

function oneAfterAnother(worker: FunctionWorker): Invoke {
  let last: Promise<unknown> = Promise.resolve();
  return (event) => {
    const result = last.then(() => worker.invoke(event));
    last = result.catch(() => undefined);
    return result;
  };
}

/** Lambda answers 502 for an invocation that failed. */
async function handle(request: IncomingMessage, response: ServerResponse, ready: Promise<Invoke>): Promise<void> {
  try {
    const body = await readBody(request);
    if (!body) return void response.writeHead(413).end();
    const invoke = await ready;
    const { status, headers, bytes } = responseOf((await invoke(urlEvent(request, body))) as FunctionUrlResult);
    response.writeHead(status, headers).end(bytes);
  } catch {
    response.writeHead(502).end('Internal Server Error');
  }
}

async function listen(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
