import { type Line, touches } from '../line.ts';
import type { Quantity } from '../quantities/quantity.ts';
import {
  currencyCodes,
  currencyNamed,
  currencyOfCountry,
  currencySigns,
  dollarPrefixes,
  doubtfulNames,
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
    const named = currencyNamed(word, adjective);
    const told = currencyOfCountry(word, adjective) !== undefined;
    if (!named || (at > adjacent && !told)) continue;
    if (doubtfulNames.has(word) && !told && value < 1e6) return undefined;
    const meaning: Money =
      word.startsWith('pound') && !told ? { kind: 'money', currency: 'GBP' } : { kind: 'money', ...named };
    return { end: at + 1, meaning };
  }
  return undefined;
}

/** An amount of money, with its currency by ISO 4217 where the text tells it. */
export function asMoney(line: Line, quantity: Quantity): FoundFigure | undefined {
  const before = signBefore(line, quantity);
  if (before) return { quantity, meaning: before.meaning, first: before.first, end: quantity.end };
  const behind = nameBehind(line, quantity);
  return behind && { quantity, meaning: behind.meaning, first: quantity.first, end: behind.end };
}
