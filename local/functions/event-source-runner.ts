import { availableParallelism } from 'node:os';
import { type Endpoints, queueUrl, sqsClient } from '../emulators/clients.ts';
import type { EventSource, LambdaFunction, LocalSystem } from '../template/system.ts';
import { workerEnvironment } from './environment.ts';
import { type PolledInvocation, poll } from './poller.ts';
import { FunctionWorker } from './worker.ts';

export interface RunnerOptions {
  /** A message whose invocation failed comes back after its queue's visibility timeout divided by this. */
  readonly retrySpeedUp: number;
  /** Worker processes of one function at most; the template's maximum concurrency may be lower. */
  readonly concurrency?: number;
  /** The period of schedules is divided by this. */
  readonly timerSpeedUp?: number;
  /** Variables that every function gets besides the template's. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly log: (text: string) => void;
  readonly onInvocation: (invocation: PolledInvocation) => void;
}

export interface EventSources {
  /** Process ids of the workers that run now. */
  workerPids(): readonly number[];
  /** Resolves with the first failure of a poller that is no failure of the function: the emulators are gone. */
  readonly broken: Promise<unknown>;
  stop(): Promise<void>;
}

/** Seconds that a running invocation gets to end when the system stops. */
const graceSeconds = 5;

/** Triggers functions by their queues, as Lambda's event source mappings do, until stopped. */
export function runEventSources(system: LocalSystem, endpoints: Endpoints, options: RunnerOptions): EventSources {
  const stopping = new AbortController();
  const sqs = sqsClient(endpoints);
  const pollers = system.eventSources.flatMap((source) => {
    const fn = system.functions.find(({ name }) => name === source.function);
    return fn ? slots(source, fn, endpoints, options).map((worker) => ({ source, worker })) : [];
  });
  const loops = pollers.map(({ source, worker }) =>
    poll(
      {
        sqs,
        queueUrl: queueUrl(endpoints, source.queue),
        source,
        worker,
        retryDelay: Math.floor(visibilityTimeout(system, source.queue) / options.retrySpeedUp),
        onInvocation: options.onInvocation,
      },
      stopping.signal,
    ),
  );
  return {
    workerPids: () => pollers.flatMap(({ worker }) => worker.pid ?? []),
    broken: new Promise((resolve) => {
      for (const loop of loops) loop.catch(resolve);
    }),
    stop: async () => {
      stopping.abort();
      await Promise.race([Promise.allSettled(loops), pause(graceSeconds)]);
      await Promise.all(pollers.map(({ worker }) => worker.stop()));
      await Promise.allSettled(loops);
      sqs.destroy();
    },
  };
}

/** One worker for each concurrent invocation; only the first is started before it is needed. */
function slots(
  source: EventSource,
  fn: LambdaFunction,
  endpoints: Endpoints,
  options: RunnerOptions,
): FunctionWorker[] {
  const count = Math.min(source.maximumConcurrency ?? Infinity, options.concurrency ?? availableParallelism());
  const environment = { ...workerEnvironment(fn, endpoints), ...options.environment };
  const workers = Array.from({ length: count }, () => new FunctionWorker(fn, environment, options.log));
  workers[0]?.warm();
  return workers;
}

const visibilityTimeout = ({ queues }: LocalSystem, name: string): number =>
  queues.find((queue) => queue.name === name)?.visibilityTimeout ?? 30;

const pause = (seconds: number) => new Promise<void>((resolve) => setTimeout(resolve, seconds * 1000).unref());
