import type { Logger } from '@aws-lambda-powertools/logger';
import { type Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { events, metrics as names } from '../../shared/contract.ts';
import type { PollReport } from '../../shared/feeds/polling/poll-feed.ts';

export interface Telemetry {
  readonly logger: Logger;
  readonly metrics: Metrics;
}

const trouble = new Set(['failing', 'silent', 'ended']);

/** Logs a poll, and counts it. */
export function report(
  { feed, outcome, newItems, gap, missed, state, turned }: PollReport,
  telemetry: Telemetry,
): void {
  if (outcome === 'skipped') return;
  const count = (name: string, value: number) =>
    value > 0 && telemetry.metrics.addMetric(name, MetricUnit.Count, value);
  count(names.feedPolls, 1);
  count(names.feedItems, newItems);
  count(names.feedFailures, outcome === 'failed' ? 1 : 0);
  count(names.feedGaps, gap ? 1 : 0);
  count(names.feedPushesMissed, missed ? 1 : 0);
  const reason = outcome === 'failed' ? state?.lastFailure : undefined;
  telemetry.logger.info(events.feedPolled, { feed, outcome, newItems, gap, missed, due: state?.due, reason });
  if (turned === undefined) return;
  count(names.feedsInTrouble, trouble.has(turned) ? 1 : 0);
  telemetry.logger.warn(events.feedTurned, { feed, health: turned, reason: state?.lastFailure });
}
