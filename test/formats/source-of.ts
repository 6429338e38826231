import type { Draft, FeedDraft } from '../../shared/article/draft.ts';
import type { Problem } from '../../shared/article/problem.ts';
import type { Format, Source } from '../../shared/formats/format.ts';
import { defaultLimits, type Limits } from '../../shared/formats/limits.ts';

/** A text as a source, in pieces of the given sizes in turn. */
export function sourceOf(text: string, sizes: readonly number[] = [text.length], limits: Partial<Limits> = {}): Source {
  return {
    encoding: 'utf-8',
    limits: { ...defaultLimits, ...limits },
    async *text() {
      for (let at = 0, turn = 0; at < text.length; turn++) {
        const size = Math.max(1, sizes[turn % sizes.length] ?? 1);
        yield text.slice(at, at + size);
        at += size;
      }
    },
    async *bytes() {
      yield Buffer.from(text);
    },
  };
}

export interface ReadResult {
  readonly drafts: readonly Draft[];
  /** The last one told. */
  readonly feed: FeedDraft | undefined;
  readonly problems: readonly Problem[];
}

export async function readWith(format: Format, source: Source): Promise<ReadResult> {
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  let feed: FeedDraft | undefined;
  for await (const reading of format.read(source)) {
    if (reading.type === 'draft') drafts.push(reading.draft);
    else if (reading.type === 'feed') feed = reading.feed;
    else if (reading.type === 'problem') problems.push(reading.problem);
  }
  return { drafts, feed, problems };
}
