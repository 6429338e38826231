import { parseArgs } from 'node:util';
import { localStage } from './assemble.ts';

export interface StartOptions {
  readonly keep: boolean;
  readonly samples: boolean;
  /** A feed server of our own whose feeds change, and subscriptions to them. */
  readonly feeds: boolean;
  readonly timerSpeedUp: number;
  readonly stage: string;
  readonly retrySpeedUp: number;
  readonly help: boolean;
}

/** Of half an hour's visibility timeout three seconds are left: a newcomer should see a retry happen. */
export const defaultRetrySpeedUp = 600;

/** A newcomer should not wait a minute to see feeds polled. */
const defaultTimerSpeedUp = 30;

export const startHelp = `npm start [-- OPTIONS]

Runs Dateline on this machine: buckets, queues and table on loopback ports as the stack's template describes them,
and the bundled functions in worker processes. Delivers samples/, then whatever is put into inbox/. Ctrl-C ends it.

  --keep              keep buckets, queues and table in .dateline/state/ for the next run with --keep
  --no-samples        don't deliver the bundled samples
  --no-feeds          don't serve and watch the sample feeds, which get a new article every few seconds
  --stage NAME        settings of this stage (default: ${localStage}, with the settings of a private copy)
  --retry-speed-up N  divide the queues' visibility timeout by N for messages that failed (default: ${defaultRetrySpeedUp})
  --timer-speed-up N  divide the period of schedules by N (default: ${defaultTimerSpeedUp}: feeds are looked for every two seconds)
  --help`;

/** @throws TypeError on an option that is not there */
export function readStartOptions(args: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    allowNegative: true,
    options: {
      keep: { type: 'boolean', default: false },
      samples: { type: 'boolean', default: true },
      feeds: { type: 'boolean', default: true },
      stage: { type: 'string', default: localStage },
      'timer-speed-up': { type: 'string', default: String(defaultTimerSpeedUp) },
      'retry-speed-up': { type: 'string', default: String(defaultRetrySpeedUp) },
      help: { type: 'boolean', default: false },
    },
  });
  const retrySpeedUp = Number(values['retry-speed-up']);
  if (!(retrySpeedUp >= 1)) throw new TypeError('--retry-speed-up takes a number from 1');
  const timerSpeedUp = Number(values['timer-speed-up']);
  if (!(timerSpeedUp >= 1)) throw new TypeError('--timer-speed-up takes a number from 1');
  const { keep, samples, feeds, stage, help } = values;
  return { keep, samples, feeds, stage, retrySpeedUp, timerSpeedUp, help };
}
