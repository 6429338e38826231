import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** Bundles a script of this folder as a function is bundled, so that start-up is measured without type stripping or a hundred files. */
export function bundle(script: string): { readonly path: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'bench-feeds-'));
  buildSync({
    entryPoints: [fileURLToPath(new URL(script, import.meta.url))],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  const path = join(folder, script.replace('.ts', '.mjs'));
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
