import type { ArticleReader, Receipt } from '../shared/store/store.ts';

const pageSize = 100;

const identityOf = ({ delivery: { bucket, key, received, sequencer, etag } }: Receipt): string =>
  JSON.stringify([bucket, key, received, sequencer, etag]);

/** Receipts as they come, whoever delivered the file: each is passed on once, the oldest first. */
export class ReceiptFeed {
  readonly #reader: ArticleReader;
  readonly #onReceipt: (receipt: Receipt) => void;
  readonly #known = new Set<string>();
  /** Those passed on, in that order. */
  readonly seen: Receipt[] = [];
  #looking: Promise<void> = Promise.resolve();

  constructor(reader: ArticleReader, onReceipt: (receipt: Receipt) => void) {
    this.#reader = reader;
    this.#onReceipt = onReceipt;
  }

  /** Takes the receipts of earlier runs for seen. */
  async skipEarlier(): Promise<void> {
    for (const receipt of await this.#unseen()) this.#known.add(identityOf(receipt));
  }

  /** Looks for new receipts; call it whenever a function has run. */
  look(): Promise<void> {
    this.#looking = this.#looking.then(async () => {
      for (const receipt of (await this.#unseen()).reverse()) {
        this.#known.add(identityOf(receipt));
        this.seen.push(receipt);
        this.#onReceipt(receipt);
      }
    });
    return this.#looking;
  }

  /** Newest first: pages are read until one holds nothing new. */
  async #unseen(): Promise<Receipt[]> {
    const unseen: Receipt[] = [];
    for (let before: string | undefined; ; ) {
      const page = await this.#reader.newestReceipts({ limit: pageSize, ...(before && { before }) });
      const found = page.items.filter((receipt) => !this.#known.has(identityOf(receipt)));
      unseen.push(...found);
      if (!page.next || found.length < page.items.length) return unseen;
      before = page.next;
    }
  }
}
