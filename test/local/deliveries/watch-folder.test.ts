import { appendFile, mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { listFolder } from '../../../local/deliveries/folder-files.ts';
import { watchFolder } from '../../../local/deliveries/watch-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const waiting = { timeout: 8000, interval: 50 };

it('lists files under their keys, sidecars first, without hidden and unfinished ones', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'b', '.git'), { recursive: true });
  for (const name of ['z.txt', 'b/a.xml', 'b/a.xml.meta.json', '.hidden', 'b/.git/config', 'x.part', 'y~']) {
    await writeFile(join(folder, name), 'content');
  }
  expect((await listFolder(folder)).map(({ key }) => key)).toEqual(['b/a.xml.meta.json', 'b/a.xml', 'z.txt']);
});

it('takes a file once it is written, and again when it changes', async () => {
  const folder = join(await temporaryFolder(), 'inbox');
  const stop = new AbortController();
  const taken: [string, number][] = [];
  const watching = watchFolder(folder, async ({ key, size }) => void taken.push([key, size]), stop.signal);
  await vi.waitUntil(
    () =>
      listFolder(folder)
        .then(() => true)
        .catch(() => false),
    waiting,
  );
  const path = join(folder, 'slow.txt');
  await writeFile(path, '0123456789');
  for (let part = 0; part < 4; part++) {
    await pause(300);
    await appendFile(path, '0123456789');
  }
  await vi.waitUntil(() => taken.length > 0, waiting);
  expect(taken).toEqual([['slow.txt', 50]]);
  const later = new Date(Date.now() + 5000);
  await utimes(path, later, later);
  await vi.waitUntil(() => taken.length === 2, waiting);
  stop.abort();
  await watching;
  expect(taken).toHaveLength(2);
});
