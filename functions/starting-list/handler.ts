import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import { env, startingListFile } from '../../shared/contract.ts';
import { readFeedList } from '../../shared/feeds/feed-list.ts';
import { applyStartingList, subscriptionsOf } from '../../shared/feeds/starting-list.ts';
import { createSubscriptionStore } from '../../shared/store/subscription-store.ts';
import { answerCloudFormation } from './answer-cloudformation.ts';

const tableName = process.env[env.table] ?? '';
const feeds = createSubscriptionStore({ dynamodb: new DynamoDBClient(), tableName, clock: Date.now });

/** The list lies beside the bundle: a new list is new code, and CloudFormation calls with each. */
export const handler = (event: CloudFormationCustomResourceEvent): Promise<void> =>
  answerCloudFormation(event, async () => {
    if (event.RequestType === 'Delete') return {};
    const list = readFeedList(await readFile(join(process.env.LAMBDA_TASK_ROOT ?? '', startingListFile)));
    return applyStartingList(subscriptionsOf(list, new Date().toISOString()), feeds);
  });
