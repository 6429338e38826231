declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** Milliseconds that tables take to change; `path` of a LevelDB folder, in memory without. */
  interface Options {
    readonly createTableMs?: number;
    readonly updateTableMs?: number;
    readonly deleteTableMs?: number;
    readonly path?: string;
  }

  export default function dynalite(options?: Options): Server;
}
