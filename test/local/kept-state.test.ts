import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { describe, expect, it, vi } from 'vitest';
import { dynamoDbClient, queueUrl, s3Client, sqsClient } from '../../local/emulators/clients.ts';
import { openKeptState } from '../../local/kept-state.ts';
import { findRunning, removeRunningFile, writeRunningFile } from '../../local/running-file.ts';
import { startSystem } from '../../local/system.ts';
import { writeSmallAssembly } from './small-assembly.ts';
import { temporaryFolder } from './temporary-folder.ts';

const newFolder = () => temporaryFolder();
const quiet = { retrySpeedUp: 1, log: () => undefined, onInvocation: () => undefined };

describe('kept state', () => {
  it('brings back objects, items, and the messages that a killed run was at work on', async () => {
    const { directory, notes } = await writeSmallAssembly();
    const options = { ...quiet, assembly: Promise.resolve(directory), stateDirectory: await newFolder() };
    const Bucket = 'small-inbox-000000000000';
    const TableName = 'small-stateful-articles';
    const first = await startSystem(options);
    const QueueUrl = queueUrl(first.endpoints, 'small-stateful-queue');
    await s3Client(first.endpoints).send(new PutObjectCommand({ Bucket, Key: 'kept', Body: 'text' }));
    const Item = { pk: { S: 'a' }, sk: { S: 'b' } };
    await dynamoDbClient(first.endpoints).send(new PutItemCommand({ TableName, Item }));
    const { MessageId } = await sqsClient(first.endpoints).send(
      new SendMessageCommand({ QueueUrl, MessageBody: 'crash' }),
    );
    await vi.waitUntil(async () => (await notes()).has(`${MessageId}-1`), { timeout: 10_000, interval: 20 });
    await first.stop();

    const second = await startSystem(options);
    await vi.waitUntil(async () => (await notes()).has(`${MessageId}-2`), { timeout: 10_000, interval: 20 });
    const { Body } = await s3Client(second.endpoints).send(new GetObjectCommand({ Bucket, Key: 'kept' }));
    expect(await Body?.transformToString()).toBe('text');
    const found = await dynamoDbClient(second.endpoints).send(new GetItemCommand({ TableName, Key: Item }));
    expect(found.Item).toEqual(Item);
    await second.stop();
  });

  it('is open to one process at a time, and free again when that one is killed', async () => {
    const home = await newFolder();
    const state = await openKeptState(home, 0);
    await expect(openKeptState(home, 0)).rejects.toThrow(`in use by process ${process.pid}`);
    await state.saveOutputs({ TableName: 'table' });
    await state.release();
    const killed = spawn(process.execPath, ['-e', '']);
    await once(killed, 'exit');
    await writeFile(join(home, 'state', 'lock'), String(killed.pid));
    const again = await openKeptState(home, 5000);
    expect(again.outputs).toEqual({ TableName: 'table' });
    await again.release();
  });
});

describe('the running file', () => {
  it('is believed only while the services answer', async () => {
    const home = await newFolder();
    expect(await findRunning(home)).toBeUndefined();
    const { directory } = await writeSmallAssembly();
    const system = await startSystem({ ...quiet, assembly: Promise.resolve(directory) });
    const { endpoints, template } = system;
    await writeRunningFile(home, { pid: process.pid, started: 'now', endpoints, outputs: template.outputs });
    expect(await findRunning(home)).toMatchObject({ pid: process.pid, endpoints });
    await system.stop();
    expect(await findRunning(home)).toBeUndefined();
    await removeRunningFile(home);
    await writeFile(join(home, 'running.json'), '{"pid": 1, "endp');
    expect(await findRunning(home)).toBeUndefined();
  });
});
