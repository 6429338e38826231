import type { Deployment } from '../../local/deliveries/deployment.ts';
import { InvalidFeedAddress } from '../../shared/feeds/feed-address.ts';
import { type FeedChoice, InvalidFeedSettings, subscriptionOf } from '../../shared/feeds/settings.ts';
import type { Subscription } from '../../shared/store/subscription.ts';
import { type ConnectOptions, withDeployment } from '../connect/connect.ts';
import { CommandFailure, type ExitCode, exitCodes } from '../exit-codes.ts';
import { reportCandidates } from './candidates.ts';
import { choiceOf, type SettingOptions } from './choice.ts';
import { look } from './look.ts';

export interface AddOptions extends SettingOptions {
  /** Subscribes to the address as it is. */
  readonly unchecked?: boolean;
  /** Which of a page's feeds, from 1. */
  readonly pick?: number;
  readonly allowHost?: readonly string[];
}

export interface Wish {
  readonly url: string;
  readonly choice: FeedChoice;
}

/**
 * Subscribes to feeds by their own addresses or by those of their sites, with the same settings; one that can't be costs only itself.
 * A feed behind a secret is not looked at: only the poller may read the secret.
 */
export async function addFeeds(urls: readonly string[], options: AddOptions): Promise<ExitCode> {
  const choice = choiceOf(options);
  const wishes: Wish[] = [];
  let worst: ExitCode = exitCodes.ok;
  for (const url of urls) {
    const found = options.unchecked || options.secret ? url : await feedAt(url, options);
    if (found === undefined) worst = exitCodes.lost;
    else wishes.push({ url: found, choice });
  }
  const added = await addAll(wishes, options);
  return added === exitCodes.ok ? worst : added;
}

/** The address of the feed that is meant, or undefined when a person has to choose or look again; says why. */
async function feedAt(url: string, options: AddOptions): Promise<string | undefined> {
  try {
    const seen = await look(url, options);
    if (seen.type === 'feed') {
      if (seen.robots) console.error(`Note: ${seen.robots}; the poller will not ask for it.`);
      return url;
    }
    const { pick = seen.feeds.length === 1 ? 1 : undefined } = options;
    const chosen = pick === undefined ? undefined : seen.feeds[pick - 1];
    if (!chosen && options.pick !== undefined)
      console.error(`Not added: ${withoutCredentials(url)} has no feed ${pick}.`);
    if (!chosen) reportCandidates(url, seen.feeds, false);
    return chosen?.url;
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    console.error(`Not added: ${withoutCredentials(url)}: ${error.message}`);
    if (error.exitCode === exitCodes.lost) console.error('Add it all the same with --unchecked.');
    return undefined;
  }
}

export async function addAll(wishes: readonly Wish[], options: ConnectOptions): Promise<ExitCode> {
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
