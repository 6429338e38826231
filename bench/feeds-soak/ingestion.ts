import type { S3Client } from '@aws-sdk/client-s3';
import type { DeliveryObject } from '../../shared/feeds/delivery-object.ts';
import { defaultLimits } from '../../shared/formats/limits.ts';
import { type IngestServices, processDelivery } from '../../shared/ingest/process-delivery.ts';
import { deliveriesOf } from '../../shared/ingest/s3-events.ts';
import { createArticleStore } from '../../shared/store/dynamodb-store.ts';
import { type Deaths, Died } from './deaths.ts';
import type { MemoryTable } from './memory-table.ts';

interface Message {
  readonly body: string;
  readonly receives: number;
}

interface IngestionOptions {
  readonly table: MemoryTable;
  readonly deaths: Deaths;
  readonly clock: () => number;
  readonly random: () => number;
}

const minute = 60_000;
/** What the stack sets: six times the function's timeout, and three receives. */
const visibility = 30 * minute;
const mostReceives = 3;
/** A person sends dead letters back once a morning. */
const redriveAfter = 8 * 60 * minute;
/** Share of events that S3 sends twice, and how late they may come. */
const doubled = 0.05;
const latest = { usual: 2 * minute, second: 3 * 60 * minute };
const atOnce = 8;

/**
 * Bucket, queue and ingest workers on a virtual clock: the real reading, normalising and saving, over events that come late, twice and
 * out of order to workers that die. Without enrichers, which change no identity.
 */
export class Ingestion {
  readonly counts = {
    objects: 0,
    events: 0,
    doubled: 0,
    outOfOrder: 0,
    received: 0,
    died: 0,
    deadLetters: 0,
    rejected: 0,
  };
  readonly #objects = new Map<string, DeliveryObject>();
  readonly #waiting = new Map<number, Message[]>();
  readonly #services: IngestServices;
  readonly #options: IngestionOptions;
  #sequence = 0;
  #lastSequence = 0;

  constructor(options: IngestionOptions) {
    this.#options = options;
    const { table, deaths, clock } = options;
    const store = createArticleStore({
      dynamodb: table.client(),
      s3: noLongBodies,
      tableName: 'soak',
      archiveBucket: 'archive',
      clock,
      // No wait between two attempts: a virtual clock has no time for it.
      random: () => 0,
    });
    this.#services = {
      objects: { open: async ({ key }) => this.#open(key, deaths), readSmall: async () => undefined, quarantine },
      store,
      notifyRejected: async () => void this.counts.rejected++,
      rules: [],
      limits: defaultLimits,
      enrich: false,
      clock,
    };
  }

  readonly inbox = async (object: DeliveryObject): Promise<void> => {
    const { deaths, random } = this.#options;
    deaths.step();
    this.counts.objects++;
    this.#objects.set(object.key, object);
    const body = this.#eventOf(object);
    this.#send(body, random() * latest.usual);
    if (random() < doubled) {
      this.counts.doubled++;
      this.#send(body, random() * latest.second);
    }
    deaths.step();
  };

  /** Works off what is due by now. */
  async work(): Promise<void> {
    const now = Math.floor(this.#options.clock() / minute);
    const due = this.#waiting.get(now) ?? [];
    this.#waiting.delete(now);
    for (let at = 0; at < due.length; at += atOnce)
      await Promise.all(due.slice(at, at + atOnce).map((message) => this.#receive(message)));
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  async #receive({ body, receives }: Message): Promise<void> {
    this.counts.received++;
    try {
      for (const delivery of deliveriesOf(body)) {
        this.#watchOrder(Number.parseInt(delivery.sequencer ?? '', 16));
        await processDelivery(delivery, this.#services);
      }
    } catch (error) {
      if (!(error instanceof Died)) throw error;
      this.counts.died++;
      if (receives < mostReceives) return this.#send(body, visibility, receives + 1);
      this.counts.deadLetters++;
      this.#send(body, redriveAfter);
    }
  }

  #send(body: string, delay: number, receives = 1): void {
    this.counts.events++;
    const at = Math.floor((this.#options.clock() + delay) / minute) + 1;
    this.#waiting.set(at, [...(this.#waiting.get(at) ?? []), { body, receives }]);
  }

  #watchOrder(sequence: number): void {
    if (sequence < this.#lastSequence) this.counts.outOfOrder++;
    this.#lastSequence = Math.max(sequence, this.#lastSequence);
  }

  #eventOf({ key, body }: DeliveryObject): string {
    const object = {
      key: encodeURIComponent(key),
      size: body.length,
      sequencer: (++this.#sequence).toString(16).padStart(16, '0'),
    };
    const eventTime = new Date(this.#options.clock()).toISOString();
    return JSON.stringify({
      Records: [{ eventName: 'ObjectCreated:Put', eventTime, s3: { bucket: { name: 'inbox' }, object } }],
    });
  }

  #open(key: string, deaths: Deaths) {
    deaths.step();
    const object = this.#objects.get(key);
    if (!object) return undefined;
    const { body, metadata, mediaType } = object;
    const chunks = (async function* () {
      yield body;
    })();
    return { chunks, size: body.length, metadata, ...(mediaType && { mediaType }), close: () => undefined };
  }
}

const quarantine = async ({ key }: { readonly key: string }) => ({ bucket: 'archive', key });

/** No article of the soak is too long for the table. */
const noLongBodies = {
  send: () => Promise.reject(new Error('The soak has no bodies for the archive')),
} as unknown as S3Client;
