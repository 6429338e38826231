import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleFunctions } from '../../infra/bundle.ts';
import { tarOf, zipOf } from '../ingest/wrappings/archives.ts';

/** What is loaded at first use comes in files of its own: a package in there may look otherwise than it does unbundled. */
const folder = mkdtempSync(join(tmpdir(), 'dateline-wrappings-'));
const main = JSON.stringify(join(import.meta.dirname, '../../shared/ingest/read-document.ts'));
const handler = `
  import { readFileSync } from 'node:fs';
  import { readDocument } from ${main};
  async function* chunksOf(path: string) { yield readFileSync(path); }
  export async function handler(path: string): Promise<string> {
    const headlines: (string | undefined)[] = [];
    const input = { name: path, chunks: chunksOf(path) };
    for await (const reading of readDocument(input, { received: '2026-03-01T10:00:00.000Z' }, { clock: Date.now }))
      if (reading.type === 'article') headlines.push(reading.article.headline);
    return headlines.join();
  }`;

beforeAll(async () => {
  mkdirSync(join(folder, 'functions/one'), { recursive: true });
  writeFileSync(join(folder, 'functions/one/handler.ts'), handler);
  await bundleFunctions({ functions: join(folder, 'functions'), outdir: join(folder, 'out') });
});
afterAll(() => rmSync(folder, { recursive: true }));

const feed = Buffer.from('<rss version="2.0"><channel><item><title>Bridge shut</title></item></channel></rss>');
const letter = Buffer.from('Subject: Ferry late\r\nFrom: a@example.org\r\n\r\nThe ferry is late today.\r\n');
const files: readonly (readonly [string, () => Buffer | Promise<Buffer>, string])[] = [
  ['feed.xml', () => feed, 'Bridge shut'],
  ['feed.xml.gz', () => gzipSync(feed), 'Bridge shut'],
  ['feed.xml.zst', () => zstdCompressSync(feed), 'Bridge shut'],
  ['feed.xml.br', () => brotliCompressSync(feed), 'Bridge shut'],
  ['feed.tar', async () => Buffer.from(await tarOf([{ name: 'feed.xml', content: feed }])), 'Bridge shut'],
  ['feed.tgz', async () => gzipSync(await tarOf([{ name: 'feed.xml', content: feed }])), 'Bridge shut'],
  [
    'both.zip',
    () =>
      zipOf([
        { name: 'feed.xml', content: feed },
        { name: 'a.eml', content: letter },
      ]),
    'Bridge shut,Ferry late',
  ],
  [
    'latin-1.eml',
    () => Buffer.from('Subject: Caf\xe9 ferm\xe9\r\nFrom: a@example.org\r\n\r\nLe caf\xe9 est ferm\xe9.\r\n', 'latin1'),
    'Café fermé',
  ],
];

test.each(files)('the bundle reads %s', async (name, make, headlines) => {
  const path = join(folder, name);
  writeFileSync(path, await make());
  const code = `const { handler } = await import(${JSON.stringify(join(folder, 'out/one/handler.mjs'))});
    process.stdout.write(await handler(${JSON.stringify(path)}))`;
  expect(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' })).toBe(headlines);
});
