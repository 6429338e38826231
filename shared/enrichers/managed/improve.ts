import type { Article, Enrichment } from '../../article/article.ts';
import type { Enricher, Shared } from '../enricher.ts';
import { fillLanguage } from '../language/fill-language.ts';
import { workingLanguage } from '../language/working-language.ts';
import { orderEnrichers } from '../order-enrichers.ts';
import { enrichers as registered } from '../registry.ts';
import { enrichSettings, longestNote, runEnrichers } from '../run-enrichers.ts';
import { shareText } from '../text/shared-text.ts';
import { type Asked, type AskServices, ask, noteOf } from './ask.ts';
import type { ManagedTask } from './task.ts';

export interface ImproveOptions extends AskServices {
  readonly tasks: readonly ManagedTask[];
  /** Most milliseconds that an article waits for all services together. */
  readonly deadline: number;
  /** Milliseconds, from any start. */
  readonly clock: () => number;
  /** Those of the registry, where left out. */
  readonly enrichers?: readonly Enricher[];
}

type Reply = { readonly task: ManagedTask } & (
  | { readonly asked: Asked; readonly cut: boolean }
  | { readonly failed: string }
);

/**
 * Lets managed services replace what embedded enrichers said of an enriched article. What reads a replaced result is computed anew from
 * it. Whatever fails, is over budget or takes too long leaves the embedded result with a note in `service`; nothing is ever thrown.
 * The language comes first, since the other questions are asked in it.
 */
export async function improve(article: Article, options: ImproveOptions): Promise<Article> {
  const signal = AbortSignal.timeout(Math.max(0, Math.ceil(options.deadline)));
  const isFirst = ({ replaces }: ManagedTask) => replaces.includes('language');
  let improved = article;
  for (const wave of [options.tasks.filter(isFirst), options.tasks.filter((task) => !isFirst(task))])
    if (wave.length > 0) improved = await improveBy(wave, improved, options, signal);
  return improved;
}

async function improveBy(
  tasks: readonly ManagedTask[],
  article: Article,
  options: ImproveOptions,
  signal: AbortSignal,
) {
  const shared = sharedOf(article);
  const replies = await Promise.all(tasks.map((task) => replyOf(task, article, shared, options, signal)));
  return apply(replies, article, options);
}

const sharedOf = (article: Article): Shared => {
  const result = (name: string) => article.enrichments[name]?.value;
  return shareText(article, enrichSettings.maxCharacters, () => workingLanguage(article, result('language')), result);
};

async function replyOf(
  task: ManagedTask,
  article: Article,
  shared: Shared,
  on: AskServices,
  signal: AbortSignal,
): Promise<Reply> {
  try {
    const question = task.prepare(article, shared);
    const asked = await Promise.race([ask(task, question, on, signal), aborted(signal)]);
    return { task, asked, cut: question.cut };
  } catch (error) {
    return { task, failed: noteOf(error).slice(0, longestNote) };
  }
}

/** Neither a client that ignores its signal nor a slow table may hold the article up. */
const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

/** One pass over the enrichers in their order: what reads a result that changed runs again, what a service answered is replaced. */
async function apply(replies: readonly Reply[], article: Article, { clock, enrichers = registered }: ImproveOptions) {
  let current = article;
  const changed = new Set<string>();
  for (const enricher of orderEnrichers(enrichers)) {
    const { name, after = [] } = enricher;
    if (after.some((forerunner) => changed.has(forerunner))) {
      const again = await runEnrichers(current, { clock, enrichers: [enricher], given: current.enrichments });
      current = { ...current, enrichments: { ...current.enrichments, ...again.enrichments } };
      changed.add(name);
    }
    const reply = replies.find(({ task }) => task.replaces.includes(name));
    if (!reply) continue;
    const before = current.enrichments[name];
    const enrichment = replaced(reply, name, before, current);
    if (enrichment.value !== before?.value) changed.add(name);
    current = { ...current, enrichments: { ...current.enrichments, [name]: enrichment } };
  }
  return fillLanguage(current);
}

function replaced(reply: Reply, name: string, before: Enrichment | undefined, article: Article): Enrichment {
  const { service, model, version } = reply.task;
  const by = { name: service, version, ...(model === undefined ? {} : { model }) };
  const embedded = before ?? { version: 0 };
  if ('failed' in reply) return { ...embedded, service: { ...by, failed: reply.failed } };
  const { said, units, usd, cached } = reply.asked;
  const bill = { units, usd, cached, ...(reply.cut ? { cut: true } : {}) };
  try {
    const value = reply.task.read(said, name, embedded.value, article, sharedOf(article));
    return { version: embedded.version, value, service: { ...by, ...bill } };
  } catch (error) {
    return { ...embedded, service: { ...by, ...bill, failed: noteOf(error).slice(0, longestNote) } };
  }
}
