import * as v from 'valibot';
import { count, share, tag, text } from '../schema-parts.ts';

/** The shape of what the enricher gives. */
export const schema = v.strictObject({
  language: tag,
  confidence: share,
  published: v.optional(text),
  agrees: v.optional(v.boolean()),
  blocks: v.optional(v.array(v.strictObject({ block: count, language: tag, confidence: share }))),
});
