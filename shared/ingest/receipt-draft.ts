import type { Feed } from '../article/draft.ts';
import type { DocumentRejected, Problem } from '../article/problem.ts';
import type { DeliveryRef, Receipt, SaveOutcome, SaveResult } from '../store/store.ts';

/** What a receipt lists one by one; its counts are whole. */
const mostListed = { problems: 100, articles: 100 };

/** Counts what happens to a delivery until it is a receipt. */
export class ReceiptDraft {
  readonly #delivery: DeliveryRef;
  readonly #formats = new Set<string>();
  readonly #problems: Problem[] = [];
  readonly #articles: string[] = [];
  readonly #counts: Record<SaveOutcome | 'rejected' | 'problems', number> = {
    created: 0,
    updated: 0,
    unchanged: 0,
    late: 0,
    held: 0,
    recalled: 0,
    rejected: 0,
    problems: 0,
  };
  #feed: Feed | undefined;

  constructor(delivery: DeliveryRef) {
    this.#delivery = delivery;
  }

  format(name: string): void {
    this.#formats.add(name);
  }

  feed(feed: Feed): void {
    this.#feed = feed;
  }

  problem(problem: Problem): void {
    this.#counts.problems++;
    if (problem.lost === 'article') this.#counts.rejected++;
    if (this.#problems.length < mostListed.problems) this.#problems.push(problem);
  }

  saved({ id, outcome }: SaveResult): void {
    this.#counts[outcome]++;
    if (this.#articles.length < mostListed.articles) this.#articles.push(id);
  }

  finish(finished: string, rejection?: DocumentRejected): Receipt {
    const { code, message, position } = rejection ?? {};
    return {
      delivery: this.#delivery,
      status: rejection ? 'rejected' : 'processed',
      finished,
      formats: [...this.#formats],
      ...(this.#feed ? { feed: this.#feed } : {}),
      counts: { ...this.#counts },
      problems: this.#problems,
      ...(code && message ? { rejection: { code, message, ...(position ? { position } : {}) } } : {}),
      articles: this.#articles,
    };
  }
}
