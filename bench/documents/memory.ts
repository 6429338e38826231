/**
 * Documents of any size read as streams, from files: MB/s, peak memory, when the first article came. Memory is bounded as it is for
 * functions (infra/node-environment.ts).
 *   node bench/documents/memory.ts [MEGABYTES=1000] [json-lines,csv,mbox,warc]
 */
import { execFileSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { nodeEnvironment } from '../../infra/node-environment.ts';
import { bundleScripts } from '../bundle-scripts.ts';
import { type DocumentKind, documentKinds, generateDocument } from './generate.ts';

const megabytes = Number(process.argv[2] ?? 1000);
const kinds = (process.argv[3]?.split(',') ?? documentKinds) as DocumentKind[];
const { folder, remove } = await bundleScripts(join(import.meta.dirname, 'read-file.ts'));

function writeDocument(kind: DocumentKind): string {
  const path = join(folder, kind);
  const file = openSync(path, 'w');
  for (const piece of generateDocument(kind, megabytes * 1e6)) writeSync(file, piece);
  closeSync(file);
  return path;
}

try {
  const script = join(folder, 'read-file.mjs');
  for (const kind of kinds) {
    const path = writeDocument(kind);
    execFileSync(process.execPath, [script, path, kind], {
      stdio: 'inherit',
      env: { ...process.env, ...nodeEnvironment },
    });
    rmSync(path);
  }
} finally {
  remove();
}
