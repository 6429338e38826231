import { stat } from 'node:fs/promises';
import { basename, relative, sep } from 'node:path';
import { isSidecarKey, listFolder } from '../../local/deliveries/folder-files.ts';
import { sidecarSuffix } from '../../shared/contract.ts';
import { CommandFailure, exitCodes } from '../exit-codes.ts';

export interface DeliveryPlan {
  readonly files: readonly PlannedDelivery[];
  /** Sidecars named without their files: those were delivered before, or will be. */
  readonly lateSidecars: readonly PlannedDelivery[];
}

export interface PlannedDelivery {
  readonly path: string;
  readonly key: string;
  /** Path of the sidecar, delivered before its file. */
  readonly sidecar?: string;
}

/**
 * What is delivered for the files and folders named, under which keys: a folder's files by their path within it, a file by its
 * path from here, or by its name when it lies elsewhere.
 * @throws CommandFailure for what can't be read, for nothing to deliver, and for two files under one key
 */
export async function planDeliveries(paths: readonly string[], prefix: string): Promise<DeliveryPlan> {
  const found = (await Promise.all(paths.map(filesOf))).flat();
  const files = found.filter(({ key }) => !isSidecarKey(key));
  const planned = await Promise.all(files.map(async (file) => ({ ...file, ...(await sidecarOf(file.path)) })));
  refuseCollisions(planned);
  const accompanied = new Set(planned.map(({ sidecar }) => sidecar));
  const late = found.filter(({ key, path }) => isSidecarKey(key) && !accompanied.has(path));
  const prefixed = <T extends PlannedDelivery>(delivery: T): T => ({ ...delivery, key: prefix + delivery.key });
  if (found.length === 0)
    throw new CommandFailure(exitCodes.usage, `There is no file to deliver in ${paths.join(', ')}`);
  return { files: planned.map(prefixed), lateSidecars: late.map(prefixed) };
}

async function filesOf(path: string): Promise<{ path: string; key: string }[]> {
  const found = await stat(path).catch((error: Error) => {
    throw new CommandFailure(exitCodes.usage, `${path} can't be read: ${error.message}`);
  });
  if (found.isDirectory()) return (await listFolder(path)).map((file) => ({ path: file.path, key: file.key }));
  const fromHere = relative(process.cwd(), path).split(sep).join('/');
  return [{ path, key: /^(\.\.(\/|$)|\/|[a-z]:)/i.test(fromHere) ? basename(path) : fromHere }];
}

async function sidecarOf(path: string): Promise<{ sidecar?: string }> {
  const sidecar = path + sidecarSuffix;
  const found = await stat(sidecar).catch(() => undefined);
  return found?.isFile() ? { sidecar } : {};
}

function refuseCollisions(planned: readonly PlannedDelivery[]): void {
  const paths = new Map<string, string>();
  for (const { key, path } of planned) {
    const other = paths.get(key);
    if (other !== undefined && other !== path) {
      throw new CommandFailure(
        exitCodes.usage,
        `${other} and ${path} would both be delivered as ${key}: one call for each`,
      );
    }
    paths.set(key, path);
  }
}
