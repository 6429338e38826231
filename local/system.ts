import type { Endpoints } from './emulators/clients.ts';
import { createResources } from './emulators/create-resources.ts';
import { startEmulators } from './emulators/emulators.ts';
import { makeCustomResources } from './functions/custom-resource-runner.ts';
import { type RunnerOptions, runEventSources } from './functions/event-source-runner.ts';
import { runSchedules } from './functions/schedule-runner.ts';
import { type FunctionUrls, openFunctionUrls } from './functions/url-server.ts';
import { readAssembly } from './template/assembly.ts';
import { readSystem } from './template/read-system.ts';
import type { LocalSystem } from './template/system.ts';

export interface SystemOptions extends RunnerOptions {
  /** Folder of the synthesised cloud assembly, as soon as it is there. The emulators start meanwhile. */
  readonly assembly: Promise<string>;
  /** Keeps the state of buckets, queues and tables between runs; in memory when undefined. */
  readonly stateDirectory?: string | undefined;
}

export interface RunningSystem {
  readonly template: LocalSystem;
  readonly endpoints: Endpoints;
  countMessages(queue: string): { readonly ready: number; readonly inFlight: number };
  workerPids(): readonly number[];
  readonly broken: Promise<unknown>;
  /** Ends workers and emulators; nothing of the system is left running. */
  stop(): Promise<void>;
}

/** The deployed system on this machine: emulators as the template describes them, and its bundled functions at work on them. */
export async function startSystem(options: SystemOptions): Promise<RunningSystem> {
  const emulators = await startEmulators(options.stateDirectory);
  const { storage, secrets } = emulators;
  let functionUrls: FunctionUrls | undefined;
  try {
    const template = readSystem(await readAssembly(await options.assembly));
    secrets.generate(template.secrets);
    functionUrls = await openFunctionUrls(template);
    const endpoints = { ...emulators.endpoints, functionUrls: functionUrls.addresses };
    await createResources(template, endpoints);
    await makeCustomResources(template, endpoints, options);
    storage.notify(template.notifications, true);
    const eventSources = runEventSources(template, endpoints, options);
    const schedules = runSchedules(template, endpoints, options);
    const urls = functionUrls;
    urls.serve(template, endpoints, options);
    return {
      template,
      endpoints,
      countMessages: storage.countMessages,
      workerPids: () => [eventSources, schedules, urls].flatMap((runner) => runner.workerPids()),
      broken: eventSources.broken,
      stop: async () => {
        await urls.stop();
        await schedules.stop();
        await eventSources.stop();
        await emulators.stop();
      },
    };
  } catch (error) {
    await functionUrls?.stop();
    await emulators.stop();
    throw error;
  }
}
