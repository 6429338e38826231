import type { buildApp } from 'fauxqs';

export type Stores = NonNullable<NonNullable<Parameters<typeof buildApp>[0]>['stores']>;
export type S3Store = Stores['s3Store'];
export type SqsStore = Stores['sqsStore'];
export type SqsMessage = Parameters<NonNullable<ReturnType<SqsStore['getQueueByName']>>['enqueue']>[0];

/** fauxqs's own classes, which its entry point keeps to itself. */
export interface FauxqsParts {
  readonly buildApp: typeof buildApp;
  readonly S3Store: new () => S3Store;
  readonly SqsStore: { new (): SqsStore; createMessage(body: string): SqsMessage };
  readonly SnsStore: new () => Stores['snsStore'];
  readonly PersistenceManager: new (directory: string) => Persistence;
}

interface Persistence {
  load(sqs: SqsStore, sns: Stores['snsStore'], s3: S3Store): void;
  updateMessageReady(messageId: string): void;
  close(): void;
}

/**
 * Loads fauxqs part by part. Its ready-made server listens on every network interface and tells nobody of an upload; put
 * together from its parts it listens on loopback only and reports each one. The version is pinned in package.json.
 */
export async function loadFauxqs(): Promise<FauxqsParts> {
  const paths = ['app.js', 's3/s3Store.js', 'sqs/sqsStore.js', 'sns/snsStore.js', 'persistence.js'];
  const load = (path: string) => import(new URL(path, import.meta.resolve('fauxqs')).href);
  return Object.assign({}, ...(await Promise.all(paths.map(load)))) as FauxqsParts;
}
