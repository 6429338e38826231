import type { EntityType } from './labels.ts';

/** A name at one place of the shared text. */
export interface FoundName {
  readonly type: EntityType;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The name in the nominative, where the text inflects it. */
  readonly base?: string;
}
