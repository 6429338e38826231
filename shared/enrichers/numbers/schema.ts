import * as v from 'valibot';
import { place, text } from '../schema-parts.ts';

const figure = v.strictObject({
  kind: v.picklist(['casualties', 'money', 'percentage', 'population', 'count']),
  value: v.number(),
  max: v.optional(v.number()),
  qualifier: v.optional(text),
  harm: v.optional(v.picklist(['dead', 'injured', 'missing', 'displaced'])),
  of: v.optional(text),
  part: v.optional(v.literal(true)),
  currency: v.optional(v.pipe(text, v.description('ISO 4217'))),
  unit: v.optional(text),
  points: v.optional(v.literal(true)),
  ...place,
});

const dateMention = v.strictObject({
  from: v.pipe(text, v.isoDate()),
  to: v.pipe(text, v.isoDate()),
  precision: v.picklist(['day', 'week', 'month', 'year', 'span']),
  relative: v.optional(v.literal(true)),
  ...place,
});

/** The shape of what the enricher gives. */
export const schema = v.strictObject({
  figures: v.array(figure),
  dates: v.array(dateMention),
  reference: v.optional(v.pipe(text, v.isoDate())),
});
