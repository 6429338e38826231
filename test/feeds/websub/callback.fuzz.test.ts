import fc from 'fast-check';
import { expect, it } from 'vitest';
import { subscriptionOf } from '../../../shared/feeds/settings.ts';
import { answerCallback } from '../../../shared/feeds/websub/answer-callback.ts';
import { pushKeys } from '../../../shared/feeds/websub/push-keys.ts';
import type { Push } from '../../../shared/store/push.ts';
import type { Feed, FeedState } from '../../../shared/store/subscription.ts';

const now = Date.parse('2026-03-01T12:00:00Z');
const at = new Date(now).toISOString();
const subscription = subscriptionOf('https://paper.example/feed', {}, at);
const keys = pushKeys('the secret of a stage, as long as it must be');
const path = keys.path({ feed: subscription.id, generation: 2 });
const topic = 'https://paper.example/feed';
const state: FeedState = { health: 'healthy', polls: 1, deliveries: 1, newItems: 1, failuresInRow: 0 };

const statuses = fc.constantFrom<Push['status']>('asked', 'verified', 'denied', 'left', 'withdrawn');
const mode = fc.oneof(fc.constantFrom('subscribe', 'unsubscribe', 'denied'), fc.string());
const query = fc.record(
  {
    'hub.mode': mode,
    'hub.topic': fc.oneof(fc.constant(topic), fc.string()),
    'hub.challenge': fc.string({ maxLength: 1200 }),
    'hub.lease_seconds': fc.oneof(fc.nat().map(String), fc.string()),
    'hub.reason': fc.string(),
  },
  { requiredKeys: [] },
);
const request = fc.record({
  method: fc.oneof(fc.constantFrom('GET', 'POST'), fc.string()),
  path: fc.oneof(fc.constant(`/${path}`), fc.constant(`/${path.replace('/2/', '/1/')}`), fc.string()),
  query: query.map((fields) => new URLSearchParams(fields)),
  headers: fc.record({
    'x-hub-signature': fc.oneof(fc.constant(undefined), fc.string(), fc.constant(`sha256=${'0'.repeat(64)}`)),
  }),
  body: fc.uint8Array({ maxLength: 300 }),
});

it('whatever is sent: an answer of few kinds, nothing in the inbox without a signature, a yes only where it is wanted', async () => {
  await fc.assert(
    fc.asyncProperty(request, statuses, async (sent, status) => {
      const push: Push = {
        hub: 'https://h/',
        topic,
        generation: 2,
        keyMark: keys.mark,
        status,
        asked: at,
        again: at,
        attempts: 1,
        pushes: 0,
      };
      const feed: Feed = { subscription, state, push, versions: { subscription: 1, state: 1, push: 1 } };
      const saved: Push[] = [];
      const delivered: unknown[] = [];
      const answer = await answerCallback(sent, {
        feeds: {
          find: async () => feed,
          savePush: async (_, next) => saved.push(next) > 0,
          saveState: async () => true,
        },
        inbox: async (object) => void delivered.push(object),
        keys: async () => keys,
        clock: () => now,
        largest: 200,
        bounds: { shortest: 300, longest: 86_400 },
      });
      expect([200, 202, 404, 405, 410, 413]).toContain(answer.status);
      expect(delivered).toEqual([]);
      const wanted = status === 'asked' || status === 'verified';
      if (answer.outcome === 'verified')
        expect([wanted, sent.query.get('hub.topic'), sent.path]).toEqual([true, topic, `/${path}`]);
      if (answer.outcome === 'left') expect(wanted && sent.path === `/${path}`).toBe(false);
      if (answer.body !== '') expect(answer.body).toBe(sent.query.get('hub.challenge'));
      for (const { until } of saved) if (until) expect(Date.parse(until)).toBeGreaterThanOrEqual(now + 300_000);
    }),
    { numRuns: 500 },
  );
});
