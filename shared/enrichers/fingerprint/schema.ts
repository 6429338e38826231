import * as v from 'valibot';
import { count, text } from '../schema-parts.ts';

/** The shape of what the enricher gives. */
export const schema = v.strictObject({
  minhash: v.optional(v.pipe(text, v.description('128 values of 16 bits, base64'))),
  unit: v.optional(v.picklist(['words', 'characters'])),
  shingles: count,
  hashes: v.strictObject({ headline: v.optional(text), lead: v.optional(text), text: v.optional(text) }),
});
