import type { Article } from '../article/article.ts';
import type { DeliveryContext } from '../article/delivery-context.ts';
import type { Feed } from '../article/draft.ts';
import { normaliseDraft, normaliseFeed } from '../article/normalise.ts';
import { DocumentRejected, type Position, type Problem } from '../article/problem.ts';
import { checkArticle } from '../article/validate.ts';
import type { Format, Reading } from '../formats/format.ts';
import { defaultLimits, type Limits } from '../formats/limits.ts';
import { formats } from '../formats/registry.ts';
import type { Encoding } from './encoding.ts';
import { type DocumentInput, openSource } from './open-source.ts';
import { recognise } from './recognise.ts';
import { isMemberFault, unpack } from './unpack.ts';
import type { Member } from './wrappings/wrapping.ts';

export type DocumentReading =
  | { readonly type: 'format'; readonly format: string; readonly encoding: string; readonly path?: string }
  | { readonly type: 'feed'; readonly feed: Feed }
  | { readonly type: 'article'; readonly article: Article }
  | { readonly type: 'problem'; readonly problem: Problem };

export interface ReadOptions {
  readonly limits?: Limits;
  /** Run the enrichers over each article. */
  readonly enrich?: boolean;
  /** Milliseconds, monotonic or not; only differences count. */
  readonly clock: () => number;
}

/**
 * The main path, the same for the Lambda, the command line and the tests: bytes in, enriched articles out, as each completes.
 * Reads no faster than its consumer takes.
 * @throws DocumentRejected when the document as a whole is impossible
 */
export async function* readDocument(
  input: DocumentInput,
  context: DeliveryContext,
  options: ReadOptions,
): AsyncGenerator<DocumentReading> {
  const limits = options.limits ?? defaultLimits;
  const enrich = options.enrich ? (await import('../enrichers/run-enrichers.ts')).runEnrichers : undefined;
  const deadline = options.clock() + limits.seconds * 1000;
  let articles = 0;
  for await (const reading of readMembers(input, context, limits)) {
    if (options.clock() > deadline) {
      throw new DocumentRejected(
        'too-slow',
        `Reading took over ${limits.seconds} s (limit "seconds") after ${articles} articles; split the file`,
      );
    }
    if (reading.type !== 'article') {
      yield reading;
      continue;
    }
    if (++articles > limits.articles) {
      throw new DocumentRejected(
        'too-many-articles',
        `More than ${limits.articles} articles (limit "articles"); split the file`,
      );
    }
    yield enrich ? { type: 'article', article: await enrich(reading.article, { clock: options.clock }) } : reading;
  }
}

/** One impossible member of an archive is a problem of the delivery; an impossible delivery is rejected whole. */
async function* readMembers(
  input: DocumentInput,
  context: DeliveryContext,
  limits: Limits,
): AsyncGenerator<DocumentReading> {
  for await (const member of unpack(input, limits)) {
    try {
      yield* readMember(member, context, limits);
    } catch (error) {
      if (!isMemberFault(error, member)) throw error;
      const message = `${member.path}: ${error.message}`;
      yield {
        type: 'problem',
        problem: { code: 'malformed', message, lost: 'article', position: { ...error.position, path: member.path } },
      };
    }
  }
}

async function* readMember(member: Member, context: DeliveryContext, limits: Limits): AsyncGenerator<DocumentReading> {
  const encodingProblems: Problem[] = [];
  const onEncoding = (encoding: Encoding) => encodingProblems.push(...encodingProblem(encoding));
  const opened = await openSource(
    { mediaType: context.mediaType, ...member },
    { limits, baseUrl: context.baseUrl, onEncoding },
  );
  const format: Format = recognise(opened.peek, formats);
  yield {
    type: 'format',
    format: format.name,
    encoding: opened.encoding(),
    ...(member.path ? { path: member.path } : {}),
  };
  const normalise = normaliser(context, member.path);
  for await (const reading of format.read(opened.source)) yield* normalise(reading);
  yield* encodingProblems.map((problem) => ({ type: 'problem', problem }) as const);
}

/** Turns one document's readings into articles: the feed's fields, once met, serve the drafts after it. */
function normaliser(context: DeliveryContext, path: string | undefined) {
  let feed: Feed | undefined;
  return function* (reading: Reading): Generator<DocumentReading> {
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

function encodingProblem({ name, overruled }: Encoding): Problem[] {
  if (overruled === undefined) return [];
  return [
    {
      code: 'encoding',
      message: `The document is declared as ${overruled}, but its bytes are ${name}; read as ${name}`,
      lost: 'nothing',
    },
  ];
}
