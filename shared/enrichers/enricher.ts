import type { Article } from '../article/article.ts';
import type { Sentence, TextPart } from './text/parts.ts';
import type { Token } from './text/token.ts';

/**
 * Work on an article's text that several enrichers need: everything is computed at first use, and once. Offsets are in
 * UTF-16 units of `text`, so `text.slice(start, end)` is the token, sentence or part.
 */
export interface Shared {
  /** Headline, summary (unless the body repeats it) and body as plain text, parts separated by blank lines. */
  readonly text: string;
  /** Where each field and block of the article stands in `text`, in order and without overlap. */
  readonly parts: readonly TextPart[];
  /** Every word, number and mark of `text`, in order. No token crosses a part. */
  readonly tokens: readonly Token[];
  /** The words and numbers among the tokens, as written. */
  readonly words: readonly string[];
  /** Sentences with their offsets and tokens. No sentence crosses a part. */
  readonly sentenceSpans: readonly Sentence[];
  /** The sentences' text. */
  readonly sentences: readonly string[];
  /**
   * The language to work in, as BCP 47: the article's own, unless the language enricher is sure of another; what that
   * found where the article names none; `und` when unknown. Enrichers that read it run after `language`.
   */
  readonly language: string;
  /** True where the article is longer than the runner's limit and `text` holds its beginning only. */
  readonly cut: boolean;
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
