import * as v from 'valibot';
import { readability, share, text } from '../schema-parts.ts';

/** The shape of what the enricher gives. */
export const schema = v.strictObject({
  score: share,
  flags: v.array(v.strictObject({ code: text, reason: text, penalty: share })),
  boilerplateShare: share,
  readability: v.optional(readability),
});
