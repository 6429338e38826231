import { beforeAll, describe, expect, it } from 'vitest';
import { readAssembly } from '../../../local/template/assembly.ts';
import { readSystem } from '../../../local/template/read-system.ts';
import type { LocalSystem } from '../../../local/template/system.ts';
import { writeSmallAssembly } from '../small-assembly.ts';

let system: LocalSystem;
beforeAll(async () => {
  const { directory } = await writeSmallAssembly();
  system = readSystem(await readAssembly(directory));
});

describe('readSystem', () => {
  it('names resources as the template does, or after stack and logical id', () => {
    expect(system.buckets.map(({ name }) => name)).toEqual(['small-inbox-000000000000']);
    expect(system.queues.map(({ name }) => name)).toEqual(['small-stateful-queue', 'small-stateful-deadletters']);
    expect(system.tables[0]?.definition).toMatchObject({
      TableName: 'small-stateful-articles',
      GlobalSecondaryIndexes: [{ IndexName: 'gsi1', Projection: { ProjectionType: 'KEYS_ONLY' } }],
    });
  });

  it('reads queues with their redrive policy', () => {
    expect(system.queues[0]).toMatchObject({
      visibilityTimeout: 12,
      maxReceiveCount: 3,
      deadLetterQueue: 'small-stateful-deadletters',
    });
    expect(system.queues[1]?.attributes).toEqual({ MessageRetentionPeriod: '1209600' });
  });

  it('reads notifications with their filters', () => {
    expect(system.notifications).toEqual([
      {
        bucket: 'small-inbox-000000000000',
        queue: 'small-stateful-queue',
        events: ['s3:ObjectCreated:*'],
        prefix: 'news/',
        suffix: '',
        configurationId: 'InboxBucket1EDE8E4F',
      },
    ]);
  });

  it('reads the event source and its function over stacks', () => {
    expect(system.eventSources).toEqual([
      {
        queue: 'small-stateful-queue',
        function: 'small-stateless-ingest',
        batchSize: 5,
        batchingWindow: 0,
        reportBatchItemFailures: true,
        maximumConcurrency: 2,
      },
    ]);
    expect(system.functions).toHaveLength(1);
    expect(system.functions[0]).toMatchObject({ handler: 'handler.handler', timeout: 1, memory: 128 });
    expect(system.functions[0]?.environment).toMatchObject({
      QUEUE_URL: 'https://sqs.us-east-1.amazonaws.com/000000000000/small-stateful-queue',
      REGION_AND_STACK: 'us-east-1/small-stateless',
    });
  });

  it('gives the outputs that can be known', () => {
    expect(system.outputs).toMatchObject({ InboxBucketName: 'small-inbox-000000000000' });
    expect(system.outputs).not.toHaveProperty('SearchName');
  });

  it('names everything that it can not honour', () => {
    const { warnings, harmless } = system.unsupported;
    expect(warnings).toEqual(
      expect.arrayContaining([
        'AWS::OpenSearchService::Domain × 1: not emulated',
        'Watcher: no email is sent from the embedded run',
        'Nightly11223344: does not run here: nothing triggers it',
        'IngestD4E5F607: variable SEARCH is not set, because it needs Search (AWS::OpenSearchService::Domain)',
        'InboxBucket1EDE8E4F: object versions are not kept: an overwritten object is gone',
        'Articles00112233: items past their time to live are not deleted',
      ]),
    );
    expect(warnings).toHaveLength(6);
    expect(Object.fromEntries(harmless)).toEqual({ 'AWS::S3::BucketPolicy': 1, 'AWS::IAM::Role': 1 });
  });
});
