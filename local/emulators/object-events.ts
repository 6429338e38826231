import { account, region } from '../template/physical-names.ts';
import type { Notification } from '../template/system.ts';
import type { FauxqsParts, S3Store, Stores } from './fauxqs-parts.ts';

interface ObjectChange {
  readonly bucket: string;
  readonly key: string;
  /** Without the `s3:` that bucket configurations put before it. */
  readonly name: string;
  readonly size?: number;
  readonly etag?: string;
}

/**
 * Announces changes of objects to queues, as S3 does (S3 User Guide, "Event message structure", version 2.1). fauxqs reports
 * every change to a spy; this is one.
 */
export class ObjectEvents {
  readonly #stores: Stores;
  readonly #messages: FauxqsParts['SqsStore'];
  #notifications: readonly Notification[] = [];
  #changes = BigInt(Date.now()) << 20n;

  constructor(stores: Stores, messages: FauxqsParts['SqsStore']) {
    this.#stores = stores;
    this.#messages = messages;
    const addMessage = (event: { status: string; bucket: string; key: string }) => this.#observe(event);
    stores.s3Store.spy = { addMessage } as unknown as NonNullable<S3Store['spy']>;
  }

  configure(notifications: readonly Notification[], announce: boolean): void {
    this.#notifications = notifications;
    for (const { queue, bucket } of announce ? notifications : []) this.#send(queue, testEvent(bucket));
  }

  #observe({ status, bucket, key }: { status: string; bucket: string; key: string }): void {
    if (status === 'uploaded') {
      const { contentLength: size, etag } = this.#stores.s3Store.headObject(bucket, key);
      // Only a multipart upload has a part count in its ETag.
      const name = etag.includes('-') ? 'ObjectCreated:CompleteMultipartUpload' : 'ObjectCreated:Put';
      this.#publish({ bucket, key, name, size, etag: etag.replaceAll('"', '') });
    } else if (status === 'deleted') {
      this.#publish({ bucket, key, name: 'ObjectRemoved:Delete' });
    }
  }

  #publish(change: ObjectChange): void {
    const sequencer = (this.#changes++).toString(16).toUpperCase().padStart(18, '0');
    for (const notification of this.#notifications) {
      if (concerns(notification, change)) this.#send(notification.queue, record(change, notification, sequencer));
    }
  }

  #send(queue: string, body: unknown): void {
    this.#stores.sqsStore.getQueueByName(queue)?.enqueue(this.#messages.createMessage(JSON.stringify(body)));
  }
}

const concerns = ({ bucket, prefix, suffix, events }: Notification, change: ObjectChange): boolean =>
  bucket === change.bucket &&
  change.key.startsWith(prefix) &&
  change.key.endsWith(suffix) &&
  events.some((event) => matches(event.replace(/^s3:/, ''), change.name));

const matches = (event: string, name: string): boolean =>
  event === name || (event.endsWith('*') && name.startsWith(event.slice(0, -1)));

const testEvent = (bucket: string) => ({
  Service: 'Amazon S3',
  Event: 's3:TestEvent',
  Time: new Date().toISOString(),
  Bucket: bucket,
});

const record = (change: ObjectChange, { configurationId }: Notification, sequencer: string) => ({
  Records: [
    {
      eventVersion: '2.1',
      eventSource: 'aws:s3',
      awsRegion: region,
      eventTime: new Date().toISOString(),
      eventName: change.name,
      userIdentity: { principalId: account },
      s3: {
        s3SchemaVersion: '1.0',
        configurationId,
        bucket: { name: change.bucket, ownerIdentity: { principalId: account }, arn: `arn:aws:s3:::${change.bucket}` },
        object: { key: encodeKey(change.key), size: change.size, eTag: change.etag, sequencer },
      },
    },
  ],
});

/** Keys stand URL-encoded in events, with `+` for a space and the slashes as they are. */
const encodeKey = (key: string): string => encodeURIComponent(key).replaceAll('%20', '+').replaceAll('%2F', '/');
