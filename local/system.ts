import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Endpoints } from './emulators/clients.ts';
import { createResources } from './emulators/create-resources.ts';
import { type DynamoDb, startDynamoDb } from './emulators/dynamodb.ts';
import { type StorageAndMessaging, startStorageAndMessaging } from './emulators/s3-sqs-sns.ts';
import { type RunnerOptions, runEventSources } from './functions/event-source-runner.ts';
import { readAssembly } from './template/assembly.ts';
import { readSystem } from './template/read-system.ts';
import type { LocalSystem } from './template/system.ts';

export interface SystemOptions extends RunnerOptions {
  /** Folder of the synthesised cloud assembly, as soon as it is there. The emulators start meanwhile. */
  readonly assembly: Promise<string>;
  /** Keeps the state of buckets, queues and tables between runs; in memory when undefined. */
  readonly stateDirectory?: string | undefined;
}

export interface RunningSystem {
  readonly template: LocalSystem;
  readonly endpoints: Endpoints;
  countMessages(queue: string): { readonly ready: number; readonly inFlight: number };
  workerPids(): readonly number[];
  readonly broken: Promise<unknown>;
  /** Ends workers and emulators; nothing of the system is left running. */
  stop(): Promise<void>;
}

/** The deployed system on this machine: emulators as the template describes them, and its bundled functions at work on them. */
export async function startSystem(options: SystemOptions): Promise<RunningSystem> {
  const [storage, dynamoDb] = await startEmulators(options.stateDirectory);
  try {
    const template = readSystem(await readAssembly(await options.assembly));
    const { endpoint } = storage;
    const endpoints = { s3: endpoint, sqs: endpoint, sns: endpoint, dynamodb: dynamoDb.endpoint };
    await createResources(template, endpoints);
    storage.notify(template.notifications, true);
    const eventSources = runEventSources(template, endpoints, options);
    return {
      template,
      endpoints,
      countMessages: storage.countMessages,
      workerPids: eventSources.workerPids,
      broken: eventSources.broken,
      stop: async () => {
        await eventSources.stop();
        await stopEmulators(storage, dynamoDb);
      },
    };
  } catch (error) {
    await stopEmulators(storage, dynamoDb);
    throw error;
  }
}

async function startEmulators(directory: string | undefined): Promise<[StorageAndMessaging, DynamoDb]> {
  if (directory !== undefined) await mkdir(directory, { recursive: true });
  const within = (name: string) => (directory === undefined ? undefined : join(directory, name));
  return Promise.all([startStorageAndMessaging(within('s3-sqs-sns')), startDynamoDb(within('dynamodb'))]);
}

async function stopEmulators(storage: StorageAndMessaging, dynamoDb: DynamoDb): Promise<void> {
  await Promise.all([storage.stop(), dynamoDb.stop()]);
}
