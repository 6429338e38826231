import { parseArgs } from 'node:util';
import { localStage } from './assemble.ts';

export interface StartOptions {
  readonly keep: boolean;
  readonly samples: boolean;
  readonly stage: string;
  readonly retrySpeedUp: number;
  readonly help: boolean;
}

/** Of half an hour's visibility timeout three seconds are left: a newcomer should see a retry happen. */
export const defaultRetrySpeedUp = 600;

export const startHelp = `npm start [-- OPTIONS]

Runs Dateline on this machine: buckets, queues and table on loopback ports as the stack's template describes them,
and the bundled functions in worker processes. Delivers samples/, then whatever is put into inbox/. Ctrl-C ends it.

  --keep              keep buckets, queues and table in .dateline/state/ for the next run with --keep
  --no-samples        don't deliver the bundled samples
  --stage NAME        settings of this stage (default: ${localStage}, with the settings of a private copy)
  --retry-speed-up N  divide the queues' visibility timeout by N for messages that failed (default: ${defaultRetrySpeedUp})
  --help`;

/** @throws TypeError on an option that is not there */
export function readStartOptions(args: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    allowNegative: true,
    options: {
      keep: { type: 'boolean', default: false },
      samples: { type: 'boolean', default: true },
      stage: { type: 'string', default: localStage },
      'retry-speed-up': { type: 'string', default: String(defaultRetrySpeedUp) },
      help: { type: 'boolean', default: false },
    },
  });
  const retrySpeedUp = Number(values['retry-speed-up']);
  if (!(retrySpeedUp >= 1)) throw new TypeError('--retry-speed-up takes a number from 1');
  return { keep: values.keep, samples: values.samples, stage: values.stage, retrySpeedUp, help: values.help };
}
