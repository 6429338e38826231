import type { DueFeed } from '../../store/subscription.ts';
import { type PollReport, type PollServices, pollFeed } from './poll-feed.ts';

/**
 * Polls a batch: hosts beside each other, the feeds of one host one after another with a gap between, and after the last one.
 * The queue gives all of a host to one batch at a time, so that holding the batch keeps everybody else off the host.
 * Results stand in the order of the batch.
 */
export async function pollBatch(
  batch: readonly DueFeed[],
  services: PollServices,
): Promise<readonly PromiseSettledResult<PollReport>[]> {
  const results: PromiseSettledResult<PollReport>[] = new Array(batch.length);
  const byHost = Map.groupBy(batch.entries(), ([, { host }]) => host);
  const pollHost = async (feeds: readonly (readonly [number, DueFeed])[]) => {
    for (const [at, due] of feeds) {
      const [result] = await Promise.allSettled([pollFeed(due, services)]);
      results[at] = result;
      if (result.status === 'rejected' || result.value.outcome !== 'skipped') await services.leaveAlone();
    }
  };
  await Promise.all([...byHost.values()].map(pollHost));
  return results;
}
