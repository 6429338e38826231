import type { Article } from '../article/article.ts';
import type { DeliveryContext } from '../article/delivery-context.ts';
import { DocumentRejected } from '../article/problem.ts';
import { checkArticle } from '../article/validate.ts';
import type { Limits } from '../formats/limits.ts';
import type { ObjectStore, OpenedObject } from '../store/objects.ts';
import type { ArticleWriter, DeliveryRef, Receipt } from '../store/store.ts';
import { contextOf } from './delivery-context.ts';
import type { DeliveryRule } from './delivery-rules.ts';
import { enrichWritten, type ManagedServices } from './enrich-written.ts';
import { readDocument } from './read-document.ts';
import { ReceiptDraft } from './receipt-draft.ts';

export interface IngestServices {
  readonly objects: ObjectStore;
  readonly store: ArticleWriter;
  /** Tells whoever watches that a file was rejected. */
  readonly notifyRejected: (receipt: Receipt) => Promise<void>;
  readonly rules: readonly DeliveryRule[];
  readonly limits: Limits;
  /** Run the enrichers; they are unless told. */
  readonly enrich?: boolean;
  /** Managed services in place of embedded enrichers; absent where there are none. */
  readonly managed?: ManagedServices | undefined;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

/** Articles saved at once: one batch read tells which of them are unchanged, and only the others are enriched. */
const batchLimit = { articles: 50, characters: 1_000_000 };

/**
 * One delivered object from bytes to receipt. May be repeated at any time and after any crash: every write is conditional on
 * identity and content, and the receipt comes last.
 * @returns undefined when the object is gone
 * @throws anything but DocumentRejected, for the queue to retry
 */
export async function processDelivery(announced: DeliveryRef, services: IngestServices): Promise<Receipt | undefined> {
  const object = await services.objects.open(announced);
  if (!object) return undefined;
  const delivery = { ...announced, version: announced.version ?? object.version, etag: object.etag, size: object.size };
  const draft = new ReceiptDraft(delivery);
  const rejection = await readAndSave(delivery, object, draft, services).finally(() => object.close());
  const receipt = draft.finish(new Date(services.clock()).toISOString(), rejection);
  const settled = rejection ? await reject(receipt, services) : receipt;
  await services.store.saveReceipt(settled);
  return settled;
}

async function readAndSave(
  delivery: DeliveryRef,
  object: OpenedObject,
  draft: ReceiptDraft,
  services: IngestServices,
): Promise<DocumentRejected | undefined> {
  const enrich = services.enrich === false ? undefined : await enrichWritten(services);
  const batch: Article[] = [];
  let characters = 0;
  const { context, problems } = await contextOf(delivery, object, services.objects, services.rules);
  for (const problem of problems) draft.problem(problem);
  const { retentionDays } = context;
  const kept = { ...delivery, ...(retentionDays && { retentionDays }) };
  const save = async () => {
    const articles = batch.splice(0);
    characters = 0;
    if (articles.length === 0) return;
    for (const result of await services.store.saveArticles(articles, kept, enrich)) draft.saved(result);
  };
  let rejection: DocumentRejected | undefined;
  try {
    for await (const article of articlesOf(delivery, object, context, draft, services)) {
      batch.push(article);
      characters += article.charcount;
      if (batch.length === batchLimit.articles || characters > batchLimit.characters) await save();
    }
  } catch (error) {
    if (!(error instanceof DocumentRejected)) throw error;
    rejection = error;
  }
  await save();
  return rejection;
}

/** Articles of the document; everything else that reading tells goes to the receipt. */
async function* articlesOf(
  delivery: DeliveryRef,
  object: OpenedObject,
  context: DeliveryContext,
  draft: ReceiptDraft,
  { limits, clock }: IngestServices,
): AsyncGenerator<Article> {
  if (object.size === 0)
    throw new DocumentRejected('empty', `${delivery.key} has no bytes; upload it again once it is written`);
  if (object.size > limits.bytes) {
    throw new DocumentRejected(
      'too-large',
      `${delivery.key} has ${object.size} bytes, over the limit of ${limits.bytes} ("bytes"); split it`,
    );
  }
  const input = { name: context.name, mediaType: context.mediaType, chunks: object.chunks };
  for await (const reading of readDocument(input, context, { limits, clock })) {
    if (reading.type === 'article') {
      const invalid = checkArticle(reading.article);
      if (invalid) draft.problem(invalid);
      else yield reading.article;
    } else if (reading.type === 'problem') draft.problem(reading.problem);
    else if (reading.type === 'feed') draft.feed(reading.feed);
    else draft.format(reading.format);
  }
}

async function reject(receipt: Receipt, { objects, notifyRejected }: IngestServices): Promise<Receipt> {
  const quarantined = { ...receipt, quarantine: await objects.quarantine(receipt.delivery, receipt) };
  await notifyRejected(quarantined);
  return quarantined;
}
