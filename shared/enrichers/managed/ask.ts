import { createHash } from 'node:crypto';
import type { AnswerCache, DailyBudget } from './answer-sources.ts';
import type { Breaker } from './breaker.ts';
import { type Answer, MalformedAnswer, type ManagedTask, NotAsked, type Question, ServiceRefused } from './task.ts';

export interface AskServices {
  readonly cache: AnswerCache;
  readonly budget: DailyBudget;
  readonly breaker: Breaker;
}

export interface Asked extends Answer {
  readonly cached: boolean;
}

/** SHA-256 over task, version, model and everything that was asked. */
export const cacheKey = ({ service, name, version, model }: ManagedTask, { content }: Question): string =>
  createHash('sha256')
    .update(JSON.stringify([service, name, version, model ?? '', content]))
    .digest('hex');

/**
 * The answer to a question: from the cache, else from the service as far as the day's budget goes. The money is set aside before the
 * request leaves, so that a process which dies in between has spent less than it says, never more.
 * @throws NotAsked, ServiceRefused, the signal's reason, or what the client throws
 */
export async function ask(task: ManagedTask, question: Question, on: AskServices, signal: AbortSignal): Promise<Asked> {
  const key = cacheKey(task, question);
  const known = await on.cache.find(key);
  if (known) return { ...known, cached: true };
  if (!on.breaker.allows(task.service))
    throw new NotAsked(`${task.service} failed too often and is left alone for a while`);
  const answer = await askWithinBudget(task, question, on, signal);
  // The answer is there and paid for: a table that does not keep it costs a second payment at most.
  await on.cache.keep(key, answer).catch(() => undefined);
  return { ...answer, cached: false };
}

async function askWithinBudget(
  task: ManagedTask,
  question: Question,
  on: AskServices,
  signal: AbortSignal,
): Promise<Answer> {
  signal.throwIfAborted();
  const reservation = await on.budget.reserve(question.mostUsd);
  if (!reservation) throw new NotAsked('budget: the day has not so much left');
  // What can't be given back is missing from the day, which loses no answer.
  const giveBack = (usd: number) => reservation.giveBack(usd).catch(() => undefined);
  if (signal.aborted) await giveBack(question.mostUsd);
  signal.throwIfAborted();
  try {
    const answer = await question.ask(signal);
    on.breaker.succeeded(task.service);
    if (answer.usd < question.mostUsd) await giveBack(question.mostUsd - answer.usd);
    return answer;
  } catch (error) {
    on.breaker.failed(task.service);
    // A request that got no answer may have been served, and billed.
    if (error instanceof ServiceRefused) await giveBack(question.mostUsd);
    throw error;
  }
}

/** A note for the article: why the embedded result stands. */
export function noteOf(error: unknown): string {
  if (error instanceof NotAsked || error instanceof MalformedAnswer || error instanceof ServiceRefused)
    return error.message;
  if (error instanceof Error && error.name === 'TimeoutError') return 'deadline: no answer in time';
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
