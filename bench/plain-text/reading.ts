/** What a reader made of one file, reduced to what is scored. */
export interface Reading {
  readonly headline?: string;
  readonly blocks: readonly ReadBlock[];
  readonly source?: { readonly name?: string; readonly acronym?: string };
}

export interface ReadBlock {
  readonly kind: 'paragraph' | 'heading';
  readonly text: string;
  readonly truncated: boolean;
}

export type Reader = (text: string) => Promise<Reading>;
