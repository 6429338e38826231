import type { DocumentInput } from '../open-source.ts';
import type { Budget } from './budget.ts';

/** A document inside a wrapping: its path is for people and problems, never for a disk. */
export interface Member extends DocumentInput {
  readonly path?: string;
}

export interface Wrapping {
  readonly name: string;
  /** By the first 512 bytes; by name only where the encoding has no signature. */
  recognises(head: Uint8Array, name: string | undefined): boolean;
  /**
   * Members in order. Each is read or skipped before the next is asked for.
   * @throws DocumentRejected corrupt, encrypted, or over the budget
   */
  open(input: Member, budget: Budget): AsyncIterable<Member>;
}
