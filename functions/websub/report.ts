import type { Logger } from '@aws-lambda-powertools/logger';
import { type Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { events, metrics as names } from '../../shared/contract.ts';
import type { CallbackAnswer } from '../../shared/feeds/websub/answer-callback.ts';

export interface Telemetry {
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** Counts a call, and logs one that is a hub's; never its address, which is a secret. Strangers leave no line. */
export function report({ outcome, feed, status }: CallbackAnswer, { logger, metrics }: Telemetry): void {
  const count = (name: string) => metrics.addMetric(name, MetricUnit.Count, 1);
  count(names.hubCalls);
  if (outcome === 'unknown') return;
  if (outcome === 'delivered') count(names.feedPushes);
  if (outcome === 'ignored') count(names.feedPushesIgnored);
  logger.info(events.hubCalled, { feed, outcome, status });
}
