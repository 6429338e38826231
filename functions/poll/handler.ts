import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import sqsPartialBatchFailure from '@middy/sqs-partial-batch-failure';
import type { SQSEvent } from 'aws-lambda';
import { env, events, metricDimensions } from '../../shared/contract.ts';
import { pollBatch } from '../../shared/feeds/polling/poll-batch.ts';
import { report } from './report.ts';
import { createServices } from './services.ts';
import { readSettings } from './settings.ts';

const services = createServices(readSettings(process.env));
const stage = { [metricDimensions.stage]: process.env[env.stage] ?? '' };
const telemetry = { logger: new Logger(), metrics: new Metrics({ defaultDimensions: stage }) };

export const handler = middy<SQSEvent, readonly PromiseSettledResult<unknown>[]>()
  .use(injectLambdaContext(telemetry.logger))
  .use(logMetrics(telemetry.metrics))
  .use(sqsPartialBatchFailure({ logger: (reason) => telemetry.logger.error(events.pollFailed, reason as Error) }))
  .handler(async ({ Records }) => {
    const results = await pollBatch(
      Records.map(({ body }) => JSON.parse(body)),
      services,
    );
    for (const result of results) if (result.status === 'fulfilled') report(result.value, telemetry);
    return results;
  });
