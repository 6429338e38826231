import * as v from 'valibot';
import { count, entityType, share, text } from '../schema-parts.ts';

const tone = {
  label: v.picklist(['negative', 'neutral', 'positive']),
  score: v.pipe(v.number(), v.minValue(-1), v.maxValue(1)),
  confidence: share,
};

/** The shape of what the enricher gives. */
export const schema = v.strictObject({
  model: v.picklist(['en', 'none', 'comprehend']),
  tone: v.optional(v.strictObject(tone)),
  entities: v.optional(v.array(v.strictObject({ name: text, type: entityType, sentences: count, ...tone }))),
});
