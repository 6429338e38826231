import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Receipt } from '../shared/store/store.ts';
import { type EmbeddedDateline, startDateline } from './dateline.ts';
import { deliver } from './deliveries/deliver.ts';
import { deliverFolder } from './deliveries/deliver-folder.ts';
import type { FolderFile } from './deliveries/folder-files.ts';
import { watchFolder } from './deliveries/watch-folder.ts';
import { feedsOfSamples } from './feeds/sample-feeds.ts';
import type { PolledInvocation } from './functions/poller.ts';
import { openKeptState } from './kept-state.ts';
import { folders } from './project-folders.ts';
import { ReceiptFeed } from './receipt-feed.ts';
import { findRunning, removeRunningFile, writeRunningFile } from './running-file.ts';
import { readStartOptions, type StartOptions, startHelp } from './start-options.ts';
import { receiptLine } from './terminal/receipt-line.ts';
import { articleTable, failureText, howToTalk, shownPath, unsupportedText } from './terminal/texts.ts';

/** `npm start`: the system on this machine, the samples in it, and a folder to deliver to. */

const say = (text: string): void => console.log(text);
const seconds = (): string => (performance.now() / 1000).toFixed(1);
const logFile = join(folders.dateline, 'functions.log');
const samplesWithin = 120_000;
const tableLength = 30;
/** Milliseconds. */
const impatience = 1000;

async function main(options: StartOptions): Promise<number> {
  const running = await findRunning(folders.dateline);
  if (running) {
    console.error(
      `Dateline runs already (process ${running.pid}, ${running.endpoints.s3}); stop it with Ctrl-C first.`,
    );
    return 1;
  }
  const stopping = stopOnSignals();
  say(`Starting stage "${options.stage}" from its template …`);
  // The first invocation, on S3's test event, may end before there is anything to tell of it.
  let tell: (invocation: PolledInvocation) => void = () => undefined;
  const sampleFeeds = options.feeds ? await feedsOfSamples(say) : undefined;
  const dateline = await startDateline({
    ...options,
    logFile,
    state: options.keep ? await openKeptState(folders.dateline, 0) : undefined,
    timerSpeedUp: options.timerSpeedUp,
    ...(sampleFeeds && { feedHostsAllowed: [sampleFeeds.host] }),
    onInvocation: (invocation) => tell(invocation),
  });
  try {
    const feed = await showReceipts(dateline);
    tell = (invocation) => {
      if (invocation.failed > 0) say(failureText(invocation, logFile));
      feed.look().catch((error: unknown) => say(`The receipts can't be read: ${String(error)}`));
    };
    await announce(dateline);
    if (options.samples) await deliverSamples(dateline, stopping.signal);
    await feed.look();
    await sampleFeeds?.subscribe(dateline.deployment.feeds, say);
    if (!stopping.signal.aborted) await showArticles(dateline, feed.seen);
    return await serve(dateline, stopping.signal);
  } finally {
    say('Stopping …');
    stopping.abort();
    await removeRunningFile(folders.dateline);
    await sampleFeeds?.stop(dateline.deployment.feeds);
    await dateline.stop();
  }
}

/** Aborts on Ctrl-C. Who asks again after a while does not want to wait; at once it is only npm that passes the same signal on. */
function stopOnSignals(): AbortController {
  const stopping = new AbortController();
  let asked: number | undefined;
  const stop = (): void => {
    asked ??= performance.now();
    if (performance.now() - asked > impatience) process.exit(130);
    stopping.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  return stopping;
}

async function showReceipts({ deployment }: EmbeddedDateline): Promise<ReceiptFeed> {
  const feed: ReceiptFeed = new ReceiptFeed(deployment.reader, (receipt) => {
    if (feed.seen.length === 1) say(`First record after ${seconds()} s`);
    say(receiptLine(receipt));
  });
  await feed.skipEarlier();
  return feed;
}

async function announce({ system }: EmbeddedDateline): Promise<void> {
  const { template, endpoints } = system;
  say(unsupportedText(template.unsupported));
  say(`Up after ${seconds()} s. The functions log to ${shownPath(logFile)}`);
  const started = new Date().toISOString();
  await writeRunningFile(folders.dateline, { pid: process.pid, started, endpoints, outputs: template.outputs });
}

async function deliverSamples({ deployment }: EmbeddedDateline, signal: AbortSignal): Promise<void> {
  say(`\nDelivering ${shownPath(folders.samples)}/ …`);
  const missing = await deliverFolder(deployment, folders.samples, samplesWithin, signal);
  if (missing > 0) say(`! ${missing} samples have no receipt yet; see ${shownPath(logFile)}`);
}

async function showArticles({ deployment, system }: EmbeddedDateline, receipts: readonly Receipt[]): Promise<void> {
  const { items } = await deployment.reader.newest({ limit: tableLength });
  say(`\n${articleTable(items, receipts, process.stdout.columns || 160)}`);
  say(`\n${howToTalk(system)}\n\nWatching ${shownPath(folders.inbox)}/ — Ctrl-C to stop.\n`);
}

/** Watches the inbox until stopped, or until the emulators fail. */
async function serve({ deployment, system }: EmbeddedDateline, signal: AbortSignal): Promise<number> {
  const take = async ({ path, key }: FolderFile): Promise<void> => {
    try {
      await deliver(deployment, path, key);
      say(`→ ${key}`);
    } catch (error) {
      say(`✗ ${key} could not be delivered: ${String(error)}; save it again to try again`);
    }
  };
  const broken = system.broken.then((error) => {
    console.error(error);
    return 1;
  });
  return Promise.race([watchFolder(folders.inbox, take, signal).then(() => 0), broken]);
}

try {
  const options = readStartOptions(process.argv.slice(2));
  if (options.help) say(startHelp);
  else process.exitCode = await main(options);
} catch (error) {
  console.error(error instanceof TypeError ? `${error.message}\n\n${startHelp}` : error);
  process.exitCode = 1;
}
