import type { Line } from '../line.ts';
import type { Quantity } from '../quantities/quantity.ts';
import type { FoundFigure } from './figure.ts';
import { nounPhraseAt } from './noun-phrase.ts';

/** Units of time and measure, and what numbers only order or repeat: no things that are counted. */
const measures = new Set(
  `seconds minutes hours days nights weeks weekends fortnights months years decades centuries generations miles kilometres kilometers metres meters
   centimetres centimeters millimetres inches feet yards acres hectares tonnes tons kilograms kilos kilogrammes grams grammes ounces pounds litres liters gallons
   barrels degrees knots watts megawatts gigawatts kilowatts volts bytes megabytes gigabytes cents pence points percentiles times ways things seasons
   innings overs wickets runs goals sets strokes shots lengths rounds laps quarters ages halves thirds kms lbs steps terms reasons sides parts
   occasions spots places options words`.split(/\s+/),
);
/** What makes a number point back at what was said before: "the two leaders". */
const pointing = new Set([
  'the',
  'these',
  'those',
  'his',
  'her',
  'its',
  'their',
  'our',
  'your',
  'my',
  'both',
  'other',
  'first',
  'last',
  'next',
  'past',
  'top',
  "'s",
  '’s',
  'any',
  'final',
  'previous',
]);

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);

/** Below this a number in words rarely matters: "two men met". */
const leastSpelled = 3;

/** A number of things or people: "50 military vehicles", "12,000 jobs". */
export function asCount(line: Line, quantity: Quantity): FoundFigure | undefined {
  const { start, end, value, spelled } = quantity;
  const phrase = nounPhraseAt(line, line.lower[end] === 'of' && quantity.qualifier === 'vague' ? end + 1 : end);
  if (!phrase || measures.has(phrase.head) || value < 2 || quantity.abbreviated) return undefined;
  // "The 2008 Games", "his 1998 hits": a year.
  if (isYear(line.lower[start] ?? '') && pointing.has(line.lower[start - 1] ?? '')) return undefined;
  if (spelled && value < leastSpelled) return undefined;
  if (spelled && value < 100 && pointing.has(line.lower[start - 1] ?? '')) return undefined;
  if (quantity.qualifier === 'vague') return undefined;
  return { quantity, meaning: { kind: 'count', of: phrase.text }, first: quantity.first, end: phrase.end };
}
