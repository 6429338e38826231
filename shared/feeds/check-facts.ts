import { identityKinds } from '../article/article.ts';
import { canonicalLanguage } from '../article/language-tag.ts';
import { retentionDays } from '../contract.ts';
import type { FeedFacts } from '../store/subscription.ts';
import { factBytes, mostFactBytes } from './delivery-object.ts';
import { InvalidFeedSettings } from './invalid-settings.ts';

/**
 * Facts as ingestion takes them: codes in their usual spelling.
 * @throws InvalidFeedSettings
 */
export function checkedFacts(facts: FeedFacts): FeedFacts {
  const checked: Record<string, string> = {};
  for (const [name, value] of Object.entries(facts)) {
    const check = checks[name as keyof FeedFacts];
    checked[name] = check ? check(value.trim()) : value.trim();
  }
  const bytes = factBytes(checked);
  if (bytes > mostFactBytes) {
    throw new InvalidFeedSettings(
      `Source, rights and hints take ${bytes} bytes together, over ${mostFactBytes}: S3 has no room for more beside each answer`,
    );
  }
  return checked;
}

const refuse = (message: string): never => {
  throw new InvalidFeedSettings(message);
};

const checks: Partial<Record<keyof FeedFacts, (value: string) => string>> = {
  language: (tag) => canonicalLanguage(tag) ?? refuse(`"${tag}" is no language tag (BCP 47), like en or pt-BR`),
  country: (code) =>
    /^[a-z]{2}(?:-[a-z]{2,3})?$/i.test(code)
      ? code.toUpperCase()
      : refuse(`"${code}" is no country code (ISO 3166-1), like BD, or US-TX with the state`),
  timeZone: (zone) => (isTimeZone(zone) ? zone : refuse(`"${zone}" is no IANA time zone, like Asia/Dhaka`)),
  identity: (ladder) => {
    const kinds = [...new Set(ladder.split(',').map((kind) => kind.trim()))];
    const known = kinds.every((kind) => (identityKinds as readonly string[]).includes(kind));
    return known ? kinds.join(',') : refuse(`"${ladder}" is no list of ${identityKinds.join(', ')}`);
  },
  retentionDays: (days) =>
    (retentionDays as readonly number[]).includes(Number(days))
      ? String(Number(days))
      : refuse(`Articles are kept for one of ${retentionDays.join(', ')} days, or for ever; not for ${days}`),
};

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
