import type { Article } from '../article/article.ts';
import type { Feed } from '../article/draft.ts';
import type { Position, Problem, RejectionCode } from '../article/problem.ts';

/** The delivered object. `version` and `sequencer` are there where the bucket gives them. */
export interface DeliveryRef {
  readonly bucket: string;
  readonly key: string;
  readonly version?: string;
  /** S3 event sequencer, hexadecimal: orders events of one key, and of one key only. */
  readonly sequencer?: string;
  readonly etag?: string;
  readonly size?: number;
  /** Time of the S3 event, ISO 8601 UTC. */
  readonly received: string;
  /** Days for which its articles are kept; for ever without. */
  readonly retentionDays?: number;
}

/** `late`: an older revision arrived after a newer one; it is kept as a revision, the current article stays. */
export const saveOutcomes = ['created', 'updated', 'unchanged', 'late', 'held', 'recalled'] as const;
export type SaveOutcome = (typeof saveOutcomes)[number];

export interface SaveResult {
  /** The identity under which it is kept: an alias may have led to an earlier article. */
  readonly id: string;
  readonly outcome: SaveOutcome;
  readonly revision: number;
}

export interface Receipt {
  readonly delivery: DeliveryRef;
  readonly status: 'processed' | 'rejected';
  readonly finished: string;
  /** Formats met, in order; several for an archive. */
  readonly formats: readonly string[];
  readonly feed?: Feed;
  readonly counts: Readonly<Record<SaveOutcome | 'rejected' | 'problems', number>>;
  /** The first problems, up to a bound; `counts.problems` has the whole number. */
  readonly problems: readonly Problem[];
  readonly rejection?: { readonly code: RejectionCode; readonly message: string; readonly position?: Position };
  /** Where the rejected file was copied to. */
  readonly quarantine?: { readonly bucket: string; readonly key: string };
  /** Ids of the first articles saved, up to a bound. */
  readonly articles: readonly string[];
}

export interface Revision {
  readonly revision: number;
  readonly article: Article;
  readonly savedAt: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Pass as `before` for the next older page. Absent on the last. */
  readonly next?: string;
  /** Why entries of this page are left out: one damaged record doesn't hide the others. */
  readonly unreadable?: readonly string[];
}

/** What only articles need that are about to be written, and what is kept already does without: the enrichers (docs/adr/0029). */
export interface Completion {
  /** Rises whenever the result for the same article changes: what an earlier one completed is then completed again. */
  readonly version: number;
  /** The articles in their order, with the same identity and content. */
  complete(articles: readonly Article[]): Promise<readonly Article[]>;
}

export interface ArticleWriter {
  /**
   * Saves a batch; results stand in the order of the articles. Saving the same articles again changes nothing, unless the
   * completion is a newer one: then what the current article was completed with is replaced, and no revision made of it.
   */
  saveArticles(
    articles: readonly Article[],
    delivery: DeliveryRef,
    completion?: Completion,
  ): Promise<readonly SaveResult[]>;
  /** First write wins: a redelivery of the same event keeps the earlier receipt. */
  saveReceipt(receipt: Receipt): Promise<void>;
}

export interface ArticleReader {
  /** By id or any alias. */
  article(id: string): Promise<Revision | undefined>;
  /** Newest first, the current one included. */
  revisions(id: string): Promise<readonly Revision[]>;
  /** Newest first over all sources. At most shards + 1 reads. */
  newest(options: { readonly limit: number; readonly before?: string }): Promise<Page<Revision>>;
  newestBySource(
    sourceId: string,
    options: { readonly limit: number; readonly before?: string },
  ): Promise<Page<Revision>>;
  /** Receipts of one file, newest first. */
  receipts(bucket: string, key: string): Promise<readonly Receipt[]>;
  newestReceipts(options: { readonly limit: number; readonly before?: string }): Promise<Page<Receipt>>;
}
