import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MisbehavingServer, rss, startMisbehavingServer } from '../../feeds/misbehaving-server.ts';
import { temporaryFolder } from '../../local/temporary-folder.ts';
import { runDateline } from '../run-dateline.ts';

let server: MisbehavingServer;
beforeAll(async () => {
  server = await startMisbehavingServer();
});
afterAll(() => server.stop());
const check = (path: string, ...more: string[]) =>
  runDateline(['feeds', 'check', '--json', '--allow-host', server.allowed, server.origin + path, ...more]);

describe('feeds add, of a page with two feeds', () => {
  const add = (...more: string[]) =>
    runDateline(['feeds', 'add', '--allow-host', server.allowed, `${server.origin}/two`, ...more]);

  it('lists them, and takes none until one is picked that is there', async () => {
    const link = (href: string) => `<link rel="alternate" type="application/rss+xml" href="${href}" title="${href}">`;
    server.own.set('/two', (response) => response.end(`<html><head>${link('/good')}${link('/gzip')}</head></html>`));
    const [none, third, letter] = await Promise.all([add(), add('--pick', '3'), add('--pick', 'x')]);
    expect(none.out).toContain(`  2  ${server.origin}/gzip  /gzip`);
    expect(none.out).toContain('--pick 1');
    expect(third.err).toContain('has no feed 3');
    expect(letter.err).toContain('no number from 1');
    expect([none, third, letter].map(({ code }) => code)).toEqual([1, 1, 2]);
  });
});

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

  it('reads a file, and says what is no feed', async () => {
    const folder = await temporaryFolder();
    const [feed, other] = [join(folder, 'feed.xml'), join(folder, 'page.html')];
    await Promise.all([writeFile(feed, rss('a', 'b', 'c')), writeFile(other, '<html><body>No</body></html>')]);
    const [good, bad] = await Promise.all([feed, other].map((path) => runDateline(['feeds', 'check', path])));
    expect(good?.out).toMatch(/^format +rss, “Kai”$/m);
    expect(good?.out).toMatch(/^articles +3$/m);
    expect(good?.code).toBe(0);
    expect(bad?.err).toContain('is no feed but');
    expect(bad?.code).toBe(1);
  });

  it('refuses what is not public, and says why', async () => {
    const { code, err } = await runDateline(['feeds', 'check', 'http://127.0.0.1/']);
    expect(code).toBe(1);
    expect(err).toContain('refused');
  });
});
