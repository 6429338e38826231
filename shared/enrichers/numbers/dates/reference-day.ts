import type { Article } from '../../../article/article.ts';
import { monthNumber, monthNumberIn } from '../../../article/dates/month-names.ts';
import { type Day, dayAt, dayOf, exists, partsOf } from './day.ts';

/** A dateline older than this against its publication is misread. */
const longestDelay = 45;

const firstMonth = (words: readonly string[], read: (word: string) => number | undefined): number | undefined =>
  words.map((word) => (/\p{L}/u.test(word) ? read(word) : undefined)).find((month) => month !== undefined);

/** The dateline's "Sept. 17" in the year that lies closest to the publication. */
function datelineDay(printed: string, published: Day | undefined): Day | undefined {
  const words = printed.match(/\p{L}+|\d+/gu) ?? [];
  const month =
    firstMonth(words, (word) => monthNumberIn(word, 'en')) ?? firstMonth(words, (word) => monthNumber(word));
  const date = words.map(Number).find((n) => n >= 1 && n <= 31);
  const written = words.map(Number).find((n) => n >= 1900 && n <= 2100);
  if (month === undefined || date === undefined) return undefined;
  if (written !== undefined) return exists(written, month, date) ? dayOf(written, month, date) : undefined;
  if (published === undefined) return undefined;
  const { year } = partsOf(published);
  const days = [year - 1, year, year + 1].filter((y) => exists(y, month, date)).map((y) => dayOf(y, month, date));
  return days.find((day) => Math.abs(day - published) <= longestDelay);
}

/**
 * The day by which an article's "Monday" is read: its dateline's, or else its publication's in UTC. Undefined where it has neither: the time
 * of receipt says nothing of when an article from an archive was written.
 */
export function referenceDay({ dateline, firstcreated, versioncreated }: Article): Day | undefined {
  const time = firstcreated ?? versioncreated;
  const published = time === undefined ? undefined : dayAt(time);
  return (dateline?.date === undefined ? undefined : datelineDay(dateline.date, published)) ?? published;
}
