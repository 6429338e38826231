import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { assemble } from './assemble.ts';
import { type Deployment, openEmbedded } from './deliveries/deployment.ts';
import type { PolledInvocation } from './functions/poller.ts';
import { folders } from './project-folders.ts';
import { type RunningSystem, startSystem } from './system.ts';

export interface EmbeddedOptions {
  readonly stage: string;
  readonly retrySpeedUp: number;
  readonly concurrency?: number;
  /** Keeps the state in .dateline/state/. */
  readonly keep?: boolean;
  readonly onInvocation?: (invocation: PolledInvocation) => void;
}

export interface EmbeddedDateline {
  readonly system: RunningSystem;
  readonly deployment: Deployment;
  /** What the functions print goes here. */
  readonly logFile: string;
  stop(): Promise<void>;
}

/** Dateline itself on this machine, from synthesis to workers. */
export async function startDateline(options: EmbeddedOptions): Promise<EmbeddedDateline> {
  await mkdir(folders.dateline, { recursive: true });
  const logFile = join(folders.dateline, `functions-${process.pid}.log`);
  const log = createWriteStream(logFile);
  const assembly = assemble(options.stage);
  const system = await startSystem({
    assembly: assembly.then(({ directory }) => directory),
    stateDirectory: options.keep ? join(folders.dateline, 'state') : undefined,
    retrySpeedUp: options.retrySpeedUp,
    ...(options.concurrency && { concurrency: options.concurrency }),
    log: (text) => void log.write(text),
    onInvocation: options.onInvocation ?? (() => undefined),
  });
  const deployment = openEmbedded(system.template.outputs, system.endpoints);
  return {
    system,
    deployment,
    logFile,
    stop: async () => {
      deployment.close();
      await system.stop();
      await (await assembly).remove();
      log.end();
    },
  };
}
