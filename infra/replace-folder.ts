import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes the folder hold these files and no others. Each file appears whole, under the name it had, so another process
 * that bundles the same sources, or runs what was bundled before, never meets half a file.
 */
export async function replaceFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, contents] of files) {
    const temporary = join(folder, `.${name}.${randomUUID()}`);
    await writeFile(temporary, contents);
    await rename(temporary, join(folder, name));
  }
  const stale = (await readdir(folder)).filter((name) => !files.has(name) && !name.startsWith('.'));
  await Promise.all(stale.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}
