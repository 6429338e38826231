import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The Lambda runtime of one worker process: loads the bundled handler that `_HANDLER` and `LAMBDA_TASK_ROOT` name, then
 * answers one invocation at a time over the process's channel.
 */

export interface Invocation {
  readonly requestId: string;
  readonly event: unknown;
  /** Epoch milliseconds at which the parent ends this process. */
  readonly deadline: number;
}

export type Answer =
  | { readonly type: 'ready' }
  | { readonly type: 'result'; readonly requestId: string; readonly result: unknown }
  | {
      readonly type: 'error';
      readonly requestId?: string;
      readonly error: { readonly name: string; readonly message: string; readonly stack?: string };
    };

type Handler = (event: unknown, context: unknown) => Promise<unknown>;

async function loadHandler(): Promise<Handler> {
  const root = process.env.LAMBDA_TASK_ROOT ?? '';
  const [file = '', name = ''] = (process.env._HANDLER ?? '').split(/\.(?=[^.]*$)/);
  const path = ['.mjs', '.js', '.cjs'].map((extension) => join(root, file + extension)).find((p) => existsSync(p));
  if (!path) throw new Error(`No ${file}.mjs, .js or .cjs in ${root}`);
  const handler = (await import(pathToFileURL(path).href))[name];
  if (typeof handler !== 'function') throw new Error(`${path} exports no function ${name}`);
  return handler;
}

const contextOf = ({ requestId, deadline }: Invocation) => ({
  awsRequestId: requestId,
  functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
  functionVersion: '$LATEST',
  memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
  invokedFunctionArn: `arn:aws:lambda:${process.env.AWS_REGION}:000000000000:function:${process.env.AWS_LAMBDA_FUNCTION_NAME}`,
  logGroupName: `/aws/lambda/${process.env.AWS_LAMBDA_FUNCTION_NAME}`,
  logStreamName: `local-${process.pid}`,
  callbackWaitsForEmptyEventLoop: true,
  getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
});

const answer = (message: Answer): void => void process.send?.(message);

function fail(error: unknown, requestId?: string): void {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  answer({ type: 'error', requestId, error: { name, message, stack } });
}

async function serve(): Promise<void> {
  // The parent is gone, however it went.
  process.on('disconnect', () => process.exit(0));
  // Ctrl-C reaches the whole process group; the parent decides when this process ends.
  process.on('SIGINT', () => undefined);
  const handler = await loadHandler();
  process.on('message', (invocation: Invocation) => {
    Promise.resolve()
      .then(() => handler(invocation.event, contextOf(invocation)))
      .then((result) => answer({ type: 'result', requestId: invocation.requestId, result }))
      .catch((error: unknown) => fail(error, invocation.requestId));
  });
  answer({ type: 'ready' });
}

serve().catch((error: unknown) => {
  fail(error);
  process.exitCode = 1;
  process.disconnect?.();
});
