import { setTimeout } from 'node:timers/promises';
import { brotliCompressSync, gunzipSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DocumentRejected } from '../../../shared/article/problem.ts';
import { defaultLimits, type Limits } from '../../../shared/formats/limits.ts';
import { isMemberFault, unpack } from '../../../shared/ingest/unpack.ts';
import { tarOf, zipOf } from './archives.ts';
import { gzipQuine } from './gzip-quine.ts';

async function* inChunks(bytes: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

interface Found {
  readonly name: string | undefined;
  readonly path: string | undefined;
  readonly text?: string;
  readonly rejected?: string;
}

async function unpackAll(
  bytes: Uint8Array,
  name = 'file',
  limits: Partial<Limits> = {},
  read = Number.POSITIVE_INFINITY,
): Promise<Found[]> {
  const found: Found[] = [];
  for await (const member of unpack({ name, chunks: inChunks(bytes) }, { ...defaultLimits, ...limits })) {
    const parts: Uint8Array[] = [];
    let rejected: string | undefined;
    try {
      for await (const chunk of member.chunks) if (parts.push(chunk) >= read) break;
    } catch (error) {
      if (!isMemberFault(error, member)) throw error;
      rejected = error.code;
    }
    found.push({
      name: member.name,
      path: member.path,
      ...(rejected ? { rejected } : { text: Buffer.concat(parts).toString() }),
    });
  }
  return found;
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'read',
    (error) => (error instanceof DocumentRejected ? error.code : error),
  );

describe('unpack', () => {
  it('passes a plain document through', async () => {
    expect(await unpackAll(Buffer.from('text'), 'a.txt')).toEqual([{ name: 'a.txt', path: undefined, text: 'text' }]);
  });

  it.each([
    ['a.xml.gz', gzipSync('hello')],
    ['a.xml.zst', zstdCompressSync(Buffer.from('hello'))],
    ['a.xml.br', brotliCompressSync('hello')],
  ])('looks through %s', async (name, bytes) => {
    expect(await unpackAll(bytes, name)).toEqual([{ name: 'a.xml', path: undefined, text: 'hello' }]);
  });

  it('knows gzip by content, whatever the name, and reads all its members', async () => {
    expect((await unpackAll(Buffer.concat([gzipSync('one '), gzipSync('two')]), 'feed.xml'))[0]?.text).toBe('one two');
  });

  it('gives every file of zip and tar, names kept, clutter and links left out', async () => {
    const entries = [
      { name: 'café/新聞.xml', content: 'a' },
      { name: '__MACOSX/._x', content: 'junk' },
      { name: 'b.txt', content: 'b'.repeat(5000) },
    ];
    const expected = [
      { name: '新聞.xml', path: 'café/新聞.xml', text: 'a' },
      { name: 'b.txt', path: 'b.txt', text: 'b'.repeat(5000) },
    ];
    expect(await unpackAll(zipOf(entries))).toEqual(expected);
    const links = [{ name: 'evil', content: '', type: 'symlink' as const, linkname: '/etc/passwd' }];
    expect(await unpackAll(await tarOf([...links, ...entries]))).toEqual(expected);
    expect(await unpackAll(gzipSync(await tarOf(entries)), 'x.tgz')).toEqual(expected);
  });

  it('never lets a member name climb', async () => {
    const entries = [{ name: '../../etc/cron.d/x', content: 'x' }];
    expect((await unpackAll(await tarOf(entries)))[0]?.path).toBe('etc/cron.d/x');
    expect((await unpackAll(zipOf(entries)))[0]?.path).toBe('etc/cron.d/x');
  });

  it('opens nests, and keeps the neighbours of a broken or encrypted member', async () => {
    const nest = zipOf([
      { name: 'inner.zip', content: zipOf([{ name: 'deep.xml.gz', content: gzipSync('deep') }]) },
      { name: 'broken.gz', content: gzipSync('x'.repeat(99)).subarray(0, 20) },
      { name: 'broken.zip', content: zipOf([{ name: 'a', content: 'a' }]).subarray(0, 30) },
      { name: 'secret', content: 'x', encrypted: true },
      { name: 'last.txt', content: 'last' },
    ]);
    expect(await unpackAll(nest)).toEqual([
      { name: 'deep.xml', path: 'inner.zip!/deep.xml.gz', text: 'deep' },
      { name: 'broken', path: 'broken.gz', rejected: 'corrupt' },
      { name: 'broken.zip', path: 'broken.zip', rejected: 'corrupt' },
      { name: 'secret', path: 'secret', rejected: 'encrypted' },
      { name: 'last.txt', path: 'last.txt', text: 'last' },
    ]);
  });

  it('goes on after a member that was read in part', async () => {
    const entries = [
      { name: 'big', content: Buffer.alloc(300_000, 'x') },
      { name: 'next', content: 'next' },
    ];
    expect((await unpackAll(await tarOf(entries), 'x.tar', {}, 1)).at(-1)?.text).toBe('next');
    expect((await unpackAll(zipOf(entries), 'x.zip', {}, 1)).at(-1)?.text).toBe('next');
  });

  it.each([
    ['gzip cut off', gzipSync('x'.repeat(9999)).subarray(0, 30), {}, 'corrupt'],
    ['zip without its directory', zipOf([{ name: 'a', content: 'a' }]).subarray(0, 40), {}, 'corrupt'],
    ['zip bomb', zipOf([{ name: 'a', content: Buffer.alloc(30_000_000) }]), {}, 'compression-ratio'],
    ['gzip bomb', gzipSync(Buffer.alloc(30_000_000)), {}, 'compression-ratio'],
    ['nested bomb', gzipSync(gzipSync(Buffer.alloc(300_000_000))), {}, 'compression-ratio'],
    ['overlapping zip', zipOf([{ name: 'a', content: 'a'.repeat(100) }], { overlap: 500 }), {}, 'compression-ratio'],
    [
      'too many members',
      zipOf([
        { name: 'a', content: 'a' },
        { name: 'b', content: 'b' },
      ]),
      { entries: 1 },
      'too-many-entries',
    ],
    ['too much unpacked', gzipSync('x'.repeat(2000)), { unpackedBytes: 1000 }, 'too-large'],
    ['too much delivered', Buffer.alloc(2000, 'x'), { bytes: 1000 }, 'too-large'],
    ['too many wrappings', gzipSync(gzipSync(gzipSync('x'))), { nesting: 2 }, 'too-deep'],
    ['gzip that unpacks to itself', gzipQuine(), {}, 'too-deep'],
    ['such a gzip in a zip', zipOf([{ name: 'r.gz', content: gzipQuine() }]), {}, 'too-deep'],
    ['Office document', zipOf([{ name: '[Content_Types].xml', content: '<Types/>' }]), {}, 'unsupported-format'],
  ])('rejects: %s', async (_, bytes, limits, code) => {
    expect(await codeOf(unpackAll(bytes, 'file', limits))).toBe(code);
  });

  it('is tried with a gzip file that is its own content', () => {
    const quine = gzipQuine();
    expect(gunzipSync(quine).equals(quine)).toBe(true);
  });

  it('an archive that ends within a member is corrupt, never a failure to retry', async () => {
    const tar = await tarOf([{ name: 'a', content: 'a'.repeat(5000) }]);
    expect(await codeOf(unpackAll(tar.subarray(0, 2000), 'a.tar'))).toBe('corrupt');
    const nest = zipOf([
      { name: 'a.tar', content: tar.subarray(0, 2000) },
      { name: 'b', content: 'b' },
    ]);
    expect(await unpackAll(nest)).toEqual([
      { name: 'a', path: 'a.tar!/a', rejected: 'corrupt' },
      { name: 'a.tar', path: 'a.tar', rejected: 'corrupt' },
      { name: 'b', path: 'b', text: 'b' },
    ]);
  });

  const lines = Buffer.from(Array.from({ length: 100_000 }, (_, i) => `${(i * 2654435761) % 4294967296}\n`).join(''));
  it.each([
    ['a.gz', gzipSync],
    ['a.zst', zstdCompressSync],
    ['a.tar', (content: Buffer) => tarOf([{ name: 'a', content }])],
  ])('%s that breaks in the middle is corrupt for a slow reader, too', async (name, pack) => {
    const packed = Buffer.from(await pack(lines));
    // A tar breaks where its next header should be.
    if (name !== 'a.tar') packed.fill(0xff, 200_000, 200_500);
    const broken = name === 'a.tar' ? Buffer.concat([packed.subarray(0, -1024), Buffer.alloc(300_000, 0xff)]) : packed;
    const reading = (async () => {
      for await (const { chunks } of unpack({ name, chunks: inChunks(broken) }, defaultLimits))
        for await (const _ of chunks) await setTimeout(1);
    })();
    expect(await codeOf(reading)).toBe('corrupt');
  });

  it('passes a failure of the network on, for the queue to retry', async () => {
    const failing = async function* () {
      yield gzipSync('x'.repeat(100)).subarray(0, 20);
      throw new Error('ECONNRESET');
    };
    const reading = (async () => {
      for await (const member of unpack({ name: 'a.gz', chunks: failing() }, defaultLimits))
        for await (const _ of member.chunks);
    })();
    await expect(reading).rejects.toThrow('ECONNRESET');
  });
});
