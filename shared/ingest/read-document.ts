import type { Article } from '../article/article.ts';
import type { DeliveryContext } from '../article/delivery-context.ts';
import { DocumentRejected, type Problem } from '../article/problem.ts';
import { feeds } from '../formats/feeds.ts';
import type { Embedded, Format, Peek } from '../formats/format.ts';
import { defaultLimits, type Limits } from '../formats/limits.ts';
import type { DocumentReading } from './document-reading.ts';
import type { Encoding } from './encoding.ts';
import { Normaliser } from './normalise-readings.ts';
import { type DocumentInput, openSource } from './open-source.ts';
import { recognise } from './recognise.ts';
import { isMemberFault, unpackWithin } from './unpack.ts';
import { Budget } from './wrappings/budget.ts';
import type { Member } from './wrappings/wrapping.ts';

export type { DocumentReading };

export interface ReadOptions {
  readonly limits?: Limits;
  /** Run the enrichers over each article: all of them, or those of the given names. */
  readonly enrich?: boolean | readonly string[];
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
  const enrich = options.enrich ? await enrichment(options.enrich, options.clock) : undefined;
  const budget = new Budget(limits, options.clock);
  const delivered = { ...input, chunks: budget.packed(input.chunks) };
  for await (const batch of readMembers(delivered, context, budget, 0))
    for (const reading of batch) {
      budget.time();
      if (reading.type !== 'article') {
        yield reading;
        continue;
      }
      budget.article();
      yield enrich ? { type: 'article', article: await enrich(reading.article) } : reading;
    }
}

async function enrichment(
  names: true | readonly string[],
  clock: () => number,
): Promise<(article: Article) => Promise<Article>> {
  const { enrichersNamed, runEnrichers } = await import('../enrichers/run-enrichers.ts');
  const enrichers = names === true ? undefined : enrichersNamed(names);
  return (article) => runEnrichers(article, { clock, ...(enrichers ? { enrichers } : {}) });
}

/** What a piece of a document gives, made as it is taken: steps of async generators through all these hands are dear. */
type Batch = Iterable<DocumentReading>;

/** One impossible member of an archive is a problem of the delivery; an impossible delivery is rejected whole. */
async function* readMembers(
  input: Member,
  context: DeliveryContext,
  budget: Budget,
  depth: number,
): AsyncGenerator<Batch> {
  for await (const member of unpackWithin(input, budget, depth)) {
    try {
      yield* readMember(member, context, budget, depth);
    } catch (error) {
      if (!isMemberFault(error, member)) throw error;
      const message = `${member.path}: ${error.message}`;
      const position = { ...error.position, path: member.path };
      yield [{ type: 'problem', problem: { code: 'malformed', message, lost: 'article', position } }];
    }
  }
}

async function* readMember(
  member: Member,
  context: DeliveryContext,
  budget: Budget,
  depth: number,
): AsyncGenerator<Batch> {
  const encodingProblems: Problem[] = [];
  const onEncoding = (encoding: Encoding) => encodingProblems.push(...encodingProblem(encoding));
  const opened = await openSource(
    { mediaType: context.mediaType, ...member },
    { limits: budget.limits, baseUrl: context.baseUrl, onEncoding },
  );
  const format = await formatOf(opened.peek);
  const place = member.path ? { path: member.path } : {};
  yield [{ type: 'format', format: format.name, encoding: opened.encoding(), ...place }];
  const normalise = new Normaliser(context, member.path);
  try {
    if (format.readBatches)
      for await (const readings of format.readBatches(opened.source)) yield normalise.read(readings);
    else
      for await (const reading of format.read(opened.source)) {
        if (reading.type === 'document') {
          yield normalise.release();
          yield* readEmbedded(reading.document, member, context, budget, depth + 1);
        } else yield normalise.read([reading]);
      }
  } catch (error) {
    // What was read before the document proved impossible is kept.
    if (error instanceof DocumentRejected) yield normalise.release();
    throw error;
  }
  yield normalise.release();
  yield encodingProblems.map((problem) => ({ type: 'problem', problem }) as const);
}

/** The other formats are loaded when the first document turns up that is no feed for certain. */
async function formatOf(peek: Peek): Promise<Format> {
  const certain = feeds.find((format) => format.recognises(peek) === 'certain');
  return certain ?? recognise(peek, (await import('../formats/registry.ts')).formats);
}

/** An attachment or archived page: the outer delivery's facts hold for it, its own address and media type come first. */
async function* readEmbedded(
  embedded: Embedded,
  outer: Member,
  context: DeliveryContext,
  budget: Budget,
  depth: number,
): AsyncGenerator<Batch> {
  const path = outer.path ? `${outer.path}!/${embedded.path}` : embedded.path;
  const { nesting } = budget.limits;
  if (depth > nesting) {
    const message = `${path} stands over ${nesting} documents deep (limit "nesting") and is not read`;
    yield [{ type: 'problem', problem: { code: 'over-limit', message, lost: 'article', position: { path } } }];
    return;
  }
  const inner = {
    ...context,
    name: embedded.name,
    mediaType: embedded.mediaType,
    baseUrl: embedded.baseUrl ?? context.baseUrl,
  };
  yield* readMembers(
    { name: embedded.name, mediaType: embedded.mediaType, path, chunks: embedded.chunks },
    inner,
    budget,
    depth,
  );
}

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
