import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const launcher = fileURLToPath(new URL('../../cli/dateline.mjs', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Lines of standard output, parsed. */
  readonly lines: () => Record<string, unknown>[];
}

/** Starts the command as a shell would. */
export const startDateline = (args: readonly string[], environment: NodeJS.ProcessEnv = {}) =>
  spawn(process.execPath, [launcher, ...args], { env: { ...process.env, ...environment } });

/** Runs the command to its end. */
export async function runDateline(
  args: readonly string[],
  options: { readonly input?: string | Uint8Array; readonly environment?: NodeJS.ProcessEnv } = {},
): Promise<Ended> {
  const child = startDateline(args, options.environment);
  child.stdin.end(options.input);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, err, lines: () => parseLines(out) };
}

export const parseLines = (out: string): Record<string, unknown>[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
