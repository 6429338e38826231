import type { DraftPerson } from '../../../article/draft.ts';
import type { BlockFacts } from '../main-text/facts.ts';

const before = 4;
const after = 14;

/** Short lines around a title, in plain sight; `title` is its position among the blocks, -1 where none is seen. */
export function linesNear(blocks: readonly BlockFacts[], title: number): string[] {
  if (title < 0) return [];
  const order = [
    ...blocks.slice(title, title + 1 + after),
    ...blocks.slice(Math.max(0, title - before), title).reverse(),
  ];
  return order
    .filter(({ size, around }) => size < 160 && !around.hidden && !around.apart)
    .flatMap(({ block }) => block.text.split('\n'));
}

/** Writers in a line such as `By Jane Doe`. */
export const authorsIn = (lines: readonly string[]): DraftPerson[] | undefined =>
  lines.map(bylineIn).find((people) => people.length > 0);

/** A date in a line such as `20 March 2021, 15:00`. */
export const publishedIn = (lines: readonly string[]): string | undefined =>
  lines.map(dateIn).find((date) => date !== undefined);

const by =
  /^(?:(?:text|words|story|article|artikel|interview|ein (?:artikel|beitrag|kommentar)|written|posted|published|geschrieben|veröffentlicht)\s+)?(?:by|von|par|por|di|door|av|af|autore?n?|authors?|verfasser|od|автор)\s*[:：]?\s+/i;
const word = "(?:\\p{Lu}[\\p{L}'’.-]*|(?:van|von|der|den|de|di|da|del|la|le|zu|zur|bin|al)\\b)";
const fullName = new RegExp(
  `^(?:(?:Dr|Prof)\\.\\s+)?\\p{Lu}[\\p{L}'’.-]*(?:\\s+${word}){1,3}(?=$|\\s*[,|•·–—/(]|\\s+(?:am|on|in|le|el|und|and|et|y|e)\\s|\\s+\\d)`,
  'u',
);

/** Full names after a preposition that opens the line; two where a conjunction joins them. */
function bylineIn(line: string): DraftPerson[] {
  const start = by.exec(line);
  if (!start) return [];
  const rest = line.slice(start[0].length);
  const first = fullName.exec(rest)?.[0];
  if (first === undefined) return [];
  const next = /^\s*(?:,|und|and|et|y|e|&)\s+/.exec(rest.slice(first.length));
  const second = next && fullName.exec(rest.slice(first.length + next[0].length))?.[0];
  return [first, ...(second ? [second] : [])].map((name) => ({ name: name.trim() }));
}

const dates = [
  /\b\d{1,2}\.?\s?(?:de\s)?\p{L}{3,12}\.?,?\s(?:de\s)?(?:19|20)\d\d\b/u,
  /\b\p{L}{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)\d\d\b/u,
  /\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d\b/,
  /\b(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}\b/,
  /(?:19|20)\d\d年\d{1,2}月\d{1,2}日/,
];

/** A whole date in a line that says little else; with its time of day where one follows. */
function dateIn(line: string): string | undefined {
  if (line.length > 90) return undefined;
  for (const pattern of dates) {
    const found = pattern.exec(line);
    if (!found) continue;
    const time = /^[,\s|•·–-]*(?:um|at|à|a las|kl\.?|ore)?\s*(\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?)/i.exec(
      line.slice(found.index + found[0].length),
    );
    return time ? `${found[0]} ${time[1]?.replace(/[.h](?=\d\d)/, ':')}` : found[0];
  }
  return undefined;
}

/** A date in an address, `/2021/03/20/` or `/2021-03-20-`. */
export function dateInUrl(url: string | undefined): string | undefined {
  const found = /\/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/-]|$)/.exec(url ?? '');
  if (!found) return undefined;
  const [, year, month = '', day = ''] = found;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
