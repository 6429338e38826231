import { region } from '../template/physical-names.ts';
import type { Notification } from '../template/system.ts';
import { type FauxqsParts, loadFauxqs, type Stores } from './fauxqs-parts.ts';
import { ObjectEvents } from './object-events.ts';

export interface StorageAndMessaging {
  readonly endpoint: string;
  /** Announces objects from now on, first each configuration itself with S3's test event where `announce` is set. */
  notify(notifications: readonly Notification[], announce: boolean): void;
  /** Messages by state. @throws Error for a queue that is not there */
  countMessages(queue: string): { readonly ready: number; readonly inFlight: number };
  stop(): Promise<void>;
}

/**
 * S3, SQS and SNS on one free loopback port.
 * @param directory keeps their state between runs; in memory when undefined
 */
export async function startStorageAndMessaging(directory: string | undefined): Promise<StorageAndMessaging> {
  const parts = await loadFauxqs();
  const stores = createStores(parts);
  const persistence = directory === undefined ? undefined : restore(parts, stores, directory);
  const objectEvents = new ObjectEvents(stores, parts.SqsStore);
  const app = parts.buildApp({ logger: false, defaultRegion: region, stores });
  const endpoint = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    endpoint,
    notify: (notifications, announce) => objectEvents.configure(notifications, announce),
    countMessages: (queue) => countMessages(stores, queue),
    stop: async () => {
      await app.close();
      persistence?.close();
    },
  };
}

function createStores({ S3Store, SqsStore, SnsStore }: FauxqsParts): Stores {
  const stores = { s3Store: new S3Store(), sqsStore: new SqsStore(), snsStore: new SnsStore() };
  // Without a host, queue URLs carry the address of the request: names under `localhost` don't resolve everywhere.
  stores.sqsStore.host = '';
  return stores;
}

/** Loads the state of an earlier run, then writes every change through. */
function restore({ PersistenceManager }: FauxqsParts, stores: Stores, directory: string) {
  const persistence = new PersistenceManager(directory);
  // fauxqs forgets the receive count here and breaks its own table's rule. What stays marked as received is released below.
  persistence.updateMessageReady = () => undefined;
  persistence.load(stores.sqsStore, stores.snsStore, stores.s3Store);
  for (const store of Object.values(stores)) Object.assign(store, { persistence });
  for (const queue of stores.sqsStore.allQueues()) {
    Object.assign(queue, { persistence });
    // Whoever had received these messages went with the earlier run.
    for (const received of queue.inflightMessages.values()) received.visibilityDeadline = 0;
  }
  return persistence;
}

function countMessages({ sqsStore }: Stores, name: string): { ready: number; inFlight: number } {
  const queue = sqsStore.inspectQueue(name);
  if (!queue) throw new Error(`No queue ${name} in the embedded run`);
  const { ready, delayed, inflight } = queue.messages;
  return { ready: ready.length + delayed.length, inFlight: inflight.length };
}
