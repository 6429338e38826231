import type { Article } from '../article/article.ts';
import type { DeliveryContext } from '../article/delivery-context.ts';
import type { Feed } from '../article/draft.ts';
import { normaliseDraft, normaliseFeed } from '../article/normalise.ts';
import type { Problem } from '../article/problem.ts';
import type { FlatReading } from '../formats/format.ts';
import type { DocumentReading } from './document-reading.ts';
import { SharedIdentities } from './shared-identities.ts';

/** Turns one document's readings into articles, as they are taken: the feed's fields, once met, serve the drafts after it. */
export class Normaliser {
  readonly #context: DeliveryContext;
  readonly #path: string | undefined;
  /** Absent where the delivery says itself what identifies its articles. */
  readonly #shared: SharedIdentities | undefined;
  #feed: Feed | undefined;

  constructor(context: DeliveryContext, path: string | undefined) {
    this.#context = context;
    this.#path = path;
    if (!context.identity)
      this.#shared = new SharedIdentities(({ draft, feed }) => normaliseDraft(draft, feed, context));
  }

  *read(readings: Iterable<FlatReading>): Generator<DocumentReading> {
    for (const reading of readings) {
      if (reading.type === 'draft') {
        const { draft } = reading;
        if (this.#shared) for (const one of this.#shared.add({ draft, feed: this.#feed })) yield* this.#told(one);
        else yield* this.#told(normaliseDraft(draft, this.#feed, this.#context));
      } else if (reading.type === 'feed') {
        const result = normaliseFeed(reading.feed, this.#context);
        this.#feed = result.feed;
        yield { type: 'feed', feed: result.feed };
        yield* this.#told(result);
      } else if (this.#shared) for (const one of this.#shared.problem(reading.problem)) yield* this.#told(one);
      else yield* this.#told({ problems: [reading.problem] });
    }
  }

  /** What is held of the articles so far, before something else is told or the document ends. */
  *release(): Generator<DocumentReading> {
    if (this.#shared) for (const one of this.#shared.release()) yield* this.#told(one);
  }

  *#told({ article, problems }: { article?: Article; problems: readonly Problem[] }): Generator<DocumentReading> {
    if (article) yield { type: 'article', article };
    for (const problem of problems) yield { type: 'problem', problem: within(problem, this.#path) };
  }
}

const within = (problem: Problem, path: string | undefined): Problem =>
  path === undefined
    ? problem
    : { ...problem, position: { ...problem.position, path: [path, problem.position?.path].filter(Boolean).join('#') } };
