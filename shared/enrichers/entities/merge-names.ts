import { foldName, namingWords } from './fold-name.ts';
import { entityTypes } from './labels.ts';
import type { FoundName } from './mention.ts';
import { fullForms } from './merge-organisations.ts';
import { fullNames } from './merge-people.ts';

/** All mentions of one entity. */
export interface NamedGroup {
  readonly type: FoundName['type'];
  readonly name: string;
  readonly mentions: readonly FoundName[];
}

/** More names than this in one article are a list: each stands for itself, as comparing all with all would take long. */
const mostCompared = 600;

const baseOf = ({ base, text }: FoundName): string => base ?? text;

/** One type a name within an article: its most frequent, the first of equals; a bare last name goes with its full name. */
export function settleTypes(found: readonly FoundName[]): FoundName[] {
  const counts = new Map<string, Map<FoundName['type'], number>>();
  const lastNames = new Set<string>();
  for (const { type, text } of found) {
    const types = counts.get(foldName(text)) ?? new Map();
    counts.set(foldName(text), types.set(type, (types.get(type) ?? 0) + 1));
    const words = namingWords(text);
    if (type === 'person' && words.length > 1) lastNames.add(words.at(-1) as string);
  }
  return found.map((name) => {
    const words = namingWords(name.text);
    if (words.length === 1 && lastNames.has(words[0] as string)) return { ...name, type: 'person' };
    const types = counts.get(foldName(name.text)) as Map<FoundName['type'], number>;
    const [type] = [...types].reduce((best, next) => (next[1] > best[1] ? next : best));
    return { ...name, type };
  });
}

/** Gathers the mentions of each entity under its fullest name. Mentions come in the order of the text, groups in that of their first. */
export function mergeNames(found: readonly FoundName[]): NamedGroup[] {
  const settled = settleTypes(found);
  const groups = entityTypes.flatMap((type) => {
    const mentions = settled.filter((name) => name.type === type);
    const names = canonicalNames(type, mentions);
    const byName = Map.groupBy(mentions, (mention) => foldName(names.get(mention) as string));
    return [...byName.values()].map((group) => ({ type, name: displayName(group, names), mentions: group }));
  });
  return groups.sort((a, b) => (a.mentions[0] as FoundName).start - (b.mentions[0] as FoundName).start);
}

function canonicalNames(type: FoundName['type'], mentions: readonly FoundName[]): Map<FoundName, string> {
  if (mentions.length > mostCompared) return new Map(mentions.map((mention) => [mention, baseOf(mention)]));
  const names =
    type === 'person'
      ? fullNames(mentions.map((mention) => ({ name: baseOf(mention), at: mention.start })))
      : fullForms(mentions.map(baseOf), type === 'organisation');
  return new Map(mentions.map((mention, i) => [mention, names[i] as string]));
}

/** As it is written most plainly: not in capitals where another mention is not. */
function displayName(group: readonly FoundName[], names: ReadonlyMap<FoundName, string>): string {
  const forms = group.map((mention) => names.get(mention) as string);
  const folded = new Set(forms.map(foldName));
  const asWritten = group.map(({ text }) => text).filter((text) => folded.has(foldName(text)));
  const plain = [...forms, ...asWritten].find((form) => /\p{Ll}/u.test(form));
  return (plain ?? (forms[0] as string)).replace(/\s+/g, ' ');
}
