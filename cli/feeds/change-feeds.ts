import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Deployment } from '../../local/deliveries/deployment.ts';
import { InvalidFeedAddress } from '../../shared/feeds/feed-address.ts';
import { NotOpml, type Outline, readOpml } from '../../shared/feeds/opml.ts';
import { type FeedChoice, InvalidFeedSettings, subscriptionOf } from '../../shared/feeds/settings.ts';
import { decodeXml } from '../../shared/feeds/xml-encoding.ts';
import type { FeedFacts, Subscription } from '../../shared/store/subscription.ts';
import { type ConnectOptions, withDeployment } from '../connect/connect.ts';
import { CommandFailure, type ExitCode, exitCodes } from '../exit-codes.ts';
import { idOf } from './name-feed.ts';

export interface AddOptions extends ConnectOptions, FeedFacts {
  readonly title?: string;
  readonly tag?: readonly string[];
  readonly shortest?: number;
  readonly longest?: number;
  /** `Name: value`. */
  readonly header?: readonly string[];
  readonly secret?: string;
}

/** Subscribes to each address, with the same settings; one that can't be costs only itself. */
export async function addFeeds(urls: readonly string[], options: AddOptions): Promise<ExitCode> {
  const choice = choiceOf(options);
  return addAll(
    urls.map((url) => ({ url, choice })),
    options,
  );
}

export async function importFeeds(
  file: string,
  options: ConnectOptions & { readonly tag?: readonly string[] },
): Promise<ExitCode> {
  const outlines = await readOutlines(file);
  const choiceFor = ({ title, site, tags }: Outline): FeedChoice => ({
    ...(title && { title }),
    ...(site && { site }),
    tags: [...tags, ...(options.tag ?? [])],
  });
  return addAll(
    outlines.map((outline) => ({ url: outline.url, choice: choiceFor(outline) })),
    options,
  );
}

export async function changeFeeds(
  change: 'pause' | 'resume' | 'remove',
  named: readonly string[],
  options: ConnectOptions,
): Promise<ExitCode> {
  const status = ({ pause: 'paused', resume: 'active', remove: 'removed' } as const)[change];
  return withDeployment(options, 'read', async ({ feeds }) => {
    let worst: ExitCode = exitCodes.ok;
    for (const name of named) {
      const changed = await feeds.change(idOf(name), (subscription) => ({ ...subscription, status }));
      if (changed) console.log(`${status === 'active' ? 'resumed' : status}  ${changed.id}  ${changed.url}`);
      else worst = exitCodes.lost;
      if (!changed) console.error(`No feed ${name}.`);
    }
    return worst;
  });
}

interface Wish {
  readonly url: string;
  readonly choice: FeedChoice;
}

async function addAll(wishes: readonly Wish[], options: ConnectOptions): Promise<ExitCode> {
  const added = new Date().toISOString();
  const subscriptions: Subscription[] = [];
  let worst: ExitCode = exitCodes.ok;
  for (const { url, choice } of wishes) {
    try {
      subscriptions.push(subscriptionOf(url, choice, added));
    } catch (error) {
      if (!(error instanceof InvalidFeedAddress || error instanceof InvalidFeedSettings)) throw error;
      worst = exitCodes.usage;
      console.error(`Not added: ${withoutCredentials(url)}: ${error.message}`);
    }
  }
  if (subscriptions.length === 0) return worst;
  await withDeployment(options, 'ingest', ({ feeds }) => addEach(feeds, subscriptions));
  return worst;
}

async function addEach(feeds: Deployment['feeds'], subscriptions: readonly Subscription[]): Promise<void> {
  const counts = { added: 0, exists: 0 };
  for (const subscription of subscriptions) {
    const outcome = await feeds.add(subscription);
    counts[outcome]++;
    console.log(`${outcome === 'added' ? 'added  ' : 'already'}  ${subscription.id}  ${subscription.url}`);
  }
  if (subscriptions.length > 1) console.log(`${counts.added} added, ${counts.exists} already there`);
}

const withoutCredentials = (url: string): string => url.replace(/\/\/[^/@]*@/, '//…@').slice(0, 200);

async function readOutlines(file: string): Promise<readonly Outline[]> {
  try {
    return readOpml(decodeXml(await (file === '-' ? buffer(process.stdin) : readFile(file))));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof NotOpml || code !== undefined)
      throw new CommandFailure(exitCodes.usage, `${file}: ${message}`);
    throw error;
  }
}

const factNames = [
  'source',
  'sourceId',
  'provider',
  'language',
  'timeZone',
  'copyrightHolder',
  'copyrightNotice',
  'usageTerms',
] as const;

function choiceOf({ title, tag, shortest, longest, header, secret, ...rest }: AddOptions): FeedChoice {
  const facts = Object.fromEntries(factNames.flatMap((name) => (rest[name] ? [[name, rest[name]]] : [])));
  return {
    ...(title && { title }),
    ...(tag && { tags: tag }),
    ...(shortest && { shortest }),
    ...(longest && { longest }),
    ...(header && { headers: Object.fromEntries(header.map(splitHeader)) }),
    ...(secret && { secretArn: secret }),
    facts,
  };
}

function splitHeader(line: string): [string, string] {
  const colon = line.indexOf(':');
  if (colon < 1) throw new CommandFailure(exitCodes.usage, `--header takes "Name: value", not "${line}"`);
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}
