import { type Line, touches } from '../line.ts';

const counted =
  /^(?:total|number|toll|group|crowd|sample|some|capacity|population|record|average|maximum|minimum|excess|estimated|team|force|fleet|staff|one)$/;

/** "a law of 1963 forbids", but "a crowd of 1963 people". */
const isYearOf = (lower: readonly string[], first: number): boolean =>
  lower[first - 1] === 'of' && /^(?:1[5-9]|20)\d\d$/.test(lower[first] ?? '') && !counted.test(lower[first - 2] ?? '');

const most = /^(?:[4-9]|four|five|six|seven|eight|nine)$/;
const ofAll = /^(?:5|five|10|ten)$/;

/** "four in five", "nine in 10": both numbers of a share. */
function isShareOf(lower: readonly string[], first: number, end: number): boolean {
  const isShare = (from: number, to: number): boolean => most.test(lower[from] ?? '') && ofAll.test(lower[to] ?? '');
  if (lower[end] === 'in') return isShare(first, end + 1);
  return lower[first - 1] === 'in' && isShare(first - 2, first);
}

/** True where a number is part of something else: a score, a time, a part of an address, an ordinal, a name ("G7", "Boeing 737"). */
export function isPartOfOther(line: Line, { first, end }: { readonly first: number; readonly end: number }): boolean {
  const { lower, tokens } = line;
  const before = lower[first - 1] ?? '';
  const behind = lower[end] ?? '';
  if (first > 0 && touches(line, first) && /^[:/.#@_=+-]$/.test(before)) return true;
  if (end < tokens.length && touches(line, end) && /^[:/@_=]$/.test(behind) && /^\d/.test(lower[end + 1] ?? ''))
    return true;
  if (isShareOf(lower, first, end) || isYearOf(lower, first)) return true;
  // "1 in 10", "12 per 100,000": parts of a rate.
  if (
    before === 'per' ||
    (behind === 'in' &&
      /^\d|^(?:three|four|five|six|eight|ten|a)$/.test(lower[end + 1] ?? '') &&
      /^(?:1|one|two|2|three|3)$/.test(lower[first] ?? ''))
  )
    return true;
  if (before === 'in' && /^(?:1|one|two|2|three|3)$/.test(lower[first - 2] ?? '')) return true;
  return /^(?:no|nos|number|page|chapter|section|article|clause|route|highway|flight|room|gate|size|version|phase|tier|level|channel|apollo|boeing|airbus|covid|act|resolution|psalm|verse|formula|type|grade|group|round|stage|game|unit|day|year|week)$/.test(
    before,
  );
}
