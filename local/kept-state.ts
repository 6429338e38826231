import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** State that outlives its run: one process at a time may have it open. */
export interface KeptState {
  readonly directory: string;
  /** Outputs of the stacks of the run that made it; undefined while it is new. */
  readonly outputs: Readonly<Record<string, string>> | undefined;
  saveOutputs(outputs: Readonly<Record<string, string>>): Promise<void>;
  release(): Promise<void>;
}

const lookAgainAfter = 200;

/** @throws Error when another process has it open for longer than so many milliseconds */
export async function openKeptState(home: string, waitAtMost: number): Promise<KeptState> {
  const directory = join(home, 'state');
  await mkdir(directory, { recursive: true });
  const lock = join(directory, 'lock');
  for (const end = Date.now() + waitAtMost; !(await tryLock(lock)); await pause(lookAgainAfter)) {
    if (Date.now() >= end) throw new Error(`${directory} is in use by process ${await holderOf(lock)}; end it first`);
  }
  const outputsFile = join(directory, 'outputs.json');
  return {
    directory,
    outputs: await readFile(outputsFile, 'utf8').then(JSON.parse, () => undefined),
    saveOutputs: (outputs) => writeFile(outputsFile, JSON.stringify(outputs)),
    release: () => rm(lock, { force: true }),
  };
}

async function tryLock(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  // Its holder was killed: the next attempt may have it.
  if (!isAlive(await holderOf(lock))) await rm(lock, { force: true });
  return false;
}

const holderOf = async (lock: string): Promise<number> => Number(await readFile(lock, 'utf8').catch(() => '0'));

function isAlive(pid: number): boolean {
  // A lock just made, whose content is still to come.
  if (pid === 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
