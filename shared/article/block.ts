import * as v from 'valibot';

const text = v.pipe(v.string(), v.minLength(1));
/** Set where the text stops in the middle of a sentence because the delivery lost its end. */
const truncated = v.optional(v.literal(true));

/** One piece of an article's body. Text is plain: no markup, no line wraps of the delivery. */
export const BlockSchema = v.variant('type', [
  v.strictObject({ type: v.literal('paragraph'), text, truncated }),
  v.strictObject({
    type: v.literal('heading'),
    text,
    level: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6)),
  }),
  v.strictObject({ type: v.literal('quote'), text, truncated }),
  v.strictObject({
    type: v.literal('listItem'),
    text,
    ordered: v.optional(v.boolean()),
    depth: v.optional(v.number()),
    truncated,
  }),
  v.strictObject({ type: v.literal('caption'), text }),
  v.strictObject({ type: v.literal('table'), rows: v.array(v.array(v.string())) }),
  v.strictObject({ type: v.literal('preformatted'), text: v.string() }),
]);

export type Block = v.InferOutput<typeof BlockSchema>;
