import type { Answer } from './task.ts';

/** Answers that were paid for already. Losing one costs money and nothing else. */
export interface AnswerCache {
  /** Undefined where there is none, or it has expired. */
  find(key: string): Promise<Answer | undefined>;
  keep(key: string, answer: Answer): Promise<void>;
}

/** Part of one day's budget, set aside before a service is asked. */
export interface Reservation {
  /** What was set aside and not spent. Called at most once; where it never comes, the day has that much less. */
  giveBack(usd: number): Promise<void>;
}

/** What all functions together may spend in a day. */
export interface DailyBudget {
  /** Undefined where the day has not so much left. */
  reserve(usd: number): Promise<Reservation | undefined>;
}
