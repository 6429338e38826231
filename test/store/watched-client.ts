import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';

export interface Call {
  readonly command: string;
  readonly input: Record<string, unknown>;
}

type Client = DynamoDBClient | S3Client;
type Next = (args: { input: object }) => Promise<{ output: object }>;
type Wrap = (call: { command: string; input: Record<string, unknown> }, next: () => Promise<object>) => Promise<object>;

/** Puts `wrap` around every command of a client, retries of the SDK inside it. */
export function wrapCalls<C extends Client>(client: C, wrap: Wrap): C {
  const around =
    (next: Next, context: { commandName?: string }) =>
    async (args: { input: object }): Promise<{ output: object }> => {
      let response: { output: object } | undefined;
      const output = await wrap({ command: context.commandName ?? '', input: args.input as never }, async () => {
        response = await next(args);
        return response.output;
      });
      return { ...response, output };
    };
  (client.middlewareStack as { add(middleware: unknown, options: object): void }).add(around, { step: 'initialize' });
  return client;
}

/** Every command that the client sends. */
export function watchCalls<C extends Client>(client: C): readonly Call[] {
  const calls: Call[] = [];
  wrapCalls(client, async ({ command, input }, next) => {
    calls.push({ command, input });
    return next();
  });
  return calls;
}

/** Thrown in place of the process's end. */
export class Crash extends Error {}

/**
 * A process that dies at its `at`-th request (from 0) to any of the clients: before it is sent, or when it was answered. Nothing gets
 * through after that.
 */
export function dieAt(
  at: number,
  moment: 'before' | 'after',
  clients: readonly Client[],
): { readonly died: () => boolean } {
  let sent = 0;
  let dead = false;
  const wrap: Wrap = async (_, next) => {
    const mine = sent++;
    if (mine === at && moment === 'before') dead = true;
    if (dead) throw new Crash();
    const output = await next();
    if (mine === at) dead = true;
    if (dead) throw new Crash();
    return output;
  };
  for (const client of clients) wrapCalls(client, wrap);
  return { died: () => dead };
}
