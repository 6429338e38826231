import type { Candidate } from './candidate.ts';

/** A stretch of the shared text that names a place, with what it may stand for, likeliest first without context. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly candidates: readonly Candidate[];
}

/** A country told of by its adjective or demonym: "Turkish", "россиян". */
export interface CountryMention {
  readonly start: number;
  readonly end: number;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}
