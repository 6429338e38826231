import type { Span } from './labels.ts';

/** The words of a sentence. */
export type Words = readonly string[];

/** Corrects the names of one sentence. */
export type Mend = (spans: readonly Span[], words: Words) => readonly Span[];
