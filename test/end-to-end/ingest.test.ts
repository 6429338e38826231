import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { deliverFolder } from '../../local/deliveries/deliver-folder.ts';
import { listFolder } from '../../local/deliveries/folder-files.ts';
import { dynamoDbClient } from '../../local/emulators/clients.ts';
import { folders } from '../../local/project-folders.ts';
import type { Revision } from '../../shared/store/store.ts';
import { type DatelineUnderTest, startUnderTest, waiting } from './dateline-under-test.ts';
import { eventOf, rssFeed, story } from './feeds.ts';

let dateline: DatelineUnderTest;
beforeAll(async () => {
  dateline = await startUnderTest();
}, 60_000);
afterAll(() => dateline?.stop());

async function tableItems(): Promise<unknown[]> {
  const dynamoDb = dynamoDbClient(dateline.system.endpoints);
  const { Items = [] } = await dynamoDb.send(new ScanCommand({ TableName: dateline.table }));
  dynamoDb.destroy();
  return Items.map((item) => JSON.stringify(item)).sort();
}

async function allOf(source: string): Promise<Revision[]> {
  const records: Revision[] = [];
  for (let before: string | undefined; ; ) {
    const page = await dateline.deployment.reader.newestBySource(source, { limit: 100, ...(before && { before }) });
    records.push(...page.items);
    if (!page.next) return records;
    before = page.next;
  }
}

describe('from a file in the inbox to records in the table', () => {
  it('saves every article of the bundled samples', async () => {
    const missing = await deliverFolder(
      dateline.deployment,
      folders.samples,
      waiting.timeout,
      new AbortController().signal,
    );
    expect(missing).toBe(0);
    const { items } = await dateline.deployment.reader.newest({ limit: 100 });
    expect(items.map(({ article }) => article.source.id)).toEqual(
      expect.arrayContaining(['nsa', 'harbour-post.example', 'werkstatt-blatt.example', 'el-mirador.example']),
    );
    for (const { article } of items) {
      expect(article.headline).toBeTruthy();
      expect(article.enrichments).toHaveProperty('language');
    }
    const files = (await listFolder(folders.samples)).filter(({ key }) => !key.endsWith('.meta.json'));
    const { items: receipts } = await dateline.deployment.reader.newestReceipts({ limit: 100 });
    expect(new Set(receipts.map(({ delivery }) => delivery.key))).toEqual(new Set(files.map(({ key }) => key)));
    expect(receipts.every(({ status }) => status === 'processed')).toBe(true);
  });

  it('changes nothing when a message comes again', async () => {
    const { delivery } = await dateline.ingest('again/feed.xml', rssFeed('Again', 5));
    await dateline.idle();
    const before = await tableItems();
    for (let times = 0; times < 3; times++) await dateline.send(eventOf(delivery));
    await dateline.idle();
    expect(await tableItems()).toEqual(before);
  });

  it('finds a file delivered again unchanged, and keeps the revisions of a changed one', async () => {
    const first = await dateline.ingest('desk/basin.xml', rssFeed('Basin', 1));
    const again = await dateline.ingest('desk/copy of basin.xml', rssFeed('Basin', 1));
    const changed = await dateline.ingest('desk/basin.xml', rssFeed('Basin', 1).replace('came in', 'sailed in'));
    expect([first, again, changed].map(({ counts }) => [counts.created, counts.unchanged, counts.updated])).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
    const revisions = await dateline.deployment.reader.revisions(first.articles[0] ?? '');
    expect(revisions.map(({ article }) => article.summary ?? JSON.stringify(article.body))).toEqual([
      expect.stringContaining('sailed in'),
      expect.stringContaining('came in'),
    ]);
  });

  it.each(['Bürger & Co + Söhne/März 100%.txt', '日本/東京 (1).txt', "quote's=and;semi,colon!.txt"])(
    'takes the key "%s"',
    async (key) => {
      const receipt = await dateline.ingest(key, story(`Basin opened for ${key}`));
      expect(receipt.delivery.key).toBe(key);
      expect(receipt.counts.created).toBe(1);
    },
  );

  it('takes folder markers and test events for no deliveries', async () => {
    await dateline.put('a-folder/', '');
    await dateline.send({ Service: 'Amazon S3', Event: 's3:TestEvent' });
    await dateline.idle();
    expect(await dateline.deployment.reader.receipts(dateline.deployment.inbox, 'a-folder/')).toEqual([]);
  });

  it('reads a file again when its sidecar comes after it', async () => {
    const key = 'late/reports.xml';
    const { articles } = await dateline.ingest(key, rssFeed('Late', 1).replace(' GMT', ''));
    await dateline.put(`${key}.meta.json`, JSON.stringify({ timeZone: 'America/New_York' }));
    const { reader, inbox } = dateline.deployment;
    await vi.waitUntil(async () => (await reader.receipts(inbox, key)).length === 2, waiting);
    const record = await reader.article(articles[0] ?? '');
    expect(record).toMatchObject({ revision: 2, article: { firstcreated: '2026-01-01T05:00:00.000Z' } });
    expect(await reader.receipts(inbox, `${key}.meta.json`)).toEqual([]);
  });
});

describe('what can not be ingested', () => {
  it.each([
    ['empty.xml', '', 'empty'],
    [
      'picture.bin',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 1, 2, 3]),
      'binary',
    ],
  ])('puts %s into quarantine, and says so', async (key, content, code) => {
    const receipt = await dateline.ingest(`bad/${key}`, content);
    expect(receipt).toMatchObject({ status: 'rejected', rejection: { code } });
    const { bucket = '', key: kept = '' } = receipt.quarantine ?? {};
    const object = await dateline.deployment.s3.send(new GetObjectCommand({ Bucket: bucket, Key: kept }));
    expect(Buffer.from((await object.Body?.transformToByteArray()) ?? [])).toEqual(Buffer.from(content));
    const notices = await vi.waitUntil(async () => {
      const found = (await dateline.rejections()).filter((notice) => notice.receipt.delivery.key === `bad/${key}`);
      return found.length > 0 ? found : undefined;
    }, waiting);
    expect(notices).toHaveLength(1);
    expect(notices[0]?.subject).toContain(code);
    expect(notices[0]?.receipt.rejection?.message).toBeTruthy();
    await dateline.idle();
    expect(dateline.system.countMessages(dateline.deadLetters).ready).toBe(0);
  });

  it('gives a message that is no S3 event to the dead-letter queue, and goes on with its neighbours', async () => {
    await dateline.send('{"not":"an event"');
    const receipts = await Promise.all(
      [1, 2, 3].map((n) => dateline.ingest(`neighbours/${n}.txt`, story(`Neighbour ${n}`))),
    );
    expect(receipts.map(({ counts }) => counts.created)).toEqual([1, 1, 1]);
    await vi.waitUntil(() => dateline.system.countMessages(dateline.deadLetters).ready === 1, waiting);
    await dateline.idle();
  });
});

describe('a killed worker', () => {
  it('loses nothing and doubles nothing', async () => {
    const items = 200;
    await dateline.put('killed/reports.xml', rssFeed('Killed', items));
    const { reader, inbox } = dateline.deployment;
    const first = async () => (await reader.newestBySource('killed.example', { limit: 1 })).items;
    await vi.waitUntil(async () => (await first()).length > 0, { ...waiting, interval: 10 });
    expect(await reader.receipts(inbox, 'killed/reports.xml')).toEqual([]);
    for (const pid of dateline.system.workerPids()) process.kill(pid, 'SIGKILL');
    await vi.waitUntil(async () => (await reader.receipts(inbox, 'killed/reports.xml')).length > 0, waiting);
    await dateline.idle();
    const [receipt, ...others] = await reader.receipts(inbox, 'killed/reports.xml');
    expect(others).toEqual([]);
    expect((receipt?.counts.created ?? 0) + (receipt?.counts.unchanged ?? 0)).toBe(items);
    expect(receipt?.counts.unchanged).toBeGreaterThan(0);
    const records = await allOf('killed.example');
    expect(new Set(records.map(({ article }) => article.uri)).size).toBe(items);
    expect(records).toHaveLength(items);
    expect(records.every(({ revision }) => revision === 1)).toBe(true);
  });
});
