import * as v from 'valibot';
import { MalformedAnswer } from './task.ts';

/**
 * An answer checked against its schema.
 * @throws MalformedAnswer that names what is wrong with it
 */
export function readAnswer<S extends v.GenericSchema>(schema: S, said: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, said);
  if (result.success) return result.output;
  const issues = result.issues.slice(0, 2).map((issue) => `${v.getDotPath(issue) ?? 'answer'}: ${issue.message}`);
  throw new MalformedAnswer(`malformed answer: ${issues.join('; ')}`);
}
