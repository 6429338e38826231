import * as v from 'valibot';
import { count, share, text } from '../schema-parts.ts';

/** The shape of what the enricher gives. */
export const schema = v.strictObject({ keywords: v.array(v.strictObject({ text, score: share, count })) });
