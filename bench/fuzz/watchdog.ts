/** Ends a process that hangs within one document, and keeps that document. Runs in a thread of its own, as a loop leaves no timer a turn. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

/** Longest document, in bytes, that the thread can keep. */
const room = 4 * 1024 * 1024;
const [runAt, lengthAt] = [0, 1];

/** Tells the thread what is being read. Atomics, as the other thread looks at it at any time. */
export type Watch = (run: number, document: Buffer) => void;

interface Shared {
  readonly numbers: Int32Array<SharedArrayBuffer>;
  readonly bytes: Uint8Array;
  readonly label: string;
  readonly folder: string;
  readonly seconds: number;
}

/** @param seconds of one document, on the clock, after which it counts as a hang; long, as the machine may be busy */
export function startWatchdog(label: string, folder: string, seconds: number): Watch {
  const numbers = new Int32Array(new SharedArrayBuffer(8));
  const bytes = new Uint8Array(new SharedArrayBuffer(room));
  new Worker(new URL(import.meta.url), { workerData: { numbers, bytes, label, folder, seconds } }).unref();
  return (run, document) => {
    bytes.set(document.subarray(0, room));
    Atomics.store(numbers, lengthAt, Math.min(document.length, room));
    Atomics.store(numbers, runAt, run);
  };
}

if (!isMainThread && workerData?.numbers instanceof Int32Array) {
  const { numbers, bytes, label, folder, seconds } = workerData as Shared;
  let last = -1;
  setInterval(() => {
    const run = Atomics.load(numbers, runAt);
    if (run !== last) {
      last = run;
      return;
    }
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${label}-${run}`), bytes.slice(0, Atomics.load(numbers, lengthAt)));
    process.stderr.write(`  ${label}, document ${run}: hangs for ${seconds} s or more\n`);
    process.exit(3);
  }, seconds * 1000);
}
