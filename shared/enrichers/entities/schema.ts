import * as v from 'valibot';
import { count, entityType, mentions, share, text } from '../schema-parts.ts';

const entity = v.strictObject({
  type: entityType,
  name: text,
  aliases: v.optional(v.array(text)),
  count,
  salience: share,
  role: v.optional(v.literal('source')),
  mentions,
});

/** The shape of what the enricher gives. */
export const schema = v.strictObject({ entities: v.array(entity) });
