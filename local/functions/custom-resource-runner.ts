import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Endpoints } from '../emulators/clients.ts';
import type { CustomResource, LambdaFunction, LocalSystem } from '../template/system.ts';
import { workerEnvironment } from './environment.ts';
import type { RunnerOptions } from './event-source-runner.ts';
import { FunctionWorker } from './worker.ts';

/**
 * Calls the functions of custom resources as CloudFormation does when it makes them; each start is such a deployment.
 * @throws Error with the reason that a function gives for its failure
 */
export async function makeCustomResources(
  system: LocalSystem,
  endpoints: Endpoints,
  options: RunnerOptions,
): Promise<void> {
  for (const resource of system.customResources) {
    const fn = system.functions.find(({ name }) => name === resource.function);
    if (fn) await make(resource, fn, endpoints, options);
  }
}

interface Answer {
  readonly Status: string;
  readonly Reason?: string;
}

async function make(
  { logicalId, properties }: CustomResource,
  fn: LambdaFunction,
  endpoints: Endpoints,
  options: RunnerOptions,
): Promise<void> {
  let answer: Answer | undefined;
  const server = createServer(async (request, response) => {
    answer = JSON.parse(await text(request));
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const worker = new FunctionWorker(fn, { ...workerEnvironment(fn, endpoints), ...options.environment }, options.log);
  try {
    await worker.invoke({
      RequestType: 'Create',
      ResponseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      StackId: 'local',
      RequestId: logicalId,
      LogicalResourceId: logicalId,
      ResourceProperties: properties,
    });
  } finally {
    await worker.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  if (answer?.Status !== 'SUCCESS')
    throw new Error(`${logicalId} failed: ${answer?.Reason ?? 'its function gave no answer'}`);
}
