import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { DeliveryContext } from '../../shared/article/delivery-context.ts';
import type { Problem } from '../../shared/article/problem.ts';
import { sidecarSuffix } from '../../shared/contract.ts';
import { factsFromSidecar } from '../../shared/ingest/delivery-facts.ts';
import { CommandFailure, exitCodes } from '../exit-codes.ts';

export interface DeliveryOptions {
  readonly baseUrl?: string;
  readonly mediaType?: string;
}

export interface OpenedFile {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly context: DeliveryContext;
  /** What is wrong with the sidecar. */
  readonly problems: readonly Problem[];
}

export const standardInput = '-';

/**
 * A file, or standard input for `-`, with what options and sidecar say of it.
 * @throws CommandFailure when it can't be read
 */
export async function openFile(file: string, options: DeliveryOptions): Promise<OpenedFile> {
  const received = new Date().toISOString();
  if (file === standardInput) return { chunks: process.stdin, context: { ...options, received }, problems: [] };
  await checkReadable(file);
  const { facts, problems } = await readSidecar(file);
  const context = { ...facts, ...options, received, name: basename(file) };
  return { chunks: createReadStream(file), context, problems };
}

async function checkReadable(file: string): Promise<void> {
  try {
    const handle = await open(file);
    const isFolder = (await handle.stat()).isDirectory();
    await handle.close();
    if (isFolder) throw new CommandFailure(exitCodes.usage, `${file} is a folder; name its files: ${file}/*`);
  } catch (error) {
    if (error instanceof CommandFailure) throw error;
    throw new CommandFailure(exitCodes.usage, `${file} can't be read: ${(error as Error).message}`);
  }
}

async function readSidecar(file: string) {
  const path = file + sidecarSuffix;
  const bytes = await readFile(path).catch(() => undefined);
  return bytes ? factsFromSidecar(bytes, basename(path)) : { facts: {}, problems: [] };
}

/** Whether a file only says something of another one that lies beside it. */
export async function isSidecar(file: string): Promise<boolean> {
  if (!file.endsWith(sidecarSuffix)) return false;
  const described = await stat(file.slice(0, -sidecarSuffix.length)).catch(() => undefined);
  return described?.isFile() ?? false;
}
