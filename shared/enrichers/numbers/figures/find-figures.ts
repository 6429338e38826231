import type { Line } from '../line.ts';
import { findQuantities, type Quantity } from '../quantities/quantity.ts';
import { asCasualties } from './casualties.ts';
import { asCount } from './count.ts';
import type { FoundFigure } from './figure.ts';
import { asMoney, asSameMoney } from './money.ts';
import { asPercentage } from './percentage.ts';
import { asPopulation } from './population.ts';

function figureOf(line: Line, quantity: Quantity, last: FoundFigure | undefined): FoundFigure | undefined {
  const vague = quantity.qualifier === 'vague';
  const told = vague
    ? undefined
    : (asPercentage(line, quantity) ?? asMoney(line, quantity) ?? asSameMoney(line, quantity, last));
  // Nouns and verbs are known in English only: elsewhere a number without its unit stays unread.
  if (told || line.language !== 'en' || quantity.abbreviated) return told;
  const counted =
    asCasualties(line, quantity, last) ?? (vague ? undefined : asPopulation(line, quantity)) ?? asCount(line, quantity);
  // "12 deaths per 100,000 people" is a rate.
  const rate = counted && line.lower[counted.end] === 'per' && /^\d/.test(line.lower[counted.end + 1] ?? '');
  return rate ? undefined : counted;
}

/** The figures of a line, in order, each with what it counts. A number that counts nothing known is left out. */
export function findFigures(line: Line): FoundFigure[] {
  const figures: FoundFigure[] = [];
  for (const quantity of findQuantities(line)) {
    const figure = figureOf(line, quantity, figures.at(-1));
    if (figure) figures.push(figure);
  }
  return figures;
}
