import { nameOfArn } from './physical-names.ts';
import type { Found } from './read-system.ts';
import type { EventSource } from './system.ts';

/** A queue's event source mapping. Other sources (streams, Kafka) are named and left out. */
export function readEventSource({ properties, resolve, warn }: Found): EventSource | undefined {
  const source = String(resolve(properties.EventSourceArn));
  if (!source.startsWith('arn:aws:sqs:')) {
    warn(`no events from ${source}: only queues trigger functions in the embedded run`);
    return undefined;
  }
  if (properties.Enabled === false) return undefined;
  if (properties.FilterCriteria !== undefined) warn('its filter criteria are not applied');
  const scaling = properties.ScalingConfig as { MaximumConcurrency?: number } | undefined;
  const responseTypes = (properties.FunctionResponseTypes ?? []) as readonly string[];
  return {
    queue: nameOfArn(source),
    function: nameOfArn(String(resolve(properties.FunctionName))),
    batchSize: Number(resolve(properties.BatchSize) ?? 10),
    batchingWindow: Number(resolve(properties.MaximumBatchingWindowInSeconds) ?? 0),
    reportBatchItemFailures: responseTypes.includes('ReportBatchItemFailures'),
    ...(scaling?.MaximumConcurrency !== undefined && { maximumConcurrency: scaling.MaximumConcurrency }),
  };
}
