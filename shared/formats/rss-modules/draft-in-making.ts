import type { Draft } from '../../article/draft.ts';

/** A draft while a reader fills it: assigning field by field costs a fraction of spreading a dozen small objects. */
export type DraftInMaking = { -readonly [Field in keyof Draft]: Draft[Field] };
