import type { DueFeed, Feed, FeedState, Subscription } from '../../shared/store/subscription.ts';
import { DueHeap } from './due-heap.ts';

const fresh: FeedState = { health: 'new', polls: 0, deliveries: 0, newItems: 0, failuresInRow: 0 };

/** The subscriptions as polling sees them, in memory; writes are conditional as the table's are. */
export class MemoryFeeds {
  readonly #feeds = new Map<string, Feed>();
  readonly #due = new DueHeap();

  add(subscription: Subscription, due: number): void {
    const state = { ...fresh, due: new Date(due).toISOString() };
    this.#feeds.set(subscription.id, { subscription, state, versions: { subscription: 1, state: 1 } });
    this.#due.push(due, subscription.id);
  }

  async find(id: string): Promise<Feed | undefined> {
    return this.#feeds.get(id);
  }

  async saveState(feed: Feed, state: FeedState): Promise<boolean> {
    const { id } = feed.subscription;
    if (this.#feeds.get(id)?.versions.state !== feed.versions.state) return false;
    this.#feeds.set(id, { ...feed, state, versions: { ...feed.versions, state: feed.versions.state + 1 } });
    if (state.due !== undefined) this.#due.push(Date.parse(state.due), id);
    return true;
  }

  async due(now: string, limit: number): Promise<readonly DueFeed[]> {
    const found: DueFeed[] = [];
    while (found.length < limit) {
      const entry = this.#due.popUntil(Date.parse(now));
      if (!entry) break;
      const feed = this.#feeds.get(entry.id);
      const due = new Date(entry.time).toISOString();
      if (feed?.state.due === due) found.push({ id: entry.id, due, host: new URL(feed.subscription.url).hostname });
    }
    return found;
  }

  all(): Iterable<Feed> {
    return this.#feeds.values();
  }
}
