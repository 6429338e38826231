import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const inProject = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Where the embedded run keeps and finds things, whatever folder it is started from. */
export const folders = {
  /** Logs, the running system's address, and kept state. DATELINE_HOME puts it elsewhere. */
  dateline: process.env.DATELINE_HOME ? resolve(process.env.DATELINE_HOME) : inProject('.dateline'),
  samples: inProject('samples'),
  /** Watched: what is put here is delivered. */
  inbox: inProject('inbox'),
} as const;
