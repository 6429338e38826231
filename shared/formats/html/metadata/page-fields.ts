import type { DraftMedia, DraftPerson } from '../../../article/draft.ts';

/** What one source on a page (JSON-LD, microdata, meta elements, the visible page) says of the article. Raw, as written. */
export interface PageFields {
  readonly headline?: string;
  readonly subheadline?: string;
  readonly summary?: string;
  readonly authors?: readonly DraftPerson[];
  readonly published?: string;
  readonly modified?: string;
  readonly language?: string;
  readonly keywords?: readonly string[];
  readonly sections?: readonly string[];
  readonly media?: readonly DraftMedia[];
  readonly url?: string;
  readonly publisher?: { readonly name?: string; readonly uri?: string };
  readonly copyrightholder?: string;
  readonly copyrightnotice?: string;
  readonly genre?: string;
  readonly isFree?: boolean;
  readonly commentCount?: string;
  /** Text of the article where the source has it whole; a guide to the visible text. */
  readonly text?: string;
}

/** Without the members that are undefined or empty. */
export function filled(fields: { [K in keyof PageFields]: PageFields[K] | undefined }): PageFields {
  const entries = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(entries) as PageFields;
}
