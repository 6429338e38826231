import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { sidecarSuffix } from '../../shared/contract.ts';

export interface FolderFile {
  readonly path: string;
  /** Path within the folder with forward slashes, which becomes the object's key. */
  readonly key: string;
  readonly size: number;
  readonly modified: number;
}

/** Hidden files, and the names that editors, browsers and copying programs give to what is not finished. */
const unfinished = /(^|\/)\.|~$|\.(part|partial|crdownload|download|tmp|swp)$/i;

/** Files in a folder and its subfolders, sidecars before the rest: a file is read with the sidecar that is there by then. */
export async function listFolder(folder: string): Promise<FolderFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => describe(folder, join(entry.parentPath, entry.name))),
  );
  return files
    .filter((file) => file !== undefined)
    .sort((a, b) => Number(isSidecarKey(b.key)) - Number(isSidecarKey(a.key)) || (a.key < b.key ? -1 : 1));
}

async function describe(folder: string, path: string): Promise<FolderFile | undefined> {
  const key = relative(folder, path).split(sep).join('/');
  if (unfinished.test(key)) return undefined;
  // It may be gone since the folder was listed.
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? { path, key, size: found.size, modified: found.mtimeMs } : undefined;
}

export const isSidecarKey = (key: string): boolean => key.endsWith(sidecarSuffix);
