import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { defaultLimits } from '../../shared/formats/limits.ts';
import { processDelivery } from '../../shared/ingest/process-delivery.ts';
import { MemoryServices } from './memory-services.ts';
import { zipOf } from './wrappings/archives.ts';

const item = (n: number, extra = '') =>
  `<item><title>Council approves budget ${n}</title><link>https://herald.example/${n}</link><guid>g${n}</guid>
   <description>The council approved budget number ${n} after a long debate.</description>${extra}</item>`;
const feed = (...items: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Herald</title><link>https://herald.example/</link>${items.join('')}</channel></rss>`;

let memory: MemoryServices;
beforeEach(() => {
  memory = new MemoryServices();
});

describe('processDelivery', () => {
  it('saves every article and says so on the receipt', async () => {
    const delivery = memory.put('herald/feed.xml', feed(item(1), item(2)));
    const receipt = await processDelivery(delivery, memory.services());
    expect(receipt).toMatchObject({
      status: 'processed',
      formats: ['rss'],
      counts: { created: 2, rejected: 0 },
      feed: { title: 'Herald' },
    });
    expect(receipt?.articles).toEqual([...memory.articles.keys()]);
    expect(memory.receipts).toEqual([receipt]);
    expect([...memory.articles.values()][0]?.enrichments).toHaveProperty('language');
  });

  it('changes nothing when the same file comes again', async () => {
    const delivery = memory.put('feed.xml', feed(item(1), item(2)));
    await processDelivery(delivery, memory.services());
    const before = JSON.stringify([...memory.articles]);
    const again = await processDelivery(delivery, memory.services());
    expect(again?.counts).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(JSON.stringify([...memory.articles])).toBe(before);
    expect(memory.completed).toBe(2);
  });

  it('keeps the other articles when one is bad', async () => {
    const receipt = await processDelivery(
      memory.put('feed.xml', feed(item(1), '<item></item>', item(3))),
      memory.services(),
    );
    expect(receipt?.counts).toMatchObject({ created: 2, rejected: 1 });
    expect(receipt?.problems).toMatchObject([{ code: 'not-an-article', lost: 'article', position: { item: 2 } }]);
  });

  it.each(['utf16le', 'swapped'])('reads a story in UTF-16 with its byte order mark (%s)', async (order) => {
    const bytes = Buffer.from(
      '\ufeffGröße bleibt\n\nBERLIN (dpa) - Der Bundestag hat am Dienstag beraten.\n',
      'utf16le',
    );
    if (order === 'swapped') bytes.swap16();
    const receipt = await processDelivery(memory.put('story.txt', bytes), memory.services());
    expect(receipt?.counts).toMatchObject({ created: 1, problems: 0 });
    expect([...memory.articles.values()][0]?.headline).toBe('Größe bleibt');
  });

  it.each([
    ['empty', ''],
    ['empty', ' \n\n '],
    ['binary', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')],
    ['binary', Buffer.alloc(500, 1)],
    ['corrupt', gzipSync('x'.repeat(5000)).subarray(0, 30)],
  ])('puts an impossible file (%s) into quarantine, tells, and never retries', async (code, content) => {
    const receipt = await processDelivery(memory.put('bad.bin', content), memory.services());
    expect(receipt).toMatchObject({
      status: 'rejected',
      rejection: { code },
      quarantine: { key: 'quarantine/bad.bin' },
    });
    expect([memory.quarantined, memory.notices.length, memory.receipts.length]).toEqual([['bad.bin'], 1, 1]);
  });

  it('rejects a file that is too large without reading it', async () => {
    const receipt = await processDelivery(
      memory.put('big.xml', feed(item(1))),
      memory.services({ limits: { ...defaultLimits, bytes: 100 } }),
    );
    expect(receipt?.rejection?.code).toBe('too-large');
    expect(memory.closed).toBe(1);
  });

  it('keeps what was read of a file that then breaks a limit', async () => {
    const services = memory.services({ limits: { ...defaultLimits, articles: 2 } });
    const receipt = await processDelivery(memory.put('feed.xml', feed(item(1), item(2), item(3))), services);
    expect(receipt).toMatchObject({
      status: 'rejected',
      rejection: { code: 'too-many-articles' },
      counts: { created: 2 },
    });
  });

  it('stops a document that takes too long', async () => {
    let now = 0;
    const services = memory.services({ clock: () => (now += 1000), limits: { ...defaultLimits, seconds: 3 } });
    const receipt = await processDelivery(
      memory.put('feed.xml', feed(...Array.from({ length: 50 }, (_, n) => item(n)))),
      services,
    );
    expect(receipt?.rejection?.code).toBe('too-slow');
  });

  it('saves what was read in time with a note where no time is left to enrich it', async () => {
    let now = 0;
    const services = memory.services({ clock: () => now, limits: { ...defaultLimits, seconds: 3 } });
    const { saveArticles } = services.store;
    const store = {
      ...services.store,
      saveArticles: (...given: Parameters<typeof saveArticles>) => {
        now += 20_000;
        return saveArticles(...given);
      },
    };
    await processDelivery(memory.put('feed.xml', feed(item(1))), { ...services, store });
    expect([...memory.articles.values()][0]?.enrichments.language?.failed).toMatch(/^deadline/);
  });

  it('reads every member of an archive and names the bad one', async () => {
    const archive = zipOf([
      { name: 'a.xml', content: feed(item(1)) },
      { name: 'b.png', content: Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1') },
      { name: 'c.xml', content: feed(item(2)) },
    ]);
    const receipt = await processDelivery(memory.put('batch.zip', archive), memory.services());
    expect(receipt).toMatchObject({
      status: 'processed',
      counts: { created: 2, rejected: 1 },
      problems: [{ position: { path: 'b.png' } }],
    });
  });

  it('takes facts from metadata and sidecar', async () => {
    memory.put('feed.xml.meta.json', JSON.stringify({ copyrightholder: 'Herald Ltd', colour: 1 }));
    const receipt = await processDelivery(
      memory.put('feed.xml', feed(item(1)), { metadata: { source: 'City Desk' } }),
      memory.services(),
    );
    expect([...memory.articles.values()][0]).toMatchObject({
      source: { name: 'City Desk' },
      copyrightholder: 'Herald Ltd',
    });
    expect(receipt?.problems).toMatchObject([{ code: 'invalid-value', lost: 'field' }]);
  });

  it('does nothing about an object that is gone', async () => {
    expect(
      await processDelivery({ bucket: 'inbox', key: 'gone', received: '2026-03-01T10:00:00.000Z' }, memory.services()),
    ).toBeUndefined();
    expect(memory.receipts).toEqual([]);
  });

  it.each([
    ['a good file', feed(item(1), item(2))],
    ['an impossible file', '\0\0\0\0'],
  ])('ends the same after dying at any call over %s', async (_, content) => {
    const untouched = new MemoryServices();
    const expected = await processDelivery(untouched.put('f', content), untouched.services());
    for (let failAt = 1; failAt <= untouched.calls; failAt++) {
      const dying = new MemoryServices();
      const delivery = dying.put('f', content);
      dying.failAt = failAt;
      await expect(processDelivery(delivery, dying.services())).rejects.toThrow('died');
      expect(dying.receipts).toEqual([]);
      const receipt = await processDelivery(delivery, dying.services());
      expect([...dying.articles]).toEqual([...untouched.articles]);
      expect(receipt?.status).toBe(expected?.status);
      expect(dying.receipts.length).toBe(1);
    }
  });
});
