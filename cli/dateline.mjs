#!/usr/bin/env node
// Plain JavaScript that any Node can read: the command line itself is TypeScript and needs Node 24, which the project brings.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import os from 'node:os';
import { fileURLToPath } from 'node:url';

const needed = 24;
/** A long stream lets V8's young generation grow past 100 MB when nothing bounds it; V8 takes the bound only at start. */
const bounded = '--max-semi-space-size=4';
const isNew = Number(process.versions.node.split('.')[0]) >= needed;

if (isNew && (process.argv[2] !== 'parse' || process.execArgv.includes(bounded))) {
  module.enableCompileCache?.();
  await import('./main.ts');
} else if (isNew) {
  runUnder(process.execPath);
} else {
  const own = ['bin/node', 'bin/node.exe']
    .map((path) => fileURLToPath(new URL(`../node_modules/node/${path}`, import.meta.url)))
    .find((path) => existsSync(path));
  if (own) runUnder(own);
  else complain();
}

/** @param {string} node */
function runUnder(node) {
  // Two heaps of glibc's are enough, as for functions (infra/node-environment.ts).
  const env = { MALLOC_ARENA_MAX: '2', ...process.env };
  const args = [bounded, fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  const child = spawn(node, args, { stdio: 'inherit', env });
  // A terminal sends Ctrl-C to both; whoever kills this process means the other as well.
  process.on('SIGINT', () => {});
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (os.constants.signals[signal ?? 'SIGTERM'] ?? 15);
  });
}

function complain() {
  console.error(
    `dateline needs Node ${needed} or newer; this is ${process.version}. Run "npm ci" in the project: it brings its own Node.`,
  );
  process.exitCode = 2;
}
