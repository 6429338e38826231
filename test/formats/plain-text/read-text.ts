import type { Draft } from '../../../shared/article/draft.ts';
import type { Problem } from '../../../shared/article/problem.ts';
import { defaultLimits, type Limits } from '../../../shared/formats/limits.ts';
import { plainText } from '../../../shared/formats/plain-text/index.ts';

/** Reads a text as the pipeline would, in chunks of a given size. */
export async function readText(
  text: string,
  chunk = 1 << 16,
  limits: Partial<Limits> = {},
): Promise<{ drafts: Draft[]; problems: Problem[] }> {
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  const source = {
    encoding: 'utf-8',
    limits: { ...defaultLimits, ...limits },
    async *text() {
      for (let i = 0; i < text.length; i += chunk) yield text.slice(i, i + chunk);
    },
    async *bytes() {
      yield new TextEncoder().encode(text);
    },
  };
  for await (const reading of plainText.read(source)) {
    if (reading.type === 'draft') drafts.push(reading.draft);
    if (reading.type === 'problem') problems.push(reading.problem);
  }
  return { drafts, problems };
}
