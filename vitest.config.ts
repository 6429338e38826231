import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Whole systems: emulators, child processes, and what they leave in a process. */
const systems = ['end-to-end', 'local', 'cli'].map((folder) => `test/${folder}/**/*.test.ts`);

/**
 * Everything else shares its processes, and Node itself loads the modules: to start a process for each file, and to transform and load the
 * modules again, took twice as long as the tests. So no test may leave anything behind in its process.
 */
const shared = { isolate: false, experimental: { viteModuleRunner: false, nodeLoader: false } };

export default defineConfig({
  test: {
    globalSetup: ['test/one-temporary-folder.ts'],
    testTimeout: 20_000,
    pool: 'forks',
    // Unless told, one core is left idle: on two cores that is half of them.
    maxWorkers: Math.min(4, availableParallelism()),
    projects: [
      { extends: true, test: { name: 'systems', include: systems } },
      { extends: true, test: { name: 'units', include: ['test/**/*.test.ts'], exclude: systems, ...shared } },
    ],
  },
});
