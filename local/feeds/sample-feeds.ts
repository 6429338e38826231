import { subscriptionOf } from '../../shared/feeds/settings.ts';
import type { SubscriptionStore } from '../../shared/store/subscription.ts';
import { startFeedServer } from './feed-server.ts';

export interface SampleFeeds {
  readonly host: string;
  subscribe(feeds: SubscriptionStore, say: (text: string) => void): Promise<void>;
  stop(feeds: SubscriptionStore): Promise<void>;
}

const tag = 'sample';
/** Milliseconds from one story to the next. */
const storyEvery = 10_000;
/** Seconds: bounds for a clock on which feeds change while one looks on. */
const bounds = { shortest: 4, longest: 20 };

/** A feed server of our own, and subscriptions to its feeds for as long as it runs. */
export async function feedsOfSamples(sayPushed: (text: string) => void): Promise<SampleFeeds> {
  const server = await startFeedServer(storyEvery, Date.now, (topic, status) =>
    sayPushed(`⇠ ${topic} was pushed by its hub (${status})`),
  );
  return {
    host: server.host,
    async subscribe(feeds, say) {
      // A kept state may have those of a run that was killed, at a port where nobody listens.
      await unsubscribe(feeds);
      const added = new Date().toISOString();
      for (const url of server.urls) await feeds.add(subscriptionOf(url, { tags: [tag], ...bounds }, added));
      say(
        `\nWatching ${server.urls.length} feeds at ${server.host}, which get a story every ${storyEvery / 1000} s (--no-feeds: none)`,
      );
    },
    async stop(feeds) {
      await server.stop();
      await unsubscribe(feeds);
    },
  };
}

async function unsubscribe(feeds: SubscriptionStore): Promise<void> {
  for await (const { subscription } of feeds.list()) {
    if (!subscription.tags.includes(tag)) continue;
    await feeds.change(subscription.id, (one) => ({ ...one, status: 'removed' }));
  }
}
