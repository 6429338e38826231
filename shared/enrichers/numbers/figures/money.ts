import { type Line, touches } from '../line.ts';
import type { Quantity } from '../quantities/quantity.ts';
import {
  crownsIn,
  currencyCodes,
  currencyNamed,
  currencyOfCountry,
  currencyOfPrefix,
  currencySigns,
  dollarPrefixes,
  doubtfulNames,
  isSharedName,
} from './currencies.ts';
import type { FoundFigure, Meaning } from './figure.ts';

type Money = Meaning & { kind: 'money' };

const isoCode = (code: string): string => (code === 'RMB' ? 'CNY' : code);

/** "$5", "US$5", "USD 5", "Rs 500", "€5". */
function signBefore(line: Line, quantity: Quantity): { first: number; meaning: Money } | undefined {
  const at = quantity.first - 1;
  const sign = line.tokens[at]?.text ?? '';
  if (sign === '$') {
    const letters = touches(line, at) ? (line.lower[at - 1] ?? '').replaceAll('.', '') : '';
    const currency = Object.hasOwn(dollarPrefixes, letters) ? (dollarPrefixes[letters] as string) : undefined;
    return { first: currency ? at - 1 : at, meaning: { kind: 'money', currency: currency ?? 'USD' } };
  }
  const currency = Object.hasOwn(currencySigns, sign)
    ? currencySigns[sign]
    : currencyCodes.has(sign)
      ? isoCode(sign)
      : undefined;
  if (currency) return { first: at, meaning: { kind: 'money', currency } };
  const rupees = /^Rs\.?$/.test(sign) ? at : sign === '.' && line.tokens[at - 1]?.text === 'Rs' ? at - 1 : -1;
  return rupees >= 0 ? { first: rupees, meaning: { kind: 'money', currency: 'INR' } } : undefined;
}

/** "750 million Turkish lira": behind a nation's name a currency that no other has. */
const isOnlyOnes = ({ tokens }: Line, word: string, at: number, adjacent: number): boolean =>
  at > adjacent && !isSharedName(word) && /^\p{Lu}\p{Ll}/u.test(tokens[at - 1]?.text ?? '');

/** "5 €", "5 million dollars", "500 Egyptian pounds", "5 EUR". */
function nameBehind(line: Line, { end, value }: Quantity): { end: number; meaning: Money } | undefined {
  const code = line.tokens[end]?.text ?? '';
  const sign = Object.hasOwn(currencySigns, code)
    ? currencySigns[code]
    : currencyCodes.has(code)
      ? isoCode(code)
      : undefined;
  if (sign) return { end: end + 1, meaning: { kind: 'money', currency: sign } };
  const adjacent = line.language === 'en' ? end : /^(?:de|di|d')$/.test(line.lower[end] ?? '') ? end + 1 : end;
  for (const at of [adjacent, adjacent + 1, adjacent + 2]) {
    const word = line.lower[at];
    if (word === undefined || line.tokens[at]?.kind !== 'word') return undefined;
    const adjective = at > adjacent ? line.lower[at - 1] : undefined;
    const own = at === adjacent ? crownsIn(word, line.language) : undefined;
    const named = own ? { currency: own } : currencyNamed(word, adjective);
    const told = currencyOfCountry(word, adjective) !== undefined || isOnlyOnes(line, word, at, adjacent);
    if (!named || (at > adjacent && !told)) continue;
    if (doubtfulNames.has(word) && !told && value < 1e6) return undefined;
    const meaning: Money =
      word.startsWith('pound') && !told ? { kind: 'money', currency: 'GBP' } : { kind: 'money', ...named };
    return { end: at + 1, meaning };
  }
  return undefined;
}

const compares = /^(?:from|to|against|versus|vs|than|with|and|at)$/;
const closesClause = /^(?:a|an|in|last|the|one|two|three|for|from|to|previously|earlier|[.,;)])$/;

/** "21.4 billion euros from 25.9 billion a year earlier": a second amount of the same sentence that leaves its currency out. */
export function asSameMoney(line: Line, quantity: Quantity, last: FoundFigure | undefined): FoundFigure | undefined {
  if (last?.meaning.kind !== 'money' || quantity.value < 1e6 || quantity.start - last.end > 8) return undefined;
  const fits =
    compares.test(line.lower[quantity.start - 1] ?? '') && closesClause.test(line.lower[quantity.end] ?? '.');
  return fits ? { quantity, meaning: last.meaning, first: quantity.first, end: quantity.end } : undefined;
}

/** An amount of money, with its currency by ISO 4217 where the text tells it. */
export function asMoney(line: Line, quantity: Quantity): FoundFigure | undefined {
  const currency = quantity.prefix === undefined ? undefined : currencyOfPrefix(quantity.prefix);
  if (currency) return { quantity, meaning: { kind: 'money', currency }, first: quantity.first, end: quantity.end };
  const before = signBefore(line, quantity);
  if (before) return { quantity, meaning: before.meaning, first: before.first, end: quantity.end };
  const behind = nameBehind(line, quantity);
  return behind && { quantity, meaning: behind.meaning, first: quantity.first, end: behind.end };
}
