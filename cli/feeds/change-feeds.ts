import { InvalidFeedSettings, withChoice, withoutSettings } from '../../shared/feeds/settings.ts';
import type { Subscription } from '../../shared/store/subscription.ts';
import { type ConnectOptions, withDeployment } from '../connect/connect.ts';
import { CommandFailure, type ExitCode, exitCodes } from '../exit-codes.ts';
import { choiceOf, type SettingOptions } from './choice.ts';
import { idOf } from './name-feed.ts';

export async function changeFeeds(
  change: 'pause' | 'resume' | 'remove',
  named: readonly string[],
  options: ConnectOptions,
): Promise<ExitCode> {
  const status = ({ pause: 'paused', resume: 'active', remove: 'removed' } as const)[change];
  const said = status === 'active' ? 'resumed' : status;
  return changeEach(named, options, said, (subscription) => ({ ...subscription, status }));
}

/** Gives feeds other settings, and takes some away. What is not named stays. */
export async function setFeeds(
  named: readonly string[],
  { unset = [], ...options }: SettingOptions & { readonly unset?: readonly string[] },
): Promise<ExitCode> {
  const choice = choiceOf(options);
  if (unset.length === 0 && Object.keys(choice).length === 1 && Object.keys(choice.facts ?? {}).length === 0)
    throw new CommandFailure(exitCodes.usage, 'Nothing to set: run with --help for the settings');
  const edit = (subscription: Subscription) => withChoice(withoutSettings(subscription, unset), choice);
  return changeEach(named, options, 'set', edit);
}

async function changeEach(
  named: readonly string[],
  options: ConnectOptions,
  said: string,
  edit: (subscription: Subscription) => Subscription,
): Promise<ExitCode> {
  return withDeployment(options, 'read', async ({ feeds }) => {
    let worst: ExitCode = exitCodes.ok;
    for (const name of named) {
      try {
        const changed = await feeds.change(idOf(name), edit);
        if (changed) console.log(`${said}  ${changed.id}  ${changed.url}`);
        else worst = exitCodes.lost;
        if (!changed) console.error(`No feed ${name}.`);
      } catch (error) {
        if (!(error instanceof InvalidFeedSettings)) throw error;
        worst = exitCodes.usage;
        console.error(`Not changed: ${name}: ${error.message}`);
      }
    }
    return worst;
  });
}
