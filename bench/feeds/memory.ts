/**
 * An RSS feed of any size read as a stream from a file, as drafts and as articles by the main path: MB/s of processor time, peak memory,
 * and when the first article came.
 *   node bench/feeds/memory.ts [MEGABYTES=1000] [drafts,articles,feedsmith]
 * Memory is bounded as it is for functions (infra/node-environment.ts).
 * `feedsmith` cuts the file into items and reads each with feedsmith, as one would without a streaming reader.
 */
import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { nodeEnvironment } from '../../infra/node-environment.ts';
import { bundle } from './bundle.ts';
import { generateFeed } from './generate.ts';

const megabytes = Number(process.argv[2] ?? 1000);
const folder = mkdtempSync(join(tmpdir(), 'bench-memory-'));
const path = join(folder, 'feed.xml');

/** Writes head, the items of a 10 MB feed as often as it takes, tail. */
async function writeFeed(): Promise<void> {
  const pieces = [...generateFeed('cdata', 10_000_000)];
  const file = createWriteStream(path);
  file.write(pieces[0]);
  const items = Buffer.concat(pieces.slice(1, -1));
  for (let written = 0; written < megabytes * 1e6; written += items.length)
    if (!file.write(items)) await new Promise<void>((resolve) => file.once('drain', () => resolve()));
  file.end(pieces.at(-1));
  await finished(file);
}

const script = await bundle('read-file.ts');
try {
  await writeFeed();
  for (const reader of (process.argv[3] ?? 'drafts,articles,feedsmith').split(','))
    execFileSync(process.execPath, [script.path, path, reader], {
      stdio: 'inherit',
      env: { ...process.env, ...nodeEnvironment },
    });
} finally {
  script.remove();
  rmSync(folder, { recursive: true, force: true });
}
