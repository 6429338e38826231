import { writeFeedList } from '../../shared/feeds/feed-list.ts';
import { inOrderOfTrouble } from '../../shared/feeds/feed-text.ts';
import { writeOpml } from '../../shared/feeds/opml.ts';
import type { Push } from '../../shared/store/push.ts';
import type { Feed } from '../../shared/store/subscription.ts';
import { type ConnectOptions, withDeployment } from '../connect/connect.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { endQuietlyWhenClosed, LineWriter } from '../output.ts';
import { feedTable } from './feed-table.ts';
import { idOf } from './name-feed.ts';

export interface ListOptions extends ConnectOptions {
  readonly tag?: string;
  readonly json?: boolean;
}

/** One line a feed, those in trouble first. */
export async function listFeeds({ tag, json, ...connect }: ListOptions): Promise<ExitCode> {
  endQuietlyWhenClosed(process.stdout);
  const all = await readAll(connect);
  const chosen = all.filter(({ subscription }) => tag === undefined || subscription.tags.includes(tag));
  const feeds = inOrderOfTrouble(chosen);
  const out = new LineWriter(process.stdout);
  if (json) for (const feed of feeds) await out.writeJson(asJson(feed));
  else if (feeds.length === 0) await out.write('No feeds. Subscribe with "dateline feeds add URL".');
  else await out.write(feedTable(feeds, Date.now(), process.stdout.columns || 200));
  return exitCodes.ok;
}

export async function showFeed(name: string, { json, ...connect }: ListOptions): Promise<ExitCode> {
  endQuietlyWhenClosed(process.stdout);
  const feed = await withDeployment(connect, 'read', ({ feeds }) => feeds.find(idOf(name)));
  if (!feed || feed.subscription.status === 'removed') {
    console.error(`No feed ${name}.`);
    return exitCodes.lost;
  }
  console.log(json ? JSON.stringify(asJson(feed)) : fieldLines(asJson(feed)).join('\n'));
  return exitCodes.ok;
}

export async function exportFeeds({
  title,
  json,
  ...connect
}: ConnectOptions & { readonly title: string; readonly json?: boolean }): Promise<ExitCode> {
  endQuietlyWhenClosed(process.stdout);
  const feeds = await readAll(connect);
  if (json) {
    process.stdout.write(writeFeedList(feeds.map(({ subscription }) => subscription)));
    return exitCodes.ok;
  }
  const outlines = feeds.map(({ subscription: { url, title, site, tags }, state }) => ({
    url,
    ...((title ?? state.title) && { title: title ?? state.title }),
    ...(site && { site }),
    tags,
  }));
  process.stdout.write(writeOpml(title, outlines, new Date().toISOString()));
  return exitCodes.ok;
}

const readAll = (connect: ConnectOptions): Promise<Feed[]> =>
  withDeployment(connect, 'read', ({ feeds }) => Array.fromAsync(feeds.list()));

/** What a person may want to know: fingerprints of items are of no use to them. */
function asJson({ subscription, state: { items, ...state }, push }: Feed): Record<string, unknown> {
  return { ...subscription, state, ...(push && { push: asPushJson(push) }) };
}

const asPushJson = ({ items, bodies, keyMark, ...push }: Push) => push;

function fieldLines(value: Readonly<Record<string, unknown>>, indent = ''): string[] {
  return Object.entries(value).flatMap(([name, one]) => {
    // A list or a record without anything in it says nothing.
    if (one === undefined || (typeof one === 'object' && Object.keys(one ?? {}).length === 0)) return [];
    if (typeof one !== 'object' || one === null || Array.isArray(one))
      return [`${indent}${name.padEnd(16 - indent.length)}${Array.isArray(one) ? one.join(', ') : one}`];
    return [`${indent}${name}`, ...fieldLines(one as Record<string, unknown>, `${indent}  `)];
  });
}
