import * as v from 'valibot';
import { count, readability, share } from '../schema-parts.ts';

/** The shape of what the enricher gives. */
export const schema = v.strictObject({
  words: count,
  sentences: count,
  paragraphs: count,
  characters: count,
  readingMinutes: v.number(),
  averageSentenceLength: v.optional(v.number()),
  lexicalDiversity: v.optional(share),
  readability: v.optional(readability),
  cut: v.optional(v.literal(true)),
});
