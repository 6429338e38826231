import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { ManagedEnvironment } from '../../../shared/contract.ts';
import { bedrockTask } from '../../../shared/enrichers/managed/bedrock.ts';
import { createBreaker } from '../../../shared/enrichers/managed/breaker.ts';
import { comprehendTasks } from '../../../shared/enrichers/managed/comprehend.ts';
import type { ManagedServices } from '../../../shared/ingest/enrich-written.ts';
import { createAnswerCache } from '../../../shared/store/answer-cache.ts';
import { createDailyBudget } from '../../../shared/store/daily-budget.ts';
import { createBedrockClient } from './bedrock-client.ts';
import { createComprehendClient } from './comprehend-client.ts';

/** The managed services that the settings name. Loaded only where they name one: its clients are no part of any other cold start. */
export function createManaged(
  settings: ManagedEnvironment,
  dynamodb: DynamoDBClient,
  name: string,
  clock: () => number,
): ManagedServices {
  const { comprehend, bedrock, usdPerDay, cacheDays, deadline, parallel } = settings;
  const table = { dynamodb, name, random: Math.random };
  return {
    tasks: [
      ...(comprehend ? comprehendTasks(createComprehendClient(comprehend.region), comprehend) : []),
      ...(bedrock ? [bedrockTask(createBedrockClient(bedrock.region), bedrock)] : []),
    ],
    cache: createAnswerCache(table, cacheDays, clock),
    budget: createDailyBudget(table, usdPerDay, clock),
    breaker: createBreaker(clock),
    deadline,
    parallel,
  };
}
