import { CreateTableCommand, type CreateTableCommandInput, ResourceInUseException } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { CreateTopicCommand, SubscribeCommand } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  type QueueAttributeName,
  SetQueueAttributesCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { account, region } from '../template/physical-names.ts';
import type { LocalSystem, Queue } from '../template/system.ts';
import { dynamoDbClient, type Endpoints, queueUrl, s3Client, snsClient, sqsClient } from './clients.ts';

/** Creates what the template names. What a kept state already holds is left, its settings brought up to the template's. */
export async function createResources(system: LocalSystem, endpoints: Endpoints): Promise<void> {
  await Promise.all([
    createBuckets(system, endpoints),
    createTables(system, endpoints),
    createQueuesAndTopics(system, endpoints),
  ]);
}

async function createBuckets({ buckets }: LocalSystem, endpoints: Endpoints): Promise<void> {
  const s3 = s3Client(endpoints);
  await Promise.all(buckets.map(({ name }) => s3.send(new CreateBucketCommand({ Bucket: name }))));
  s3.destroy();
}

async function createTables({ tables }: LocalSystem, endpoints: Endpoints): Promise<void> {
  const dynamoDb = dynamoDbClient(endpoints);
  for (const { definition } of tables) {
    try {
      await dynamoDb.send(new CreateTableCommand(definition as unknown as CreateTableCommandInput));
    } catch (error) {
      if (!(error instanceof ResourceInUseException)) throw error;
    }
  }
  dynamoDb.destroy();
}

async function createQueuesAndTopics(system: LocalSystem, endpoints: Endpoints): Promise<void> {
  const sqs = sqsClient(endpoints);
  const sns = snsClient(endpoints);
  await Promise.all(system.queues.map((queue) => createQueue(sqs, queue, endpoints)));
  await Promise.all(system.topics.map(({ name }) => sns.send(new CreateTopicCommand({ Name: name }))));
  await Promise.all(
    system.subscriptions.map(({ topic, queue, attributes }) =>
      sns.send(
        new SubscribeCommand({
          TopicArn: `arn:aws:sns:${region}:${account}:${topic}`,
          Protocol: 'sqs',
          Endpoint: `arn:aws:sqs:${region}:${account}:${queue}`,
          Attributes: attributes,
        }),
      ),
    ),
  );
  sqs.destroy();
  sns.destroy();
}

/** Whether the queue is a FIFO queue can't be changed later, everything else can. */
async function createQueue(sqs: SQSClient, { name, attributes }: Queue, endpoints: Endpoints): Promise<void> {
  const { FifoQueue, ...changeable } = attributes;
  await sqs.send(new CreateQueueCommand({ QueueName: name, Attributes: FifoQueue ? { FifoQueue } : {} }));
  if (Object.keys(changeable).length === 0) return;
  const Attributes = changeable as Partial<Record<QueueAttributeName, string>>;
  await sqs.send(new SetQueueAttributesCommand({ QueueUrl: queueUrl(endpoints, name), Attributes }));
}
