import { expect, it } from 'vitest';
import { feedTable } from '../../../cli/feeds/feed-table.ts';
import { subscriptionOf } from '../../../shared/feeds/settings.ts';
import type { Feed } from '../../../shared/store/subscription.ts';

const now = Date.parse('2026-03-01T12:00:00Z');
const failing: Feed = {
  subscription: subscriptionOf(
    'https://kai.example/feed',
    { title: 'Kai, the paper of the docks' },
    '2026-01-01T00:00:00Z',
  ),
  state: {
    health: 'failing',
    polls: 9,
    deliveries: 3,
    newItems: 12,
    failuresInRow: 4,
    interval: 300,
    succeeded: '2026-03-01T10:00:00Z',
    lastFailure: { at: '2026-03-01T11:59:00Z', kind: 'server-error', message: 'kai.example answers 500' },
  },
  versions: { subscription: 1, state: 1 },
};

it.each([80, 119])('names each feed and its trouble on a terminal of %i columns', (width) => {
  const lines = feedTable([failing, failing], now, width).split('\n');
  expect(lines).toHaveLength(8);
  expect(lines[2]).toMatch(/^[0-9a-f]{12} {2}failing +2 h ago/);
  expect(lines.slice(3, 5)).toEqual(['  Kai, the paper of the docks', '  4× server-error: kai.example answers 500']);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
});

it('has all in one row where there is room', () => {
  const lines = feedTable([failing], now, 200).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[2]).toMatch(/Kai, the paper of the docks {2}4× server-error/);
});
