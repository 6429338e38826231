import type { PublisherTraits } from './publisher.ts';
import { randomFrom } from './random.ts';

/**
 * Publishers as they are: few are busy, most are quiet (rates follow a power law from some an hour to one in days), a third
 * on shared hosts, a tenth restless, some liars.
 * @param busy times as many items as that
 */
export function makePublishers(count: number, seed: number, faults: number, busy = 1): PublisherTraits[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, at) => {
    const kind = random();
    const host = random() < 0.33 ? `shared${Math.floor(random() * (count / 50 + 1))}` : `paper${at}`;
    return {
      url: `https://${host}.example/feed/${at}`,
      seed: seed * 7919 + at,
      rate: Math.min(12, (busy * 0.02) / (random() + 0.001) ** 0.8),
      window: 20 + Math.floor(random() * 30),
      validators: kind < 0.6 ? 'good' : kind < 0.8 ? 'none' : kind < 0.95 ? 'restless' : 'liar',
      faults,
      pages: random() < 0.4,
    };
  });
}
