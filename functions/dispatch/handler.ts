import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import middy from '@middy/core';
import { env, events } from '../../shared/contract.ts';
import { dispatchDue } from '../../shared/feeds/polling/dispatch-due.ts';
import { createSubscriptionStore } from '../../shared/store/subscription-store.ts';
import { createDueQueue } from './due-queue.ts';

const tableName = process.env[env.table] ?? '';
const clock = Date.now;
const logger = new Logger();
const feeds = createSubscriptionStore({ dynamodb: new DynamoDBClient(), tableName, clock });
const queue = createDueQueue(new SQSClient(), process.env[env.dueQueue] ?? '');
/** 20,000 feeds a minute over the shards: more than a backlog should hold. */
const limitOfShard = 2500;

export const handler = middy<unknown, void>()
  .use(injectLambdaContext(logger))
  .handler(async () => {
    const feedsDue = await dispatchDue({ feeds, queue, clock, limitOfShard });
    if (feedsDue > 0) logger.info(events.feedsDispatched, { feeds: feedsDue });
  });
