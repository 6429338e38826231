import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { env } from '../shared/contract.ts';
import { assemble } from './assemble.ts';
import { type Deployment, openEmbedded } from './deliveries/deployment.ts';
import type { PolledInvocation } from './functions/poller.ts';
import type { KeptState } from './kept-state.ts';
import { type RunningSystem, startSystem } from './system.ts';

export interface EmbeddedOptions {
  readonly stage: string;
  readonly retrySpeedUp: number;
  /** What the functions print is written here. */
  readonly logFile: string;
  readonly concurrency?: number;
  readonly timerSpeedUp?: number;
  /** `host:port` of feed servers on this machine that may be polled. */
  readonly feedHostsAllowed?: readonly string[];
  /** State to go on with; in memory when undefined. Released when the system stops. */
  readonly state?: KeptState | undefined;
  readonly onInvocation?: (invocation: PolledInvocation) => void;
}

export interface EmbeddedDateline {
  readonly system: RunningSystem;
  readonly deployment: Deployment;
  stop(): Promise<void>;
}

/** Dateline itself on this machine, from synthesis to workers. */
export async function startDateline(options: EmbeddedOptions): Promise<EmbeddedDateline> {
  const { state } = options;
  await mkdir(dirname(options.logFile), { recursive: true });
  const log = createWriteStream(options.logFile);
  const assembly = assemble(options.stage);
  try {
    const system = await startSystem({
      assembly: assembly.then(({ directory }) => directory),
      stateDirectory: state?.directory,
      retrySpeedUp: options.retrySpeedUp,
      ...(options.concurrency && { concurrency: options.concurrency }),
      ...(options.timerSpeedUp && { timerSpeedUp: options.timerSpeedUp }),
      ...(options.feedHostsAllowed && { environment: { [env.feedHostsAllowed]: options.feedHostsAllowed.join(',') } }),
      log: (text) => void log.write(text),
      onInvocation: options.onInvocation ?? (() => undefined),
    });
    await state?.saveOutputs(system.template.outputs);
    const deployment = openEmbedded(system.template.outputs, system.endpoints);
    const stop = async (): Promise<void> => {
      deployment.close();
      await system.stop();
      await cleanUp();
    };
    return { system, deployment, stop };
  } catch (error) {
    await cleanUp();
    throw error;
  }

  async function cleanUp(): Promise<void> {
    await assembly.then(({ remove }) => remove()).catch(() => undefined);
    await state?.release();
    log.end();
  }
}
