import { performance } from 'node:perf_hooks';
import type { Receipt } from '../shared/store/store.ts';
import { type EmbeddedDateline, startDateline } from './dateline.ts';
import { awaitReceipt, deliver } from './deliveries/deliver.ts';
import { type FolderFile, isSidecarKey, listFolder } from './deliveries/folder-files.ts';
import { watchFolder } from './deliveries/watch-folder.ts';
import type { PolledInvocation } from './functions/poller.ts';
import { folders } from './project-folders.ts';
import { ReceiptFeed } from './receipt-feed.ts';
import { findRunning, removeRunningFile, writeRunningFile } from './running-file.ts';
import { readStartOptions, type StartOptions, startHelp } from './start-options.ts';
import { countsText, receiptLine } from './terminal/receipt-line.ts';
import { articleTable, howToTalk, shownPath, unsupportedText } from './terminal/texts.ts';

/** `npm start`: the system on this machine, the samples in it, and a folder to deliver to. */

const say = (text: string): void => console.log(text);
const seconds = (): string => (performance.now() / 1000).toFixed(1);
const samplesWithin = 120_000;
const tableLength = 30;

async function main(options: StartOptions): Promise<number> {
  const running = await findRunning(folders.dateline);
  if (running) {
    console.error(
      `Dateline already runs (process ${running.pid}, ${running.endpoints.s3}); stop it with Ctrl-C first.`,
    );
    return 1;
  }
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());
  say(`Starting stage "${options.stage}" from its template …`);
  // The first invocation, on S3's test event, may end before there is anything to tell of it.
  let tell: (invocation: PolledInvocation) => void = () => undefined;
  const dateline = await startDateline({ ...options, onInvocation: (invocation) => tell(invocation) });
  const receipts: Receipt[] = [];
  const feed = new ReceiptFeed(dateline.deployment.reader, (receipt) => {
    if (receipts.push(receipt) === 1) say(`First record after ${seconds()} s`);
    say(receiptLine(receipt));
  });
  tell = (invocation) => {
    if (invocation.failed > 0) say(failureText(invocation, dateline));
    feed.look().catch((error: unknown) => say(`The receipts can't be read: ${String(error)}`));
  };
  try {
    await feed.skipEarlier();
    await announce(dateline);
    if (options.samples) await deliverSamples(dateline, stopping.signal);
    await feed.look();
    await showArticles(dateline, receipts);
    say(`\n${howToTalk(dateline.system)}\n\nWatching ${shownPath(folders.inbox)}/ — Ctrl-C to stop.\n`);
    const take = (file: FolderFile) => deliverNow(dateline, file);
    const watching = watchFolder(folders.inbox, take, stopping.signal);
    return await Promise.race([watching.then(() => 0), dateline.system.broken.then(reportBroken)]);
  } finally {
    say('Stopping …');
    await removeRunningFile(folders.dateline);
    await dateline.stop();
  }
}

async function announce({ system, logFile }: EmbeddedDateline): Promise<void> {
  const { template, endpoints } = system;
  say(unsupportedText(template.unsupported));
  say(`Up after ${seconds()} s. The functions log to ${shownPath(logFile)}`);
  const started = new Date().toISOString();
  await writeRunningFile(folders.dateline, { pid: process.pid, started, endpoints, outputs: template.outputs });
}

async function deliverSamples({ deployment }: EmbeddedDateline, signal: AbortSignal): Promise<void> {
  const files = await listFolder(folders.samples);
  say(`\nDelivering ${files.length} files of ${shownPath(folders.samples)}/ …`);
  const waiting: Promise<Receipt | undefined>[] = [];
  for (const file of files) {
    if (signal.aborted) return;
    const delivered = await deliver(deployment, file.path, file.key);
    if (!isSidecarKey(file.key)) waiting.push(awaitReceipt(deployment, delivered, samplesWithin));
  }
  const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  await Promise.race([Promise.all(waiting), aborted]);
}

async function deliverNow({ deployment }: EmbeddedDateline, { path, key }: FolderFile): Promise<void> {
  try {
    await deliver(deployment, path, key);
    say(`→ ${key}`);
  } catch (error) {
    say(`✗ ${key} could not be delivered: ${String(error)}; save it again to try again`);
  }
}

async function showArticles({ deployment }: EmbeddedDateline, receipts: readonly Receipt[]): Promise<void> {
  const { items } = await deployment.reader.newest({ limit: tableLength });
  const receiptOf = (id: string) => receipts.findLast(({ articles }) => articles.includes(id));
  const outcomeOf = (id: string): string => {
    const receipt = receiptOf(id);
    return receipt ? countsText(receipt) : '';
  };
  say(`\n${articleTable(items, outcomeOf, process.stdout.columns || 160)}`);
}

function failureText(
  { function: name, messages, failed, error }: PolledInvocation,
  dateline: EmbeddedDateline,
): string {
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'reported by the function';
  return `! ${name}: ${failed} of ${messages} messages failed (${reason}); they are retried. See ${shownPath(dateline.logFile)}`;
}

function reportBroken(error: unknown): number {
  console.error(error);
  return 1;
}

try {
  const options = readStartOptions(process.argv.slice(2));
  if (options.help) say(startHelp);
  else process.exitCode = await main(options);
} catch (error) {
  console.error(error instanceof TypeError ? `${error.message}\n\n${startHelp}` : error);
  process.exitCode = 1;
}
