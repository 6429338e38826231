import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { queueUrl, s3Client, sqsClient } from '../../local/emulators/clients.ts';
import type { PolledInvocation } from '../../local/functions/poller.ts';
import { type RunningSystem, startSystem } from '../../local/system.ts';
import { type SmallAssembly, writeSmallAssembly } from './small-assembly.ts';

const queue = 'small-stateful-queue';
const deadLetters = 'small-stateful-deadletters';
const waiting = { timeout: 15_000, interval: 50 };

let assembly: SmallAssembly;
let system: RunningSystem;
let sqs: SQSClient;
let s3: S3Client;
const invocations: PolledInvocation[] = [];

beforeAll(async () => {
  assembly = await writeSmallAssembly();
  system = await startSystem({
    assembly: Promise.resolve(assembly.directory),
    retrySpeedUp: 100,
    log: () => undefined,
    onInvocation: (invocation) => invocations.push(invocation),
  });
  sqs = sqsClient(system.endpoints);
  s3 = s3Client(system.endpoints);
});

afterAll(async () => {
  const pids = system.workerPids();
  await system.stop();
  for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow();
});

async function send(body: string): Promise<string> {
  const command = new SendMessageCommand({ QueueUrl: queueUrl(system.endpoints, queue), MessageBody: body });
  return (await sqs.send(command)).MessageId ?? '';
}

const receives = async (id: string): Promise<number> =>
  [...(await assembly.notes()).keys()].filter((name) => name.startsWith(id)).length;

describe('the embedded run', () => {
  it('announces objects under the prefix, and none beside it, with their keys URL-encoded', async () => {
    const put = (Key: string) =>
      s3.send(new PutObjectCommand({ Bucket: 'small-inbox-000000000000', Key, Body: 'text' }));
    await put('other/story.txt');
    await put('news/Bürger & Co+1.txt');
    const bodies = await vi.waitUntil(async () => {
      const found = [...(await assembly.notes()).values()].filter((body) => body.includes('ObjectCreated'));
      return found.length > 0 ? found : undefined;
    }, waiting);
    expect(bodies).toHaveLength(1);
    expect(JSON.parse(bodies[0] ?? '').Records[0]).toMatchObject({
      eventName: 'ObjectCreated:Put',
      s3: {
        object: { key: 'news/B%C3%BCrger+%26+Co%2B1.txt', size: 4, sequencer: expect.stringMatching(/^[0-9A-F]{18}$/) },
      },
    });
  });

  it("sends S3's test event first", async () => {
    const isTest = (body: string) => body.includes('s3:TestEvent');
    await vi.waitUntil(async () => [...(await assembly.notes()).values()].some(isTest), waiting);
  });

  it.each(['throw', 'crash', 'hang', 'fail-item', 'eat-memory'])(
    'gives up on "%s" after three receives',
    async (body) => {
      const before = system.countMessages(deadLetters).ready;
      const id = await send(body);
      await vi.waitUntil(() => system.countMessages(deadLetters).ready === before + 1, waiting);
      expect(await receives(id)).toBe(3);
      expect(system.countMessages(queue)).toEqual({ ready: 0, inFlight: 0 });
    },
  );

  it('goes on with good messages after all that, once each', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, (_, i) => send(`good ${i}`)));
    await vi.waitUntil(() => {
      const { ready, inFlight } = system.countMessages(queue);
      return ready + inFlight === 0;
    }, waiting);
    for (const id of ids) expect(await receives(id)).toBe(1);
    expect(Math.max(...invocations.map(({ messages }) => messages))).toBeLessThanOrEqual(5);
  });

  it("gives functions the template's environment, Lambda's, and nothing of this process's", async () => {
    process.env.LEAK_OF_THE_TEST = 'leak';
    const id = await send('environment');
    const note = await vi.waitUntil(async () => {
      const text = (await assembly.notes()).get(`${id}-1`);
      return text?.startsWith('{') ? text : undefined;
    }, waiting);
    const environment = JSON.parse(note);
    expect(environment).toMatchObject({
      QUEUE_URL: queueUrl(system.endpoints, queue),
      AWS_LAMBDA_FUNCTION_NAME: 'small-stateless-ingest',
      AWS_ENDPOINT_URL_S3: system.endpoints.s3,
    });
    expect(environment).not.toHaveProperty('LEAK_OF_THE_TEST');
    expect(environment.remaining).toBeLessThanOrEqual(1000);
  });
});
