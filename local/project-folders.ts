import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const inProject = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Set by tests, and by whoever runs several side by side. */
const fromEnvironment = (variable: string, otherwise: string): string => {
  const value = process.env[variable];
  return value ? resolve(value) : inProject(otherwise);
};

/** Where the embedded run keeps and finds things, whatever folder it is started from. */
export const folders = {
  /** Logs, the running system's address, and kept state. */
  dateline: fromEnvironment('DATELINE_HOME', '.dateline'),
  samples: inProject('samples'),
  /** Watched: what is put here is delivered. */
  inbox: fromEnvironment('DATELINE_INBOX', 'inbox'),
} as const;
