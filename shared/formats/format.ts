import type { Draft, FeedDraft } from '../article/draft.ts';
import type { Problem } from '../article/problem.ts';
import type { Limits } from './limits.ts';

/** The first bytes of a document, decoded once for all formats. */
export interface Peek {
  readonly bytes: Uint8Array;
  /** The same bytes as text, in the encoding that was found; byte order mark and leading white space removed. */
  readonly text: string;
  readonly name?: string;
  /** MIME type without parameters, lower case. */
  readonly mediaType?: string;
  /** True when these bytes are the whole document. */
  readonly complete: boolean;
}

/** How sure a format is that a document is its own. A root element is `certain`, a guess at plain text `possible`. */
export type Confidence = 'none' | 'possible' | 'likely' | 'certain';

/** A document opened for reading, once: either as text or as bytes. */
export interface Source {
  readonly name?: string;
  readonly mediaType?: string;
  /** Base for relative addresses, from the delivery. */
  readonly baseUrl?: string;
  /** WHATWG name of the encoding that was found. */
  readonly encoding: string;
  readonly limits: Limits;
  /** Decoded text as it arrives, without byte order mark. */
  text(): AsyncIterable<string>;
  bytes(): AsyncIterable<Uint8Array>;
}

/** A document inside a document, such as an attachment or an archived page: read like a delivery of its own. */
export interface Embedded {
  readonly name?: string;
  /** MIME type, with parameters. */
  readonly mediaType?: string;
  readonly baseUrl?: string;
  /** Where in the outer document it stands, for people. */
  readonly path: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

export type Reading =
  | { readonly type: 'document'; readonly document: Embedded }
  | { readonly type: 'feed'; readonly feed: FeedDraft }
  | { readonly type: 'draft'; readonly draft: Draft }
  | { readonly type: 'problem'; readonly problem: Problem };

/** What is no document of its own. */
export type FlatReading = Exclude<Reading, { readonly type: 'document' }>;

export interface Format<N extends string = string> {
  readonly name: N;
  /** Cheap and total: looks at the peek only, never throws. */
  recognises(peek: Peek): Confidence;
  /**
   * Readings as each completes, in document order; memory is constant for formats that hold many articles.
   * @throws DocumentRejected when nothing can be read at all
   */
  read(source: Source): AsyncIterable<Reading>;
  /**
   * The same, by the piece of the document that completes them: a step of an async generator costs as much as reading a short article.
   * For formats without inner documents. Each batch is to be taken before the next is asked for.
   */
  readBatches?(source: Source): AsyncIterable<Iterable<FlatReading>>;
}

/** Readings one by one, of a format that reads them in batches. */
export async function* oneByOne(batches: AsyncIterable<Iterable<FlatReading>>): AsyncGenerator<FlatReading> {
  for await (const batch of batches) yield* batch;
}
