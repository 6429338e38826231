import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MisbehavingServer, startMisbehavingServer } from '../../feeds/misbehaving-server.ts';
import { runDateline } from '../run-dateline.ts';

let server: MisbehavingServer;
beforeAll(async () => {
  server = await startMisbehavingServer();
});
afterAll(() => server.stop());
const check = (path: string, ...more: string[]) =>
  runDateline(['feeds', 'check', '--json', '--allow-host', server.allowed, server.origin + path, ...more]);

describe('feeds check', () => {
  it('says what a feed would bring', async () => {
    const { code, lines } = await check('/good');
    expect(lines()[0]).toMatchObject({
      type: 'feed',
      format: 'rss',
      title: 'Kai',
      articles: 2,
      identities: { publisher: 2 },
    });
    expect(code).toBe(0);
  });

  it('names the feeds of a page, or finds them at usual places', async () => {
    const page =
      '<html><head><link rel="alternate" type="application/rss+xml" href="/good" title="All"></head><body></html>';
    server.own.set('/page', (response) => response.end(page));
    expect((await check('/page')).lines()[0]).toMatchObject({
      candidates: [{ url: `${server.origin}/good`, title: 'All' }],
    });
    server.own.set('/bare', (response) => response.end('<html><body>Nothing</body></html>'));
    server.own.set('/rss.xml', (response) => response.end('<rss><channel><title>There</title></channel></rss>'));
    expect((await check('/bare')).lines()[0]).toMatchObject({
      candidates: [{ url: `${server.origin}/rss.xml`, title: 'There' }],
    });
  });

  it('refuses what is not public, and says why', async () => {
    const { code, err } = await runDateline(['feeds', 'check', 'http://127.0.0.1/']);
    expect(code).toBe(1);
    expect(err).toContain('refused');
  });
});
