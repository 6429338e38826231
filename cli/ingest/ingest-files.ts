import { awaitReceipt, deliver } from '../../local/deliveries/deliver.ts';
import type { Deployment } from '../../local/deliveries/deployment.ts';
import { receiptLine } from '../../local/terminal/receipt-line.ts';
import { sidecarSuffix } from '../../shared/contract.ts';
import type { Receipt } from '../../shared/store/store.ts';
import { type ConnectOptions, withDeployment } from '../connect/connect.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { endQuietlyWhenClosed, LineWriter } from '../output.ts';
import { Progress } from '../progress.ts';
import { type PlannedDelivery, planDeliveries } from './plan-deliveries.ts';

export interface IngestOptions extends ConnectOptions {
  readonly json?: boolean;
  readonly prefix: string;
  /** Seconds to wait for a receipt. */
  readonly timeout: number;
}

/** Files on their way at once. */
const parallel = 8;

/** Delivers files and prints the receipt of each as it comes. */
export async function ingestFiles(paths: readonly string[], options: IngestOptions): Promise<ExitCode> {
  endQuietlyWhenClosed(process.stdout);
  const { files, lateSidecars } = await planDeliveries(paths, options.prefix);
  return withDeployment(options, 'ingest', async (deployment) => {
    const out = new LineWriter(process.stdout);
    const progress = new Progress(process.stderr, files.length, process.stderr.isTTY);
    for (const { path, key } of lateSidecars) {
      await deliver(deployment, path, key);
      await out.write(options.json ? JSON.stringify({ type: 'sidecar', file: path, key }) : `→ ${key}`);
    }
    let worst: ExitCode = exitCodes.ok;
    let done = 0;
    await inParallel(files, async (delivery) => {
      const receipt = await ingestFile(deployment, delivery, options.timeout * 1000);
      progress.clear();
      await out.write(options.json ? jsonLine(delivery, receipt) : textLine(delivery, receipt, options.timeout));
      progress.show(++done, delivery.path);
      worst = Math.max(worst, exitCodeOf(receipt)) as ExitCode;
    });
    progress.clear();
    return worst;
  });
}

async function ingestFile(
  deployment: Deployment,
  { path, key, sidecar }: PlannedDelivery,
  milliseconds: number,
): Promise<Receipt | undefined> {
  const before = sidecar === undefined ? undefined : await deliver(deployment, sidecar, key + sidecarSuffix);
  const delivered = await deliver(deployment, path, key);
  // The sidecar announces its file too: the receipt may be that of its event, a little earlier.
  return awaitReceipt(deployment, { ...delivered, since: before?.since ?? delivered.since }, milliseconds);
}

const jsonLine = ({ path, key }: PlannedDelivery, receipt: Receipt | undefined): string =>
  JSON.stringify({ type: 'receipt', file: path, key, ...(receipt ?? { status: 'waiting' }) });

const textLine = ({ key }: PlannedDelivery, receipt: Receipt | undefined, timeout: number): string =>
  receipt
    ? receiptLine(receipt)
    : `? ${key}  no receipt within ${timeout} s: it is still at work, or waits in the dead-letter queue`;

function exitCodeOf(receipt: Receipt | undefined): ExitCode {
  const lost = !receipt || receipt.status === 'rejected' || receipt.counts.rejected > 0;
  return lost ? exitCodes.lost : exitCodes.ok;
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: parallel }, async () => {
      for (const item of queue) await work(item);
    }),
  );
}
