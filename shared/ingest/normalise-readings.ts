import type { DeliveryContext } from '../article/delivery-context.ts';
import type { Feed } from '../article/draft.ts';
import { normaliseDraft, normaliseFeed } from '../article/normalise.ts';
import type { Position, Problem } from '../article/problem.ts';
import type { FlatReading } from '../formats/format.ts';
import type { DocumentReading } from './document-reading.ts';

/** Turns one document's readings into articles, as they are taken: the feed's fields, once met, serve the drafts after it. */
export function normaliser(context: DeliveryContext, path: string | undefined) {
  let feed: Feed | undefined;
  return function* (readings: Iterable<FlatReading>): Generator<DocumentReading> {
    for (const reading of readings) {
      if (reading.type === 'draft') {
        const { article, problems } = normaliseDraft(reading.draft, feed, context);
        if (article) yield { type: 'article', article };
        if (problems.length > 0) yield* asProblems(problems, reading.draft.position, path);
      } else if (reading.type === 'feed') {
        const result = normaliseFeed(reading.feed, context);
        feed = result.feed;
        yield { type: 'feed', feed: result.feed };
        yield* asProblems(result.problems, undefined, path);
      } else {
        yield { type: 'problem', problem: within(reading.problem, path) };
      }
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
