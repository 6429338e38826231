import { expect, it } from 'vitest';
import { feedRow } from '../../../shared/feeds/feed-text.ts';
import { subscriptionOf } from '../../../shared/feeds/settings.ts';
import type { Push } from '../../../shared/store/push.ts';
import type { FeedState } from '../../../shared/store/subscription.ts';

const now = Date.parse('2026-03-01T12:00:00Z');
const at = (hours: number) => new Date(now + hours * 3_600_000).toISOString();
const verified: Push = {
  hub: 'https://hub.example/sub',
  topic: 'https://paper.example/feed',
  generation: 1,
  keyMark: 'mark',
  status: 'verified',
  asked: at(-24),
  again: at(-24),
  attempts: 0,
  verified: at(-24),
  until: at(96),
  pushes: 3,
  lastPush: at(-3),
};

function notesOf(push: Partial<Push>, more: Partial<FeedState> = {}): string | undefined {
  const subscription = subscriptionOf('https://paper.example/feed', {}, at(-48));
  const state: FeedState = { health: 'healthy', polls: 1, deliveries: 1, newItems: 1, failuresInRow: 0, ...more };
  return feedRow(
    { subscription, state, push: { ...verified, ...push }, versions: { subscription: 1, state: 1 } },
    now,
  ).at(-1);
}

it('a row of the list says what the hub does', () => {
  expect(notesOf({})).toBe('pushed by hub.example, last 3 h ago, lease 4 d');
  expect(notesOf({ pushes: 0, lastPush: undefined } as object)).toBe('pushed by hub.example, nothing yet, lease 4 d');
  expect(notesOf({}, { missed: { times: 2, at: at(-1) } })).toContain('; missed by its hub 2×');
  expect(notesOf({ until: at(-1) })).toBe('hub.example was asked for pushes');
  expect(notesOf({ status: 'asked', reason: 'hub.example answers 503' })).toBe(
    'hub.example was asked for pushes: hub.example answers 503',
  );
  expect(notesOf({ status: 'denied' })).toBe('hub.example denies pushes');
  expect(notesOf({ status: 'left' })).toBe('');
});
