import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Endpoints } from './emulators/clients.ts';

/** How another process finds a running system. */
export interface RunningFile {
  readonly pid: number;
  readonly started: string;
  readonly endpoints: Endpoints;
  /** Outputs of the stacks, as CloudFormation would show them. */
  readonly outputs: Readonly<Record<string, string>>;
}

const pathIn = (folder: string): string => join(folder, 'running.json');
const answerWithin = 2000;

export async function writeRunningFile(folder: string, running: RunningFile): Promise<void> {
  await mkdir(folder, { recursive: true });
  const temporary = `${pathIn(folder)}.${process.pid}`;
  await writeFile(temporary, `${JSON.stringify(running, null, 2)}\n`);
  await rename(temporary, pathIn(folder));
}

/** Removes the file if this process wrote it. */
export async function removeRunningFile(folder: string): Promise<void> {
  const running = await readRunningFile(folder);
  if (running?.pid === process.pid) await rm(pathIn(folder), { force: true });
}

/**
 * The system that runs now, if any. A file left by one that was killed proves nothing, nor does a process of the same id: the
 * services must answer, and know the bucket.
 */
export async function findRunning(folder: string): Promise<RunningFile | undefined> {
  const running = await readRunningFile(folder);
  if (!running) return undefined;
  const { endpoints, outputs } = running;
  const addresses = [`${endpoints.s3}/${outputs.InboxBucketName ?? ''}`, endpoints.dynamodb];
  const answers = await Promise.all(addresses.map(isAnswering));
  return answers.every(Boolean) ? running : undefined;
}

async function readRunningFile(folder: string): Promise<RunningFile | undefined> {
  try {
    return JSON.parse(await readFile(pathIn(folder), 'utf8'));
  } catch {
    return undefined;
  }
}

async function isAnswering(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(answerWithin) })).ok;
  } catch {
    return false;
  }
}
