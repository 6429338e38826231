import type { Token } from '../../text/token.ts';
import { isMoneyPrefix } from '../figures/currencies.ts';
import { factOfLower, type Line } from '../line.ts';
import { readDigits, startsWithDigit } from './digits.ts';
import { opensCount, vagueAt, wordsAt } from './number-words.ts';
import { isPartOfOther } from './part-of-other.ts';
import { type Qualifier, qualifierBefore } from './qualifiers.ts';
import { attachedScale, scaleOf } from './scales.ts';

/** A number of the text at tokens `first` to `end`, its qualifier apart. */
export interface Quantity {
  readonly first: number;
  readonly end: number;
  readonly value: number;
  /** Upper end of a range. */
  readonly max?: number;
  readonly qualifier?: Qualifier;
  /** Where the qualifier starts; `first` where there is none. */
  readonly start: number;
  readonly spelled: boolean;
  /** What stands at the number without a space and makes it money, in lower case: "Rs500", "CHF3m". */
  readonly prefix?: string;
  /** Set where the number has a letter for its scale, which is money's habit: "3m". */
  readonly abbreviated?: true;
}

type Ranged = Reading & { readonly max?: number };
type Reading = Omit<Quantity, 'qualifier' | 'start' | 'max'> & { readonly scaled?: boolean };

const spaced = new Set([
  'fr',
  'ru',
  'uk',
  'pl',
  'cs',
  'sk',
  'sv',
  'nb',
  'nn',
  'no',
  'fi',
  'hu',
  'bg',
  'et',
  'lv',
  'lt',
  'es',
  'pt',
  'be',
]);

/** "360 000": groups of three parted by spaces, in languages that write so. */
function spacedGroups({ lower, tokens, language }: Line, i: number, own: string): { text: string; end: number } {
  let text = own;
  let end = i + 1;
  if (!spaced.has(language) || !/^\d{1,3}$/.test(text)) return { text, end };
  while (/^\d{3}(?:,\d+)?$/.test(lower[end] ?? '') && tokens[end]?.start === (tokens[end - 1]?.end ?? 0) + 1) {
    text += lower[end];
    end += 1;
  }
  return { text, end };
}

/** Multiplies by the words behind: "3.5 million", "2 hundred thousand", "mil millones". */
function scaled(line: Line, value: number, from: number): { value: number; end: number } {
  let [product, end] = [value, from];
  while (end < line.lower.length && end < from + 2) {
    const word = (line.lower[end] as string).replace(/^-/, '');
    const scale = scaleOf(word, line.language);
    // A single letter must stand apart as a scale's word does, never at the number.
    if (scale === undefined || word === 'k') break;
    product *= scale;
    end += line.lower[end + 1] === '.' && word.length <= 4 && line.language !== 'en' ? 2 : 1;
  }
  return { value: tidy(product), end };
}

/** 4.1 × 1,000,000 is 4,099,999.9999999995 in binary. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** Written at the number: "Rs500 crore", "Sh12bn", "EUR40m". */
const prefixed = /^(\p{L}{1,3})(\d[\d.,]*[a-z]{0,3})$/u;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** True of words with a digit where an amount or its prefix may have the first. */
const opensInDigits = factOfLower((lower) => [0, 1, 2, 3].some((i) => isDigit(lower.charCodeAt(i))));
const opensInWords = factOfLower(opensCount);

/** Most words are no beginning of a number. */
const opensQuantity = ({ form }: Token, language: string): boolean =>
  opensInDigits(form) || (language === 'en' && opensInWords(form));

function prefixedAt(line: Line, i: number): Reading | undefined {
  const parts = prefixed.exec(line.lower[i] as string);
  if (!parts || !isMoneyPrefix(parts[1] as string)) return undefined;
  const found = digitsAt(line, i, parts[2] as string);
  return found && { ...found, prefix: parts[1] as string };
}

function digitsAt(line: Line, i: number, own = line.lower[i] as string): Reading | undefined {
  const { text, end } = spacedGroups(line, i, own);
  const attached = /^(\d[\d.,]*)-?([a-z]+)$/.exec(text);
  if (attached) {
    const value = readDigits(attached[1] as string, line.language);
    const word = attached[2] as string;
    const scale = Object.hasOwn(attachedScale, word)
      ? (attachedScale[word] as number)
      : text.includes('-')
        ? scaleOf(word, line.language)
        : undefined;
    if (value === undefined || scale === undefined) return undefined;
    return {
      first: i,
      end,
      value: tidy(value * scale),
      spelled: false,
      scaled: true,
      ...(word.length === 1 && { abbreviated: true as const }),
    };
  }
  const value = readDigits(text, line.language);
  if (value === undefined) return undefined;
  const whole = scaled(line, value, end);
  return { first: i, end: whole.end, value: whole.value, spelled: false, scaled: whole.end > end };
}

function numberAt(line: Line, i: number): Reading | undefined {
  const { lower, tokens } = line;
  if (line.taken[i]) return undefined;
  if (startsWithDigit(lower[i] as string)) return digitsAt(line, i);
  const money = tokens[i]?.kind === 'word' ? prefixedAt(line, i) : undefined;
  if (money || line.language !== 'en' || tokens[i]?.kind !== 'word') return money;
  const found = wordsAt(lower, i);
  return found && { first: i, end: found.end, value: found.value, spelled: true };
}

const rangeMark = new Set(['-', '–', '—', 'to', 'bis', 'à', 'a', 'до']);

/** "fell 4 to 14": a change and where it ends. */
const changes = /^(?:from|fell|rose|plunged|dropped|climbed|jumped|slid|slipped|surged|tumbled|up|down|beat|defeated)$/;

/** "10 to 15", "10–15 million", "between 10 and 15"; "from 10 to 15" is a change, and two figures. */
function rangeAt(line: Line, low: Reading): Ranged {
  const { lower } = line;
  const before = lower[low.first - 1];
  // "30% to 40%": the sign stands twice.
  const shares = /^(?:%|percent)$/.test(lower[low.end] ?? '') && startsWithDigit(lower[low.end + 2] ?? '') ? 1 : 0;
  const mark = low.end + shares;
  const between =
    (before === 'between' || (lower[low.first - 2] === 'between' && /^[$€£¥]$/.test(before ?? ''))) &&
    lower[mark] === 'and';
  const ranges = /^(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)) from\b/.test(
    lower.slice(Math.max(0, low.first - (before === 'from' ? 2 : 3)), low.first).join(' '),
  );
  const changed = !ranges && (changes.test(before ?? '') || changes.test(lower[low.first - 2] ?? ''));
  if (!between && !rangeMark.has(lower[mark] ?? '')) return low;
  // "$10 to $15": the sign stands again.
  const again = /^[$€£¥]$/.test(lower[mark + 1] ?? '') && lower[mark + 1] === before ? 1 : 0;
  const high = mark + 1 + again < lower.length ? numberAt(line, mark + 1 + again) : undefined;
  if (!high || (shares === 1 && !between && changed)) return low;
  // "fell 10 to 15 percent" is a range all the same.
  if (changed && (before === 'from' || !/^(?:%|percent|per)$/.test(lower[high.end] ?? ''))) return low;
  const scale = high.scaled && !low.scaled ? scaleBetween(line, mark + 1 + again, high) : 1;
  const value = tidy(low.value * scale);
  return high.value > value && high.value <= value * 1000
    ? { ...high, first: low.first, value, max: high.value, spelled: low.spelled }
    : low;
}

function scaleBetween(line: Line, i: number, high: Reading): number {
  const bare = readDigits(/^\d[\d.,]*/.exec(line.lower[i] as string)?.[0] ?? '', line.language);
  return bare ? high.value / bare : 1;
}

/** "10-15" is one token. */
function joinedRange(line: Line, i: number): (Reading & { max: number }) | undefined {
  if (!startsWithDigit(line.lower[i] as string)) return undefined;
  const parts = /^(\d[\d.,]*)-(\d[\d.,]*)$/.exec(line.lower[i] as string);
  const [low, high] = [parts?.[1], parts?.[2]].map((part) =>
    part === undefined ? undefined : readDigits(part, line.language),
  );
  if (low === undefined || high === undefined || high <= low) return undefined;
  const end = scaled(line, high, i + 1);
  return { first: i, end: end.end, value: tidy((low * end.value) / high), max: end.value, spelled: false };
}

/** All numbers of a line that no date took, in order, with their qualifiers. */
export function findQuantities(line: Line): Quantity[] {
  const found: Quantity[] = [];
  for (let i = 0; i < line.tokens.length; i++) {
    if (!opensQuantity(line.tokens[i] as Token, line.language)) continue;
    const vague = line.language === 'en' && !line.taken[i] ? vagueAt(line.lower, i) : undefined;
    const joined = vague ? undefined : joinedRange(line, i);
    const single = vague || joined ? undefined : numberAt(line, i);
    const number: Ranged | undefined = joined ?? (single && rangeAt(line, single));
    if (vague)
      found.push({ first: i, end: vague.end, value: vague.value, qualifier: 'vague', start: i, spelled: true });
    else if (number && !isPartOfOther(line, number)) {
      const { scaled: _scaled, ...quantity } = number;
      found.push({ ...quantity, ...qualifierBefore(line, number.first) });
    }
    i = Math.max(i, (vague?.end ?? number?.end ?? i + 1) - 1);
  }
  return found;
}
