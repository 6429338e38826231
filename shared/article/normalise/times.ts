import type { Article } from '../article.ts';
import { parseDate } from '../dates.ts';
import type { DeliveryContext } from '../delivery-context.ts';
import type { Draft } from '../draft.ts';
import type { Findings } from './findings.ts';

const reasons = {
  impossible: 'names a day or time that does not exist',
  future: 'lies more than two days after the file was received',
  default: 'is what software writes when it has no date',
  unreadable: 'has no known form',
} as const;

/** One time of a draft in UTC. One that can't be right is dropped with a problem, never replaced. */
export function cleanTime(
  raw: string | undefined,
  field: string,
  context: DeliveryContext,
  findings: Findings,
  options: { readonly language?: string | undefined; readonly future?: boolean } = {},
): string | undefined {
  if (raw === undefined || raw.trim() === '') return undefined;
  const { timeZone, received } = context;
  const language = options.language ?? context.language;
  const date = parseDate(raw, {
    received,
    ...(timeZone && { timeZone }),
    ...(language && { language }),
    ...(options.future && { future: true }),
  });
  if ('reason' in date) {
    findings.problem(
      'invalid-date',
      `${field} "${raw.slice(0, 80)}" ${reasons[date.reason]}; the article has no ${field}.`,
      'field',
    );
    return undefined;
  }
  if (date.orderGuessed) findings.note(field, 'guessed', 'nearest day to receipt that the digits allow', 0.6, raw);
  if (date.zone === 'assumed') findings.note(field, 'guessed', `time zone ${timeZone} of the delivery`, 0.8, raw);
  if (date.zone === 'utc-default')
    findings.note(field, 'guessed', 'UTC, since no time zone is given', date.dateOnly ? 0.7 : 0.5, raw);
  return date.iso;
}

type Times = Pick<Article, 'firstcreated' | 'versioncreated' | 'embargoed' | 'expires'>;

/** The times of a draft. Where it has none, the time of receipt orders it, and the article says so. */
export function cleanTimes(
  draft: Draft,
  language: string | undefined,
  context: DeliveryContext,
  findings: Findings,
): Times {
  const past = (field: 'firstcreated' | 'versioncreated') =>
    cleanTime(draft[field], field, context, findings, { language });
  const ahead = (field: 'embargoed' | 'expires') =>
    cleanTime(draft[field], field, context, findings, { language, future: true });
  const firstcreated = past('firstcreated');
  const versioncreated = past('versioncreated');
  if (firstcreated === undefined && versioncreated === undefined) {
    findings.note(
      'received',
      'guessed',
      'received time, which orders the article since it has no time of its own',
      0.3,
    );
  }
  return { firstcreated, versioncreated, embargoed: ahead('embargoed'), expires: ahead('expires') };
}
