import { lookup } from 'node:dns/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Resolve } from '../../../shared/feeds/fetch/address-guard.ts';
import { FetchFailed } from '../../../shared/feeds/fetch/fetch-failed.ts';
import { createFetchFeed, type FetchRequest } from '../../../shared/feeds/fetch/fetch-feed.ts';
import { createHttpGet, type HttpGet } from '../../../shared/feeds/fetch/http-client.ts';
import { type MisbehavingServer, rss, startMisbehavingServer } from '../misbehaving-server.ts';

let server: MisbehavingServer;
beforeAll(async () => {
  server = await startMisbehavingServer();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.requests.length = 0;
});

const limits = { connect: 1000, firstByte: 300, stall: 300, whole: 600, bytes: 1_000_000, redirects: 4 };
const now = Date.parse('2026-01-01T00:00:00Z');
const resolveByDns: Resolve = (host) => lookup(host, { all: true });

function fetchWith(resolve: Resolve = resolveByDns, allowed = [server.allowed]) {
  const get = createHttpGet({ resolve, allowed }, limits);
  return createFetchFeed(get, { userAgent: 'Dateline (+https://dateline.example)', limits, clock: () => now });
}
const fetchPath = (path: string, more: Partial<FetchRequest> = {}) =>
  fetchWith()({ url: server.origin + path, ...more });

const failureOf = async (fetching: Promise<unknown>): Promise<FetchFailed> => {
  const error = await fetching.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(FetchFailed);
  return error as FetchFailed;
};

describe('an answer', () => {
  it.each([
    '/good',
    '/gzip',
    '/br',
    '/zstd',
    '/deflate-raw',
    '/says-gzip-is-plain',
    '/says-br-is-gzip',
    '/says-nothing-is-gzip',
  ])('%s is read as what it is', async (path) => {
    const { changed, body } = await fetchPath(path);
    expect(changed).toBe(true);
    expect(new TextDecoder().decode(body)).toBe(rss('a', 'b'));
  });

  it('says who asks, sends validators, and no cookies', async () => {
    expect(await fetchPath('/always-304', { etag: '"1"', lastModified: 'yesterday' })).toMatchObject({
      changed: false,
    });
    const { headers } = server.requests[0] ?? { headers: {} };
    expect(headers).toMatchObject({
      'user-agent': 'Dateline (+https://dateline.example)',
      'if-none-match': '"1"',
      'if-modified-since': 'yesterday',
    });
    expect(headers).not.toHaveProperty('cookie');
  });

  it('names where permanent redirects alone lead', async () => {
    expect(await fetchPath('/moved')).toMatchObject({
      url: `${server.origin}/good`,
      permanentUrl: `${server.origin}/good`,
    });
    expect(await fetchPath('/moved-for-now')).not.toHaveProperty('permanentUrl');
  });
});

describe('a server that misbehaves', () => {
  it.each([
    ['/truncated-gzip', 'truncated'],
    ['/cut', 'truncated'],
    ['/bomb', 'too-large'],
    ['/endless', 'too-large'],
    ['/drip', 'timeout'],
    ['/silent', 'timeout'],
    ['/loop', 'redirect'],
    ['/nowhere', 'redirect'],
    ['/missing', 'not-found'],
    ['/garbage', 'connection'],
    ['/many-headers', 'connection'],
  ] as const)('%s fails as %s, soon', async (path, kind) => {
    const begun = performance.now();
    expect((await failureOf(fetchPath(path))).kind).toBe(kind);
    expect(performance.now() - begun).toBeLessThan(2500);
  });

  it.each([
    ['/storm', 'too-many-requests', 3600],
    ['/down', 'server-error', 3600],
  ] as const)('%s says how long to stay away', async (path, kind, retryAfter) => {
    expect(await failureOf(fetchPath(path))).toMatchObject({ kind, retryAfter, gone: false });
  });

  it('410 is the end', async () => expect(await failureOf(fetchPath('/gone'))).toMatchObject({ gone: true }));
});

describe('no way inside', () => {
  it.each(['/to-metadata', '/to-file'])('a redirect %s is refused', async (path) => {
    expect((await failureOf(fetchPath(path))).kind).toBe('refused');
  });

  it.each([
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[64:ff9b::a00:1]/',
    'http://169.254.169.254/latest/',
    'http://[fd00:ec2::254]/',
    'http://100.64.0.1/',
    'http://0x7f000001/',
    'http://2130706433/',
    'http://0/',
    'http://224.0.0.1/',
    'http://192.168.1.1/',
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://198.18.0.1/',
    'http://192.0.0.192/',
    'http://192.0.2.1/',
    'http://240.0.0.1/',
    'http://255.255.255.255/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://[::]/',
    'http://[::7f00:1]/',
    'http://[::ffff:169.254.169.254]/',
    'http://[::ffff:0:7f00:1]/',
    'http://[64:ff9b:1::a00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/',
    'http://[2001:db8::1]/',
    'http://[fe80::1]/',
    'http://[fec0::1]/',
    'http://[fc00::1]/',
    'http://[ff02::1]/',
    'http://[100::1]/',
    'https://example.org:22/',
    'gopher://example.org/',
    'http://anna:secret@example.org/',
  ])('%s is refused before anything is sent', async (url) => {
    const failed = await failureOf(fetchWith(resolveByDns, [])({ url }));
    expect(failed.kind).toBe('refused');
    expect(failed.message).not.toContain('secret');
  });

  it('a name is refused when any of its addresses is private, and the answer does not tell which', async () => {
    const resolve: Resolve = async () => [
      { address: '93.184.216.34', family: 4 },
      { address: '10.1.2.3', family: 4 },
    ];
    const failed = await failureOf(fetchWith(resolve)({ url: 'http://inside.example/' }));
    expect(failed.kind).toBe('refused');
    expect(failed.message).not.toContain('10.1.2.3');
  });

  it('a name that turns to a private address is refused then: what was checked is what is connected to', async () => {
    const { port } = new URL(server.origin);
    let asked = 0;
    // Public the first time, loopback ever after: a client that looks up again to connect would land on our server.
    const resolve: Resolve = async () => [{ address: asked++ === 0 ? '192.0.2.1' : '127.0.0.1', family: 4 }];
    const url = `http://rebinding.example:${port === '8080' ? port : '8080'}/good`;
    expect(['refused', 'timeout', 'connection']).toContain((await failureOf(fetchWith(resolve)({ url }))).kind);
    expect((await failureOf(fetchWith(resolve)({ url }))).kind).toBe('refused');
    expect(server.requests).toHaveLength(0);
    expect(asked).toBe(2);
  });

  it('connects to the address that was checked, whatever the name', async () => {
    const { port } = new URL(server.origin);
    const resolve: Resolve = async () => [{ address: '127.0.0.1', family: 4 }];
    const answer = await fetchWith(resolve, [`kai.example:${port}`])({ url: `http://kai.example:${port}/good` });
    expect(answer.changed).toBe(true);
    expect(server.requests[0]?.headers.host).toBe(`kai.example:${port}`);
  });

  it('a feed with credentials is not followed from https to http, one without is', async () => {
    const moved = { status: 301, headers: { location: 'http://kai.example/feed' }, body: new Uint8Array() };
    const there = { status: 200, headers: {}, body: Buffer.from(rss('a')) };
    const get: HttpGet = async ({ protocol }) => (protocol === 'https:' ? moved : there);
    const fetch = createFetchFeed(get, { userAgent: 'Dateline', limits, clock: () => now });
    const url = 'https://kai.example/feed';
    expect((await fetch({ url })).url).toBe('http://kai.example/feed');
    const failed = await failureOf(fetch({ url, secretHeaders: { authorization: 'Basic c2VjcmV0' } }));
    expect(failed.kind).toBe('redirect');
    expect(failed.message).not.toContain('c2VjcmV0');
  });

  it('another origin is asked about before it is asked', async () => {
    server.own.set('/away', (response) =>
      response.writeHead(302, { location: `http://localhost:${new URL(server.origin).port}/good` }).end(),
    );
    const allowed = [server.allowed, `localhost:${new URL(server.origin).port}`];
    const beforeOrigin = async (to: URL) => {
      throw new FetchFailed('robots', to.host);
    };
    const failed = await failureOf(fetchWith(resolveByDns, allowed)({ url: `${server.origin}/away`, beforeOrigin }));
    expect(failed.kind).toBe('robots');
    expect(server.requests.map(({ url }) => url)).toEqual(['/away']);
  });

  it('secrets stay with the origin they are for', async () => {
    server.own.set('/elsewhere', (response) =>
      response.writeHead(302, { location: `http://localhost:${new URL(server.origin).port}/good` }).end(),
    );
    const secretHeaders = { authorization: 'Basic c2VjcmV0' };
    const allowed = [server.allowed, `localhost:${new URL(server.origin).port}`];
    const resolve: Resolve = async () => [{ address: '127.0.0.1', family: 4 }];
    await fetchWith(resolve, allowed)({ url: `${server.origin}/elsewhere`, secretHeaders });
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      secretHeaders.authorization,
      undefined,
    ]);
  });
});
