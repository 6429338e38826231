import type { FeedChoice } from '../../shared/feeds/settings.ts';
import type { FeedFacts } from '../../shared/store/subscription.ts';
import type { ConnectOptions } from '../connect/connect.ts';
import { headersOf } from './look.ts';

/** Settings of a feed as options of a command. */
export interface SettingOptions extends ConnectOptions, FeedFacts {
  readonly title?: string;
  readonly tag?: readonly string[];
  readonly shortest?: number;
  readonly longest?: number;
  /** `Name: value`. */
  readonly header?: readonly string[];
  readonly secret?: string;
  readonly ignoreRobots?: boolean;
  readonly keep?: number;
}

const factNames = [
  'source',
  'sourceId',
  'provider',
  'language',
  'country',
  'timeZone',
  'copyrightHolder',
  'copyrightNotice',
  'usageTerms',
  'identity',
] as const;

/** @throws CommandFailure */
export function choiceOf(options: SettingOptions): FeedChoice {
  const { title, tag, shortest, longest, header, secret, ignoreRobots, keep } = options;
  const facts = {
    ...Object.fromEntries(factNames.flatMap((name) => (options[name] ? [[name, options[name]]] : []))),
    ...(keep && { retentionDays: String(keep / 86_400) }),
  };
  const headers = headersOf(header);
  return {
    ...(title && { title }),
    ...(tag && { tags: tag }),
    ...(shortest && { shortest }),
    ...(longest && { longest }),
    ...(headers && { headers }),
    ...(secret && { secretArn: secret }),
    ...(ignoreRobots && { ignoreRobots }),
    facts,
  };
}
