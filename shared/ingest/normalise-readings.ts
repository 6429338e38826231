import type { DeliveryContext } from '../article/delivery-context.ts';
import type { Feed } from '../article/draft.ts';
import { normaliseDraft, normaliseFeed } from '../article/normalise.ts';
import type { Position, Problem } from '../article/problem.ts';
import { checkArticle } from '../article/validate.ts';
import type { Reading } from '../formats/format.ts';
import type { DocumentReading } from './document-reading.ts';

/** Turns one document's readings into articles: the feed's fields, once met, serve the drafts after it. */
export function normaliser(context: DeliveryContext, path: string | undefined) {
  let feed: Feed | undefined;
  return function* (reading: Exclude<Reading, { type: 'document' }>): Generator<DocumentReading> {
    if (reading.type === 'problem') {
      yield { type: 'problem', problem: within(reading.problem, path) };
    } else if (reading.type === 'feed') {
      const result = normaliseFeed(reading.feed, context);
      feed = result.feed;
      yield { type: 'feed', feed: result.feed };
      yield* asProblems(result.problems, undefined, path);
    } else {
      const { article, problems } = normaliseDraft(reading.draft, feed, context);
      const invalid = article && checkArticle(article);
      if (article && !invalid) yield { type: 'article', article };
      yield* asProblems(invalid ? [...problems, invalid] : problems, reading.draft.position, path);
    }
  };
}

function* asProblems(
  problems: readonly Problem[],
  position: Position | undefined,
  path: string | undefined,
): Generator<DocumentReading> {
  for (const problem of problems)
    yield { type: 'problem', problem: within(position ? { position, ...problem } : problem, path) };
}

const within = (problem: Problem, path: string | undefined): Problem =>
  path === undefined
    ? problem
    : { ...problem, position: { ...problem.position, path: [path, problem.position?.path].filter(Boolean).join('#') } };
