import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { type ListedFeed, NotAFeedList, readFeedList } from '../../shared/feeds/feed-list.ts';
import type { ConnectOptions } from '../connect/connect.ts';
import { CommandFailure, type ExitCode, exitCodes } from '../exit-codes.ts';
import { addAll } from './add-feeds.ts';

/** Subscribes to the feeds of an OPML file, or of a list as `feeds export --json` writes it. */
export async function importFeeds(
  file: string,
  options: ConnectOptions & { readonly tag?: readonly string[] },
): Promise<ExitCode> {
  const feeds = await readList(file);
  const { tag = [] } = options;
  return addAll(
    feeds.map(({ url, choice }) => ({ url, choice: { ...choice, tags: [...(choice.tags ?? []), ...tag] } })),
    options,
  );
}

async function readList(file: string): Promise<readonly ListedFeed[]> {
  try {
    return readFeedList(await (file === '-' ? buffer(process.stdin) : readFile(file)));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof NotAFeedList || code !== undefined)
      throw new CommandFailure(exitCodes.usage, `${file}: ${message}`);
    throw error;
  }
}
