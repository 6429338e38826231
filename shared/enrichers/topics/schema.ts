import * as v from 'valibot';
import { share, text } from '../schema-parts.ts';

const topic = v.strictObject({
  code: v.pipe(text, v.description('IPTC Media Topics, medtop:12345678')),
  name: text,
  top: v.optional(text),
  score: share,
  from: v.picklist(['publisher', 'text']),
});

/** The shape of what the enricher gives. */
export const schema = v.strictObject({ topics: v.array(topic) });
