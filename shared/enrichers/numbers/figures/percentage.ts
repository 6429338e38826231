import type { Line } from '../line.ts';
import type { Quantity } from '../quantities/quantity.ts';
import type { FoundFigure } from './figure.ts';

const words = new Set([
  '%',
  '％',
  '٪',
  'percent',
  'pct',
  'prozent',
  'procent',
  'prosent',
  'prosenttia',
  'процентов',
  'процента',
  'процент',
  'persen',
  'procenta',
  'százalék',
]);
const pairs = new Set(['per cent', 'pour cent', 'por ciento', 'por cento', 'per cento', 'la sută', 'τοις εκατό']);

/** A share in per cent, or a change in percentage points. */
export function asPercentage({ lower }: Line, quantity: Quantity): FoundFigure | undefined {
  const { end } = quantity;
  const one = words.has(lower[end] ?? '');
  if (one || pairs.has(`${lower[end]} ${lower[end + 1]}`)) {
    const behind = end + (one ? 1 : 2);
    const points = /^points?$/.test(lower[behind] ?? '');
    return {
      quantity,
      meaning: points ? { kind: 'percentage', points: true } : { kind: 'percentage' },
      first: quantity.first,
      end: points ? behind + 1 : behind,
    };
  }
  return lower[end] === 'percentage' && /^points?$/.test(lower[end + 1] ?? '')
    ? { quantity, meaning: { kind: 'percentage', points: true }, first: quantity.first, end: end + 2 }
    : undefined;
}
