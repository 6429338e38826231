import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/one-temporary-folder.ts'],
    testTimeout: 20_000,
    // aws-cdk-lib and the emulators are heavy: processes of their own keep one file's memory out of the next one's.
    pool: 'forks',
  },
});
