import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runDateline } from '../cli/run-dateline.ts';
import { temporaryFolder } from '../local/temporary-folder.ts';
import { waiting } from './dateline-under-test.ts';
import { rssFeed, story } from './feeds.ts';

const start = fileURLToPath(new URL('../../local/start.ts', import.meta.url));
const startWithin = 60_000;

let folder: string;
let environment: Record<string, string>;
let child: ChildProcess;
let output = '';

beforeAll(async () => {
  folder = await temporaryFolder();
  environment = { DATELINE_HOME: join(folder, 'home'), DATELINE_INBOX: join(folder, 'inbox') };
  child = spawn(process.execPath, [start], { env: { ...process.env, ...environment } });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += String(data)));
  await vi.waitUntil(() => output.includes('Ctrl-C to stop'), { timeout: startWithin, interval: 100 });
}, startWithin);

afterAll(async () => {
  child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

const dateline = (...args: string[]) => runDateline(args, { environment });

describe('npm start', () => {
  it('delivers the samples and prints what was saved', () => {
    expect(output).toMatch(/First record after \d+\.\d s/);
    expect(output).toMatch(/✓ mirador\.json {2}json-feed {2}2 created/);
    expect(output).toMatch(/id +source +time \(UTC\) +lang +rev +outcome +headline/);
    expect(output).toMatch(/harbour-post\.example .* created +Ferry service/);
    expect(output).toMatch(/aws --endpoint-url http:\/\/127\.0\.0\.1:\d+ s3 cp/);
    expect(output).toMatch(/object versions are not kept/);
  });

  it('takes files put into the inbox and its subfolders, once they are written', async () => {
    const inbox = environment.DATELINE_INBOX ?? '';
    await mkdir(join(inbox, 'desk'), { recursive: true });
    const feed = rssFeed('Inbox', 3);
    const path = join(inbox, 'desk', 'feed.xml');
    await writeFile(join(inbox, 'desk', '.hidden'), feed);
    await writeFile(path, feed.slice(0, 300));
    await writeFile(path, feed);
    await vi.waitUntil(() => output.includes('✓ desk/feed.xml  rss  3 created'), waiting);
    await writeFile(path, rssFeed('Inbox', 4));
    await vi.waitUntil(() => output.includes('✓ desk/feed.xml  rss  1 created, 3 unchanged'), waiting);
    await rename(path, join(inbox, 'desk', 'moved.xml'));
    await vi.waitUntil(() => output.includes('✓ desk/moved.xml  rss  4 unchanged'), waiting);
    expect(output).not.toContain('hidden');
  });

  it('serves dateline ingest and dateline show', async () => {
    const path = join(folder, 'story.txt');
    await writeFile(path, story('Told on the command line'));
    const ingested = await dateline('ingest', '--json', path);
    expect(ingested.lines()[0]).toMatchObject({ type: 'receipt', file: path, key: 'story.txt', status: 'processed' });
    expect(ingested.code).toBe(0);
    const [id = ''] = (ingested.lines()[0]?.articles ?? []) as string[];
    const shown = await dateline('show', id);
    expect(shown.out).toMatch(/^Told on the command line\n/);
    const listed = await dateline('show', '--latest', '2', '--source', 'inbox.example', '--json');
    expect(listed.lines().map((line) => (line.article as { uri: string }).uri)).toEqual([
      'https://inbox.example/3',
      'https://inbox.example/2',
    ]);
    expect((await dateline('show', 'nobody')).code).toBe(1);
  });

  it('talks to a deployed stage by the outputs of its stack', async () => {
    const { endpoints, outputs } = JSON.parse(
      await readFile(join(environment.DATELINE_HOME ?? '', 'running.json'), 'utf8'),
    );
    const cloudFormation = await serveStack('dateline-press-stateful', outputs);
    const path = join(folder, 'staged.txt');
    await writeFile(path, story('Delivered to a stage'));
    const aws = {
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'any',
      AWS_SECRET_ACCESS_KEY: 'any',
      AWS_ENDPOINT_URL_CLOUDFORMATION: cloudFormation.address,
      AWS_ENDPOINT_URL_S3: endpoints.s3,
      AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    };
    const ingested = await runDateline(['ingest', '--stage', 'press', path], { environment: aws });
    expect([ingested.out, ingested.code]).toEqual(['✓ staged.txt  plain-text  1 created\n', 0]);
    const shown = await runDateline(['show', '--stage', 'press', '--latest', '1'], { environment: aws });
    expect(shown.out).toContain('Delivered to a stage');
    const unknown = await runDateline(['show', '--stage', 'nowhere', '--latest', '1'], { environment: aws });
    expect(unknown.err).toMatch(/Stack dateline-nowhere-stateful can't be read/);
    expect(unknown.code).toBe(3);
    cloudFormation.close();
  });

  it('delivers a folder with its sidecars, and tells what was rejected by its exit code', async () => {
    const morning = join(folder, 'morning');
    await mkdir(join(morning, 'wires'), { recursive: true });
    await writeFile(join(morning, 'wires', 'a.txt'), story('From the folder'));
    await writeFile(join(morning, 'wires', 'a.txt.meta.json'), JSON.stringify({ source: { id: 'nsa' } }));
    await writeFile(join(morning, 'empty.xml'), '');
    const { code, lines } = await dateline('ingest', '--json', '--prefix', 'today/', morning);
    const byKey = new Map(lines().map((line) => [line.key, line]));
    expect([...byKey.keys()].sort()).toEqual(['today/empty.xml', 'today/wires/a.txt']);
    expect(byKey.get('today/empty.xml')).toMatchObject({ status: 'rejected', rejection: { code: 'empty' } });
    const [id = ''] = (byKey.get('today/wires/a.txt')?.articles ?? []) as string[];
    const { lines: record } = await dateline('show', '--json', id);
    expect(record()[0]).toMatchObject({ article: { source: { id: 'nsa' } } });
    expect(code).toBe(1);
  });

  it('refuses to run twice, and stops cleanly on Ctrl-C', async () => {
    const second = spawn(process.execPath, [start], { env: { ...process.env, ...environment } });
    expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(1);
    const workers = await workersOf(child.pid ?? 0);
    if (process.platform === 'linux') expect(workers.length).toBeGreaterThan(0);
    // A terminal signals the whole group, and npm passes it on once more.
    child.kill('SIGINT');
    child.kill('SIGINT');
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0);
    for (const pid of workers) expect(() => process.kill(pid, 0)).toThrow();
    await expect(readFile(join(environment.DATELINE_HOME ?? '', 'running.json'))).rejects.toThrow('ENOENT');
    expect((await dateline('show', '--latest', '1')).code).toBe(3);
  });
});

/** Processes that the process started, where the system tells. */
async function workersOf(pid: number): Promise<number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => undefined);
  return children?.split(' ').filter(Boolean).map(Number) ?? [];
}

/** CloudFormation's answer on one stack, and its error on any other (API reference, DescribeStacks). */
async function serveStack(name: string, outputs: Readonly<Record<string, string>>) {
  const members = Object.entries(outputs).map(
    ([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
  );
  const found = `<DescribeStacksResponse><DescribeStacksResult><Stacks><member><StackName>${name}</StackName>
    <StackStatus>CREATE_COMPLETE</StackStatus><Outputs>${members.join('')}</Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>`;
  const missing =
    '<ErrorResponse><Error><Type>Sender</Type><Code>ValidationError</Code><Message>Stack does not exist</Message></Error></ErrorResponse>';
  const server = createServer(async (request, response) => {
    const asked = new URLSearchParams(await text(request)).get('StackName');
    response
      .writeHead(asked === name ? 200 : 400, { 'content-type': 'text/xml' })
      .end(asked === name ? found : missing);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}
