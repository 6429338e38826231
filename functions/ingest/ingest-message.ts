import type { Logger } from '@aws-lambda-powertools/logger';
import { type Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { events, metrics as names } from '../../shared/contract.ts';
import { type IngestServices, processDelivery } from '../../shared/ingest/process-delivery.ts';
import { deliveriesOf } from '../../shared/ingest/s3-events.ts';
import type { Receipt } from '../../shared/store/store.ts';

export interface Telemetry {
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** Processes all deliveries that one queue message announces, in order. Throws for the queue to retry the whole message. */
export async function ingestMessage(body: string, services: IngestServices, telemetry: Telemetry): Promise<void> {
  for (const delivery of deliveriesOf(body)) {
    const receipt = await processDelivery(delivery, services);
    if (receipt) report(receipt, telemetry);
    else telemetry.logger.info(events.documentGone, { key: delivery.key });
  }
}

function report({ delivery, status, counts, rejection, formats }: Receipt, { logger, metrics }: Telemetry): void {
  const count = (name: string, value: number) => value > 0 && metrics.addMetric(name, MetricUnit.Count, value);
  count(status === 'rejected' ? names.documentsRejected : names.documentsIngested, 1);
  count(names.articlesSaved, counts.created + counts.updated + counts.late);
  count(names.articlesUnchanged, counts.unchanged);
  count(names.articlesRejected, counts.rejected);
  const { key, size } = delivery;
  if (rejection) logger.warn(events.documentRejected, { key, size, rejection });
  else logger.info(events.documentIngested, { key, size, formats, counts });
}
