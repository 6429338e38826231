import type { Article, Subject } from '../article.ts';
import type { Draft } from '../draft.ts';
import { Distinct } from './distinct.ts';
import type { Findings } from './findings.ts';
import { cleanIdentifier, cleanText } from './text.ts';

/** Keywords once each, whatever their case. */
export function cleanKeywords(raw: readonly string[] | undefined, findings: Findings): string[] {
  if (raw === undefined) return [];
  const keywords = new Map<string, string>();
  for (const keyword of raw) {
    const text = cleanText(keyword, 'keywords', findings);
    if (text === undefined) continue;
    const key = text.toLowerCase();
    if (!keywords.has(key)) keywords.set(key, text);
  }
  return [...keywords.values()];
}

/** Subjects or genres with at least a name or a code. */
export function cleanSubjects(raw: Draft['subjects'], field: string, findings: Findings): Subject[] {
  if (raw === undefined) return [];
  const subjects = new Distinct(isSame, keyOf);
  for (const subject of raw) {
    const name = cleanText(subject.name, field, findings);
    const code = cleanIdentifier(subject.code, field, findings);
    const scheme = cleanIdentifier(subject.scheme, field, findings);
    if (name === undefined && code === undefined) continue;
    subjects.add({ ...(name && { name }), ...(code && { code }), ...(scheme && { scheme }) });
  }
  return subjects.all;
}

const isSame = (one: Subject, other: Subject): boolean =>
  one.name === other.name && one.code === other.code && one.scheme === other.scheme;
const keyOf = ({ name, code, scheme }: Subject): string => `${name}\n${code}\n${scheme}`;

const statuses = new Map(
  Object.entries<Article['pubStatus']>({
    usable: 'usable',
    published: 'usable',
    publish: 'usable',
    corrected: 'usable',
    updated: 'usable',
    withheld: 'withheld',
    hold: 'withheld',
    embargoed: 'withheld',
    draft: 'withheld',
    commissioned: 'withheld',
    canceled: 'canceled',
    cancelled: 'canceled',
    killed: 'canceled',
    kill: 'canceled',
    recalled: 'canceled',
    withdrawn: 'canceled',
    retracted: 'canceled',
  }),
);

/** Publishing status by IPTC's terms, with or without the `stat:` prefix. An unknown one is usable, and said. */
export function cleanStatus(raw: string | undefined, findings: Findings): Article['pubStatus'] {
  if (raw === undefined || raw.trim() === '') return 'usable';
  const status = statuses.get(
    raw
      .trim()
      .toLowerCase()
      .replace(/^.*[:/#]/, ''),
  );
  if (status === undefined)
    findings.problem(
      'invalid-value',
      `pubStatus "${raw.slice(0, 60)}" is not usable, withheld or canceled; the article is taken as usable.`,
      'field',
    );
  return status ?? 'usable';
}

/** IPTC urgency, 1 to 9. */
export function cleanUrgency(raw: string | undefined, findings: Findings): number | undefined {
  if (raw === undefined || raw.trim() === '') return undefined;
  const urgency = Number(raw);
  if (Number.isInteger(urgency) && urgency >= 1 && urgency <= 9) return urgency;
  if (urgency !== 0)
    findings.problem('invalid-value', `urgency "${raw.slice(0, 30)}" is not a number from 1 to 9.`, 'field');
  return undefined;
}

/** The kind of article: as published, else text when there is any, else what its media are. */
export function typeOf(draft: Draft, hasText: boolean, media: Article['media']): Article['type'] {
  if (draft.type !== undefined) return draft.type;
  if (hasText) return 'text';
  const kinds = new Set(media.map(({ type }) => type));
  const [only] = kinds;
  return kinds.size !== 1 || only === undefined || only === 'document' ? 'text' : only;
}
