import { isLeased, type Push } from '../store/push.ts';
import type { Feed, Health } from '../store/subscription.ts';

/** What needs a person stands first. */
const trouble: Readonly<Record<Health, number>> = { failing: 0, ended: 1, silent: 2, new: 4, healthy: 5 };
const ofGap = 3;

const rank = ({ state, subscription }: Feed): number => {
  if (subscription.status === 'paused') return 6;
  const ofHealth = trouble[state.health];
  return state.lastGap && !state.lastGap.filled ? Math.min(ofHealth, ofGap) : ofHealth;
};

export const inOrderOfTrouble = (feeds: readonly Feed[]): Feed[] =>
  [...feeds].sort((a, b) => rank(a) - rank(b) || (a.subscription.url < b.subscription.url ? -1 : 1));

export const feedRowHeadings = [
  'id',
  'health',
  'last good',
  'last news',
  'items',
  'next',
  'every',
  'rhythm',
  'feed',
  'notes',
];

/** One feed as a row of a table. @param now epoch milliseconds */
export function feedRow({ subscription, state, push }: Feed, now: number): string[] {
  const ago = (time: string | undefined) => (time ? `${spanText((now - Date.parse(time)) / 1000)} ago` : '–');
  const next = state.due ? Math.max(0, (Date.parse(state.due) - now) / 1000) : undefined;
  return [
    subscription.id,
    subscription.status === 'paused' ? 'paused' : state.health,
    ago(state.succeeded),
    ago(state.news),
    String(state.newItems),
    next === undefined ? '–' : next === 0 ? 'now' : `in ${spanText(next)}`,
    state.interval ? spanText(state.interval) : '–',
    state.rhythm ? spanText(state.rhythm) : '–',
    subscription.title ?? state.title ?? subscription.url,
    [...notes(state), ...(push ? pushNotes(push, state, now) : [])].join('; '),
  ];
}

function notes({ failuresInRow, lastFailure, gaps, lastGap, movedTo, url }: Feed['state']): string[] {
  return [
    ...(failuresInRow > 0 && lastFailure ? [`${failuresInRow}× ${lastFailure.kind}: ${lastFailure.message}`] : []),
    ...(gaps ? [`${gaps} gap${gaps > 1 ? 's' : ''}, the last ${lastGap?.filled ? 'filled' : 'not filled'}`] : []),
    ...(movedTo ? [`moving to ${movedTo.url}`] : []),
    ...(url ? [`moved to ${url}`] : []),
  ];
}

/** What its hub does, in a few words; nothing of one that was left. */
function pushNotes(push: Push, { missed }: Feed['state'], now: number): string[] {
  const hub = URL.parse(push.hub)?.host ?? push.hub;
  const last = push.lastPush ? `last ${spanText((now - Date.parse(push.lastPush)) / 1000)} ago` : 'nothing yet';
  const lost = missed ? [`missed by its hub ${missed.times}×`] : [];
  if (isLeased(push, now))
    return [`pushed by ${hub}, ${last}, lease ${spanText((Date.parse(push.until) - now) / 1000)}`, ...lost];
  if (push.status === 'denied') return [`${hub} denies pushes`, ...lost];
  if (push.status === 'left' || push.status === 'withdrawn') return [];
  return [`${hub} was asked for pushes${push.reason ? `: ${push.reason}` : ''}`, ...lost];
}

/** `45 s`, `12 min`, `3 h`, `9 d`. @param seconds rounded to two figures at most */
export function spanText(seconds: number): string {
  const [size, unit] =
    seconds < 90 ? [1, 's'] : seconds < 5400 ? [60, 'min'] : seconds < 172_800 ? [3600, 'h'] : [86_400, 'd'];
  return `${Math.round(seconds / (size as number))} ${unit}`;
}
