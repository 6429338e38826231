import { DocumentRejected } from '../../shared/article/problem.ts';
import { defaultLimits, type Limits } from '../../shared/formats/limits.ts';
import { readDocument } from '../../shared/ingest/read-document.ts';

export interface Outcome {
  readonly articles: number;
  readonly problems: readonly string[];
  readonly rejected?: string;
  /** Characters of all that came out, as JSON. */
  readonly characters: number;
  readonly milliseconds: number;
}

export async function* inChunks(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

/** Reads a hostile document to its end, as the Lambda would, keeping nothing. */
export async function readHostile(
  content: string | Uint8Array | AsyncIterable<Uint8Array>,
  name = 'hostile',
  limits: Partial<Limits> = {},
): Promise<Outcome> {
  const chunks =
    typeof content === 'string' || content instanceof Uint8Array ? inChunks(Buffer.from(content)) : content;
  const problems: string[] = [];
  let articles = 0;
  let characters = 0;
  let rejected: string | undefined;
  const start = performance.now();
  try {
    const context = { received: '2026-03-01T10:00:00.000Z', name };
    const options = { limits: { ...defaultLimits, ...limits }, clock: () => performance.now() };
    for await (const reading of readDocument({ name, chunks }, context, options)) {
      if (reading.type === 'article') articles++;
      if (reading.type === 'problem') problems.push(reading.problem.code);
      if (reading.type === 'article' || reading.type === 'feed') characters += JSON.stringify(reading).length;
    }
  } catch (error) {
    if (!(error instanceof DocumentRejected)) throw error;
    rejected = error.code;
  }
  return { articles, problems, ...(rejected ? { rejected } : {}), characters, milliseconds: performance.now() - start };
}
