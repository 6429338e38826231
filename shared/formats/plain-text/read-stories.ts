import { DocumentRejected } from '../../article/problem.ts';
import type { Reading, Source } from '../format.ts';
import { splitStories } from './split-stories.ts';
import { readStory } from './story.ts';

/** The stories of a document, one after the other. */
export async function* readStories(source: Source): AsyncGenerator<Reading> {
  let stories = 0;
  for await (const story of splitStories(source.text(), source.limits)) {
    stories++;
    if (story.dropped > 0) yield overLimit(story, source.limits.textLength);
    yield* readStory(story);
  }
  if (stories === 0)
    throw new DocumentRejected(
      'empty',
      `${source.name ?? 'The document'} holds no text; deliver the file again once it is written to the end`,
    );
}

const overLimit = (story: { item: number; line: number; dropped: number }, limit: number): Reading => ({
  type: 'problem',
  problem: {
    code: 'over-limit',
    message: `The story from line ${story.line} on is longer than ${limit} characters (limit textLength); ${story.dropped} characters were left out.`,
    lost: 'field',
    position: { item: story.item, line: story.line },
  },
});
