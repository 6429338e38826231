import type { Shared } from '../enricher.ts';
import type { CountryMention } from './mention.ts';
import type { Resolved } from './resolve.ts';

/** A mention in the headline or lead says more of where an article plays than one far down. */
function prominence(shared: Shared, start: number): number {
  const part = shared.parts.findIndex((one) => start >= one.start && start < one.end);
  const where = shared.parts[part];
  return where?.field === 'headline' ? 3 : part <= 1 ? 2 : 1;
}

export interface Tally {
  readonly key: string;
  readonly count: number;
  readonly weight: number;
}

function tally(entries: readonly (readonly [key: string, weight: number])[]): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const [key, weight] of entries) {
    const before = tallies.get(key) ?? { key, count: 0, weight: 0 };
    tallies.set(key, { key, count: before.count + 1, weight: before.weight + weight });
  }
  return [...tallies.values()].sort((a, b) => b.weight - a.weight);
}

const mostFocus = 3;
const datelineWeight = 2;

/** Places where the article plays: those most prominent, the dateline's among them. Ids, first the foremost. */
export function focusOf(resolved: readonly Resolved[], shared: Shared, dateline: string | undefined): string[] {
  const tallies = tally(
    resolved.map(({ place, mention }) => [
      place.id,
      prominence(shared, mention.start) + (place.id === dateline ? datelineWeight : 0),
    ]),
  );
  const best = tallies[0]?.weight ?? 0;
  return tallies
    .filter(({ weight }) => weight >= best / 2)
    .slice(0, mostFocus)
    .map(({ key }) => key);
}

/** Countries of the article by all that tells of them: their names, adjectives, their towns and regions. */
export function countriesOf(
  resolved: readonly Resolved[],
  adjectives: readonly CountryMention[],
  shared: Shared,
): Tally[] {
  const named = resolved.flatMap(({ place, mention }) =>
    place.country === undefined ? [] : [[place.country, prominence(shared, mention.start)] as const],
  );
  const told = adjectives.map(({ country, start }) => [country, prominence(shared, start)] as const);
  return tally([...named, ...told]);
}
