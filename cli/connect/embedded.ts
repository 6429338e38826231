import { join } from 'node:path';
import { localStage } from '../../local/assemble.ts';
import { startDateline } from '../../local/dateline.ts';
import { type Deployment, openEmbedded } from '../../local/deliveries/deployment.ts';
import { startEmulators } from '../../local/emulators/emulators.ts';
import { openKeptState } from '../../local/kept-state.ts';
import { folders } from '../../local/project-folders.ts';
import { findRunning } from '../../local/running-file.ts';
import { defaultRetrySpeedUp } from '../../local/start-options.ts';
import { CommandFailure, exitCodes } from '../exit-codes.ts';

export interface Connection {
  readonly deployment: Deployment;
  close(): Promise<void>;
}

/** Another call may be at work on the kept state; milliseconds to wait for it. */
const waitForState = 120_000;

/** The system that `npm start` runs, if it does. */
async function connectToRunning(): Promise<Connection | undefined> {
  const running = await findRunning(folders.dateline);
  if (!running) return undefined;
  const deployment = openEmbedded(running.outputs, running.endpoints);
  return { deployment, close: async () => deployment.close() };
}

/** An embedded system that ingests: the one that runs, or one of our own on the kept state for as long as it takes. */
export async function connectToIngest(): Promise<Connection> {
  const running = await connectToRunning();
  if (running) return running;
  if (process.stderr.isTTY)
    process.stderr.write('Starting an embedded system for this call (npm start keeps one up) …\n');
  const { deployment, stop } = await startDateline({
    stage: localStage,
    retrySpeedUp: defaultRetrySpeedUp,
    logFile: join(folders.dateline, 'functions.log'),
    state: await openState(),
  });
  return { deployment, close: stop };
}

/**
 * The records of the embedded system that runs, or else those that are kept.
 * @throws CommandFailure when there are neither
 */
export async function connectToRead(): Promise<Connection> {
  const running = await connectToRunning();
  if (running) return running;
  const state = await openState();
  if (!state.outputs) {
    await state.release();
    throw new CommandFailure(
      exitCodes.unreachable,
      'No system runs and none has been kept: start one with "npm start"',
    );
  }
  const emulators = await startEmulators(state.directory);
  const deployment = openEmbedded(state.outputs, emulators.endpoints);
  const close = async (): Promise<void> => {
    deployment.close();
    await emulators.stop();
    await state.release();
  };
  return { deployment, close };
}

const openState = () =>
  openKeptState(folders.dateline, waitForState).catch((error: Error) => {
    throw new CommandFailure(exitCodes.unreachable, error.message);
  });
