import type { Article, Enrichment } from '../article/article.ts';
import type { Enricher, Shared } from './enricher.ts';
import { fillLanguage } from './language/fill-language.ts';
import { workingLanguage } from './language/working-language.ts';
import { orderEnrichers } from './order-enrichers.ts';
import { enrichers as registered } from './registry.ts';
import { shareText } from './text/shared-text.ts';

export interface EnrichSettings {
  /** Most UTF-16 units of an article's text that enrichers see; what is longer is read from its beginning. */
  readonly maxCharacters: number;
  /**
   * Most milliseconds for all enrichers of one article, by the wall: many times what the longest article takes, so that only one that hangs
   * loses its results and not one that a busy processor held up.
   */
  readonly deadline: number;
}

export const enrichSettings: EnrichSettings = { maxCharacters: 100_000, deadline: 10_000 };

/**
 * Version of the registry as a whole: it rises with each enricher's own, and with each that is added. Two versions of the code that
 * run beside each other while one is deployed so agree on which is the newer.
 */
export const enrichersVersion: number = registered.reduce((sum, { version }) => sum + version, 0);

/**
 * Some of the registry's enrichers, by name.
 * @throws RangeError for a name that it does not hold
 */
export function enrichersNamed(names: readonly string[]): Enricher[] {
  return names.map((name) => {
    const found = registered.find((enricher) => enricher.name === name);
    if (!found) throw new RangeError(`no enricher "${name}": ${registered.map((each) => each.name).join(', ')}`);
    return found;
  });
}

export interface EnrichOptions {
  /** Milliseconds, from any start: the one clock, passed in. */
  readonly clock: () => number;
  readonly settings?: Partial<EnrichSettings>;
  /** Those of the registry, where left out. */
  readonly enrichers?: readonly Enricher[];
  /** What enrichers that don't run this time found, for those that read their results. */
  readonly given?: Readonly<Record<string, Enrichment>>;
}

/** Longest note of a failure that is kept on the article. */
export const longestNote = 300;

const noteOf = (error: unknown): string =>
  (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, longestNote) || 'failed';

type Outcome = { readonly value: unknown } | { readonly failed: string };

const overran: Outcome = { failed: 'deadline: gave no answer within the article’s time' };

/** An adapter to a remote service may never answer: what is awaited is awaited until the deadline only. */
async function within(milliseconds: number, answer: PromiseLike<unknown>): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => resolve(overran), milliseconds);
  });
  try {
    return await Promise.race([end, Promise.resolve(answer).then((value) => ({ value }))]);
  } finally {
    clearTimeout(timer);
  }
}

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';

async function attempt(enricher: Enricher, article: Article, shared: Shared, left: number): Promise<Outcome> {
  try {
    const value = enricher.enrich(article, shared);
    return isPromise(value) ? await within(left, value) : { value };
  } catch (error) {
    return { failed: noteOf(error) };
  }
}

/** Runs one enricher unless the time is up before it, and drops its result where the time is up behind it. */
async function step(enricher: Enricher, article: Article, shared: Shared, left: () => number): Promise<Outcome> {
  if (left() <= 0) return { failed: 'deadline: the article’s time was used up before this enricher started' };
  const outcome = await attempt(enricher, article, shared, left());
  const over = -left();
  return over > 0 && 'value' in outcome
    ? { failed: `deadline: overran the article’s time by ${Math.ceil(over)} ms` }
    : outcome;
}

/**
 * Runs every enricher over an article, each behind those that it names in `after`, and gives back the article with their results in
 * `enrichments`. Whatever fails or overruns is noted there as `failed` and loses nothing else; an enricher whose forerunner failed runs all the same.
 * An absent `language` is filled from the language enricher, with its provenance.
 */
export async function runEnrichers(article: Article, options: EnrichOptions): Promise<Article> {
  const { maxCharacters, deadline } = { ...enrichSettings, ...options.settings };
  const end = options.clock() + deadline;
  const enrichments: Record<string, Enrichment> = {};
  const result = (name: string): unknown => (enrichments[name] ?? options.given?.[name])?.value;
  const shared = shareText(article, maxCharacters, () => workingLanguage(article, result('language')), result);
  for (const enricher of orderEnrichers(options.enrichers ?? registered)) {
    const outcome = await step(enricher, article, shared, () => end - options.clock());
    enrichments[enricher.name] = { version: enricher.version, ...outcome };
  }
  return fillLanguage({ ...article, enrichments: { ...article.enrichments, ...enrichments } });
}
