import type { WordForm } from './word-form.ts';

/**
 * - `word`: letters, with what joins them (hyphen, apostrophe, the points of an acronym)
 * - `number`: digits, with the points and commas between them
 * - `clitic`: the English 's behind a name or noun; not counted as a word
 * - `mark`: one punctuation mark or symbol
 */
export type TokenKind = 'word' | 'number' | 'clitic' | 'mark';

/** One token of a text; `text.slice(start, end)` is `token.text`. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  /** The text as all tokens alike share it, with what enrichers know of it. */
  readonly form: WordForm;
}
