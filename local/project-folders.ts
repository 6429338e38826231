import { fileURLToPath } from 'node:url';

const inProject = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Where the embedded run keeps and finds things, whatever folder it is started from. */
export const folders = {
  /** Logs, the running system's address, and with `--keep` its state. */
  dateline: inProject('.dateline'),
  samples: inProject('samples'),
  /** Watched: what is put here is delivered. */
  inbox: inProject('inbox'),
} as const;
