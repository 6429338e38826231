import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/**
 * Bundles scripts, given by their paths, into a folder of their own as a function is bundled: `NAME.ts` becomes `NAME.mjs`. So start-up and
 * memory are measured without type stripping or a hundred files.
 */
export function bundleScripts(...scripts: string[]): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  buildSync({
    entryPoints: scripts,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    external: ['canvas'],
    logLevel: 'error',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
