import { foldName } from './fold-name.ts';

const silent = new Set(
  'of the and for in on at to a an de la le les des du et y e del della und der die das für voor van och i og'.split(
    ' ',
  ),
);
const legal =
  /[ ,]+(?:inc|corp|corporation|co|company|ltd|limited|plc|llc|llp|ag|gmbh|se|sa|nv|bv|spa|ab|asa|oyj|group|holdings?)$/;

/** The letters by which a name is shortened, with and without its small words: Bank of England is be and boe. */
export function initialsOf(name: string): string[] {
  const words = foldName(name.replace(/[-–/]/g, ' ')).split(' ').filter(Boolean);
  const loud = words.filter((word) => !silent.has(word));
  return [...new Set([loud, words].map((list) => list.map((word) => word[0]).join('')))].filter(
    (letters) => letters.length > 1,
  );
}

/** True where `name` may be an acronym: capitals, points or digits. */
export const isAcronym = (name: string): boolean => /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}.&-]{2,10}s?$/u.test(name);

/** Whether `short` is the acronym of `full`. */
export const abbreviates = (short: string, full: string): boolean =>
  isAcronym(short) && full.includes(' ') && initialsOf(full).includes(foldName(short));

const bare = (name: string): string => foldName(name).replace(/^the /, '').replace(legal, '');

/** "Liberals" of "Liberal Party of Canada". */
const isPartyOf = (short: string, full: string): boolean =>
  /^\p{Lu}\p{Ll}+s$/u.test(short) &&
  /^ part(?:y|ies)\b/.test(foldName(full).slice(short.length - 1)) &&
  foldName(full).startsWith(foldName(short).slice(0, -1));

/** Whether two names are of one organisation or place: alike but for "the" and the legal form, or one the acronym of the other. */
export const sameName = (a: string, b: string): boolean =>
  bare(a) === bare(b) || abbreviates(a, b) || abbreviates(b, a) || isPartyOf(a, b) || isPartyOf(b, a);
