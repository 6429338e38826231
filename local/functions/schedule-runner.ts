import type { Endpoints } from '../emulators/clients.ts';
import type { LambdaFunction, LocalSystem, Schedule } from '../template/system.ts';
import { workerEnvironment } from './environment.ts';
import type { RunnerOptions } from './event-source-runner.ts';
import { FunctionWorker } from './worker.ts';

export interface Schedules {
  workerPids(): readonly number[];
  stop(): Promise<void>;
}

/** Invokes functions by the clock, as EventBridge does. An invocation that is not over when the next is due is not doubled. */
export function runSchedules(system: LocalSystem, endpoints: Endpoints, options: RunnerOptions): Schedules {
  const running = system.schedules.flatMap((schedule) => {
    const fn = system.functions.find(({ name }) => name === schedule.function);
    return fn ? [runSchedule(schedule, fn, endpoints, options)] : [];
  });
  return {
    workerPids: () => running.flatMap(({ worker }) => worker.pid ?? []),
    stop: async () => {
      for (const { timer } of running) clearInterval(timer);
      await Promise.all(running.map(({ worker }) => worker.stop()));
    },
  };
}

function runSchedule(schedule: Schedule, fn: LambdaFunction, endpoints: Endpoints, options: RunnerOptions) {
  const worker = new FunctionWorker(fn, { ...workerEnvironment(fn, endpoints), ...options.environment }, options.log);
  let busy = false;
  const invoke = async () => {
    if (busy) return;
    busy = true;
    try {
      await worker.invoke(schedule.event);
    } catch (error) {
      options.log(`${schedule.function}: ${String(error)}\n`);
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(() => void invoke(), (schedule.every * 1000) / (options.timerSpeedUp ?? 1));
  return { worker, timer };
}
