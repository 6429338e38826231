import { mkdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type FolderFile, listFolder } from './folder-files.ts';

/** Milliseconds between two looks. */
const interval = 500;
/** Looks at which a file must be the same before it counts as written; an empty one is likely to be filled yet. */
const steadyLooks = { written: 2, empty: 10 } as const;

interface Seen {
  readonly file: FolderFile;
  readonly looks: number;
  readonly taken: boolean;
}

/**
 * Calls `take` with each file that is new or changed in a folder, once it is written completely, until aborted. It looks again and
 * again rather than be notified: that works on every file system, and a copy in progress shows by its size.
 * @param take reports its own failures
 */
export async function watchFolder(
  folder: string,
  take: (file: FolderFile) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let seen = new Map<string, Seen>();
  while (!signal.aborted) {
    const files = await filesIn(folder);
    const now = new Map<string, Seen>();
    for (const file of files ?? []) now.set(file.key, await look(file, seen.get(file.key), take));
    if (files) seen = now;
    await pause(interval, undefined, { signal }).catch(() => undefined);
  }
}

/** Undefined when a folder went away while it was listed: the next look sees what is left. */
async function filesIn(folder: string): Promise<FolderFile[] | undefined> {
  try {
    await mkdir(folder, { recursive: true });
    return await listFolder(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function look(
  file: FolderFile,
  before: Seen | undefined,
  take: (file: FolderFile) => Promise<void>,
): Promise<Seen> {
  const same = before?.file.size === file.size && before.file.modified === file.modified;
  if (!same) return { file, looks: 1, taken: false };
  const looks = before.looks + 1;
  const steady = looks >= (file.size === 0 ? steadyLooks.empty : steadyLooks.written);
  if (before.taken || !steady) return { ...before, looks };
  await take(file);
  return { file, looks, taken: true };
}
