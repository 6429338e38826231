import * as v from 'valibot';
import { count, text } from '../schema-parts.ts';

/** The shape of what the enricher gives. */
export const schema = v.strictObject({ sentences: v.array(v.strictObject({ text, block: count })) });
