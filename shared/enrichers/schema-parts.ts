import * as v from 'valibot';

/** Pieces that the shapes of several enrichers' values have in common. Shapes are read by `npm run schema` and the tests, never by a function. */

export const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const text = v.string();
export const tag = v.pipe(v.string(), v.description('BCP 47; und when unsure'));

/** Where something stands: offsets in UTF-16 units of the headline, the summary or the block's text. */
export const place = {
  field: v.picklist(['headline', 'summary', 'body']),
  block: v.optional(v.pipe(count, v.description('index in body'))),
  start: count,
  end: count,
  text,
};
export const mentions = v.array(v.strictObject(place));
export const entityType = v.picklist(['person', 'organisation', 'place']);
export const readability = v.strictObject({
  measure: text,
  score: v.number(),
  easier: v.picklist(['higher', 'lower']),
});
