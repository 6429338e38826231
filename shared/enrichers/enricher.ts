import type { Article } from '../article/article.ts';

/** Work on an article's text that several enrichers need: computed once, at first use. */
export interface Shared {
  /** Headline, summary and body as plain text, paragraphs separated by blank lines. */
  readonly text: string;
  readonly words: readonly string[];
  readonly sentences: readonly string[];
  /** The language to work in: the article's own, or what the language enricher found; `und` when unknown. */
  readonly language: string;
  /** Result of an enricher named in `after`, undefined when it failed. */
  result(name: string): unknown;
}

/** Pure, local, deterministic: no network, clock or environment. Throwing is noted on the article, which is saved all the same. */
export interface Enricher<N extends string = string, T = unknown> {
  readonly name: N;
  /** Raise it when the result for the same input changes. */
  readonly version: number;
  /** Enrichers whose results this one reads; they run first. */
  readonly after?: readonly string[];
  enrich(article: Article, shared: Shared): T | Promise<T>;
}
