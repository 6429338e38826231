import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { bundleCode } from '../infra/bundle-code.ts';

const root = join(import.meta.dirname, '..');

/**
 * Bundles scripts, given by their paths, into a folder of their own, each by itself as a function is bundled: `NAME.ts` becomes `NAME.mjs`. So
 * start-up and memory are measured without type stripping or a hundred files.
 */
export async function bundleScripts(...scripts: string[]): Promise<{ readonly folder: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  for (const script of scripts) {
    const { files } = await bundleCode(script, { root, name: basename(script, '.ts'), external: ['canvas'] });
    for (const [name, contents] of files) writeFileSync(join(folder, name), contents);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
