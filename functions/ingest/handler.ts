import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import middy from '@middy/core';
import sqsPartialBatchFailure from '@middy/sqs-partial-batch-failure';
import type { SQSEvent } from 'aws-lambda';
import { env, events, metricDimensions } from '../../shared/contract.ts';
import { createArticleStore } from '../../shared/store/dynamodb-store.ts';
import { createS3Objects } from '../../shared/store/s3-objects.ts';
import { ingestBatch } from './ingest-batch.ts';
import { ingestMessage } from './ingest-message.ts';
import { createRejectionNotice } from './rejection-notice.ts';
import { readSettings } from './settings.ts';

const { tableName, archiveBucket, rejectionTopic, rules, limits, managed: settings } = readSettings(process.env);
const s3 = new S3Client();
const dynamodb = new DynamoDBClient();
const clock = Date.now;
const stage = { [metricDimensions.stage]: process.env[env.stage] ?? '' };
const telemetry = { logger: new Logger(), metrics: new Metrics({ defaultDimensions: stage }) };
const store = createArticleStore({ dynamodb, s3, tableName, archiveBucket, clock });
const notifyRejected = createRejectionNotice(new SNSClient(), rejectionTopic);
const { createManaged } = settings ? await import('./managed/create-managed.ts') : {};
const managed = settings && createManaged?.(settings, dynamodb, tableName, clock);
const services = { objects: createS3Objects(s3, archiveBucket), store, notifyRejected, rules, limits, managed, clock };

export const handler = middy<SQSEvent, PromiseSettledResult<void>[]>()
  .use(injectLambdaContext(telemetry.logger))
  .use(logMetrics(telemetry.metrics))
  .use(sqsPartialBatchFailure({ logger: (reason) => telemetry.logger.error(events.documentFailed, reason as Error) }))
  .handler((event, context) => {
    const ingest = (body: string) => ingestMessage(body, services, telemetry);
    return ingestBatch(event.Records, ingest, () => context.getRemainingTimeInMillis(), limits.seconds * 1000);
  });
