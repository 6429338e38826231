import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs a module of this folder in a fresh process and gives back the JSON of its last line. */
export function runChild<T>(module: string, ...args: string[]): T {
  const file = fileURLToPath(new URL(module, import.meta.url));
  const output = execFileSync(process.execPath, ['--expose-gc', file, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return JSON.parse(output.trimEnd().split('\n').at(-1) as string) as T;
}

/** Resident megabytes after a collection. */
export function residentMegabytes(): number {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().rss / 2 ** 20);
}

/** Megabytes on the heap and in buffers after a collection. */
export function usedMegabytes(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return Math.round((heapUsed + external) / 2 ** 20);
}
