import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SubscribeCommand } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import { expect, vi } from 'vitest';
import { localStage } from '../../local/assemble.ts';
import { type EmbeddedDateline, startDateline } from '../../local/dateline.ts';
import { awaitReceipt, deliver } from '../../local/deliveries/deliver.ts';
import { queueUrl, snsClient, sqsClient } from '../../local/emulators/clients.ts';
import { account, region } from '../../local/template/physical-names.ts';
import { stackOutputs } from '../../shared/contract.ts';
import type { Receipt } from '../../shared/store/store.ts';
import { temporaryFolder } from '../local/temporary-folder.ts';

export const waiting = { timeout: 20_000, interval: 50 };

export interface DatelineUnderTest extends EmbeddedDateline {
  readonly ingestQueue: string;
  readonly deadLetters: string;
  readonly table: string;
  /** Delivers the text and waits for its receipt. */
  ingest(key: string, content: string | Uint8Array): Promise<Receipt>;
  /** Delivers and does not wait. */
  put(key: string, content: string | Uint8Array): Promise<void>;
  /** Puts a message of one's own into the ingest queue. */
  send(body: unknown): Promise<void>;
  /** All messages of the ingest queue are processed or given up. */
  idle(): Promise<void>;
  /** Messages on the rejection topic since the start. */
  rejections(): Promise<readonly { readonly subject: string; readonly receipt: Receipt }[]>;
}

/** The system as `npm start` runs it, with ways to look inside. Failed messages come back at once. */
export async function startUnderTest(): Promise<DatelineUnderTest> {
  const folder = await temporaryFolder();
  const dateline = await startDateline({
    stage: localStage,
    retrySpeedUp: 100_000,
    logFile: join(folder, 'functions.log'),
    concurrency: 2,
  });
  const { system, deployment } = dateline;
  const { outputs } = system.template;
  const sqs = sqsClient(system.endpoints);
  const watcher = await watchRejections(dateline, sqs, outputs[stackOutputs.rejectionTopic] ?? '');
  const queueNamed = (output: string) => (outputs[output] ?? '').split('/').at(-1) ?? '';
  const ingestQueue = queueNamed(stackOutputs.ingestQueue);
  let files = 0;
  const deliverContent = async (key: string, content: string | Uint8Array) => {
    const path = join(folder, `content-${files++}`);
    await writeFile(path, content);
    return deliver(deployment, path, key);
  };
  return {
    ...dateline,
    ingestQueue,
    deadLetters: queueNamed(stackOutputs.ingestDeadLetters),
    table: outputs[stackOutputs.table] ?? '',
    async ingest(key, content) {
      const receipt = await awaitReceipt(deployment, await deliverContent(key, content), waiting.timeout);
      expect(receipt, `receipt of ${key}`).toBeDefined();
      return receipt as Receipt;
    },
    put: async (key, content) => void (await deliverContent(key, content)),
    async send(body) {
      const MessageBody = typeof body === 'string' ? body : JSON.stringify(body);
      await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl(system.endpoints, ingestQueue), MessageBody }));
    },
    idle: async () => {
      const isIdle = () => Object.values(system.countMessages(ingestQueue)).every((count) => count === 0);
      await vi.waitUntil(isIdle, waiting);
    },
    rejections: watcher,
    stop: async () => {
      sqs.destroy();
      await dateline.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A desk that watches the rejection topic through a queue of its own. */
async function watchRejections({ system }: EmbeddedDateline, sqs: ReturnType<typeof sqsClient>, topic: string) {
  const name = 'rejection-desk';
  const sns = snsClient(system.endpoints);
  await sqs.send(new CreateQueueCommand({ QueueName: name }));
  const Endpoint = `arn:aws:sqs:${region}:${account}:${name}`;
  await sns.send(new SubscribeCommand({ TopicArn: topic, Protocol: 'sqs', Endpoint }));
  sns.destroy();
  const seen: { subject: string; receipt: Receipt }[] = [];
  const QueueUrl = queueUrl(system.endpoints, name);
  return async () => {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    for (const { Body = '', ReceiptHandle } of Messages) {
      const { Subject, Message } = JSON.parse(Body);
      seen.push({ subject: Subject, receipt: JSON.parse(Message) });
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
    return seen;
  };
}
