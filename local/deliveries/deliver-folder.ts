import { awaitReceipt, deliver } from './deliver.ts';
import type { Deployment } from './deployment.ts';
import { isSidecarKey, listFolder } from './folder-files.ts';

/**
 * Delivers every file of a folder and waits for the receipts, or until aborted.
 * @param milliseconds to wait for a receipt at most
 * @returns number of files that got none in that time
 */
export async function deliverFolder(
  deployment: Deployment,
  folder: string,
  milliseconds: number,
  signal: AbortSignal,
): Promise<number> {
  const receipts: Promise<unknown>[] = [];
  for (const { path, key } of await listFolder(folder)) {
    if (signal.aborted) return 0;
    const delivered = await deliver(deployment, path, key);
    if (!isSidecarKey(key)) receipts.push(awaitReceipt(deployment, delivered, milliseconds));
  }
  const aborted = new Promise<[]>((resolve) => signal.addEventListener('abort', () => resolve([]), { once: true }));
  const found = await Promise.race([Promise.all(receipts), aborted]);
  return found.filter((receipt) => receipt === undefined).length;
}
