import { join } from 'node:path';
import type { Endpoints } from './clients.ts';
import { startDynamoDb } from './dynamodb.ts';
import { type StorageAndMessaging, startStorageAndMessaging } from './s3-sqs-sns.ts';
import { type SecretsManager, startSecretsManager } from './secrets-manager.ts';

export interface Emulators {
  readonly storage: StorageAndMessaging;
  readonly secrets: SecretsManager;
  /** Functions have none before they run. */
  readonly endpoints: Endpoints;
  stop(): Promise<void>;
}

/**
 * The services on free loopback ports.
 * @param directory keeps their state between runs; in memory when undefined
 */
export async function startEmulators(directory: string | undefined): Promise<Emulators> {
  const within = (name: string) => (directory === undefined ? undefined : join(directory, name));
  const [storage, dynamoDb, secrets] = await Promise.all([
    startStorageAndMessaging(within('s3-sqs-sns')),
    startDynamoDb(within('dynamodb')),
    startSecretsManager(),
  ]);
  const { endpoint } = storage;
  const services = { s3: endpoint, sqs: endpoint, sns: endpoint, dynamodb: dynamoDb.endpoint };
  return {
    storage,
    secrets,
    endpoints: { ...services, secretsManager: secrets.endpoint, functionUrls: {} },
    stop: async () => void (await Promise.all([storage.stop(), dynamoDb.stop(), secrets.stop()])),
  };
}
