/**
 * Documents of any size read as streams, from files: MB/s, peak memory, when the first article came. Memory is bounded as it is for
 * functions and the command line, by the size of V8's young generation.
 *   node bench/documents/memory.ts [MEGABYTES=1000] [json-lines,csv,mbox,warc]
 */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { type DocumentKind, documentKinds, generateDocument } from './generate.ts';

const megabytes = Number(process.argv[2] ?? 1000);
const kinds = (process.argv[3]?.split(',') ?? documentKinds) as DocumentKind[];
const folder = mkdtempSync(join(tmpdir(), 'bench-documents-'));

function bundleReader(): string {
  buildSync({
    entryPoints: [fileURLToPath(new URL('read-file.ts', import.meta.url))],
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
  return join(folder, 'read-file.mjs');
}

function writeDocument(kind: DocumentKind): string {
  const path = join(folder, kind);
  const file = openSync(path, 'w');
  for (const piece of generateDocument(kind, megabytes * 1e6)) writeSync(file, piece);
  closeSync(file);
  return path;
}

try {
  const script = bundleReader();
  for (const kind of kinds) {
    const path = writeDocument(kind);
    execFileSync(process.execPath, ['--max-semi-space-size=4', script, path, kind], { stdio: 'inherit' });
    rmSync(path);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
