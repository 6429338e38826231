import type { Article } from '../../shared/article/article.ts';
import { defaultLimits } from '../../shared/formats/limits.ts';
import type { IngestServices } from '../../shared/ingest/process-delivery.ts';
import type { Completion, DeliveryRef, Receipt, SaveResult } from '../../shared/store/store.ts';

export interface MemoryObject {
  readonly bytes: Uint8Array;
  readonly metadata?: Record<string, string>;
  readonly mediaType?: string;
}

/** Ingestion's surroundings in memory, with every call counted so that a test can fail any one of them. */
export class MemoryServices {
  readonly objects = new Map<string, MemoryObject>();
  readonly articles = new Map<string, Article>();
  readonly receipts: Receipt[] = [];
  readonly quarantined: string[] = [];
  readonly notices: Receipt[] = [];
  calls = 0;
  /** The call that fails, 1-based. */
  failAt = Number.POSITIVE_INFINITY;
  closed = 0;
  /** Articles that were enriched. */
  completed = 0;

  put(key: string, content: string | Uint8Array, more: Omit<MemoryObject, 'bytes'> = {}): DeliveryRef {
    const bytes = Buffer.from(content);
    this.objects.set(key, { bytes, ...more });
    return { bucket: 'inbox', key, etag: `etag-${key}`, size: bytes.length, received: '2026-03-01T10:00:00.000Z' };
  }

  services(overrides: Partial<IngestServices> = {}): IngestServices {
    return {
      objects: {
        open: async ({ key }) => this.#step(() => this.#open(key)),
        readSmall: async (_, key) => this.#step(() => this.objects.get(key)?.bytes),
        quarantine: async ({ key }) =>
          this.#step(() => {
            this.quarantined.push(key);
            return { bucket: 'archive', key: `quarantine/${key}` };
          }),
      },
      store: {
        saveArticles: async (articles, _, completion) => this.#step(() => this.#saveAll(articles, completion)),
        saveReceipt: async (receipt) => this.#step(() => void this.receipts.push(receipt)),
      },
      notifyRejected: async (receipt) => this.#step(() => void this.notices.push(receipt)),
      rules: [],
      limits: defaultLimits,
      clock: () => Date.parse('2026-03-01T10:00:05.000Z'),
      ...overrides,
    };
  }

  #open(key: string) {
    const object = this.objects.get(key);
    if (!object) return undefined;
    const chunks = (async function* () {
      for (let i = 0; i < object.bytes.length; i += 1000) yield object.bytes.subarray(i, i + 1000);
    })();
    const { mediaType, metadata = {}, bytes } = object;
    return { chunks, size: bytes.length, mediaType, etag: `etag-${key}`, metadata, close: () => void this.closed++ };
  }

  async #saveAll(articles: readonly Article[], completion: Completion | undefined): Promise<SaveResult[]> {
    const written = articles.filter(({ id, contentHash }) => this.articles.get(id)?.contentHash !== contentHash);
    const completed = completion ? await completion.complete(written) : written;
    this.completed += completed.length;
    return articles.map((article) => this.#save(completed[written.indexOf(article)] ?? article));
  }

  #save(article: Article): SaveResult {
    const known = this.articles.get(article.id);
    if (known?.contentHash !== article.contentHash) this.articles.set(article.id, article);
    const outcome = !known ? 'created' : known.contentHash === article.contentHash ? 'unchanged' : 'updated';
    return { id: article.id, outcome, revision: 1 };
  }

  #step<T>(action: () => T): T {
    this.calls++;
    if (this.calls === this.failAt) throw new Error('the process died here');
    return action();
  }
}
