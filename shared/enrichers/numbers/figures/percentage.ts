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
  'proc',
  'százalék',
]);
/** Words for percentage points. */
const pointWords = new Set(
  'prozentpunkt prozentpunkte prozentpunkten procentenhet procentenheter procentpoint prosentpoeng procentpunt procentpunten'.split(
    ' ',
  ),
);
const pointPairs = new Set([
  'percentage point',
  'percentage points',
  'puntos porcentuales',
  'pontos percentuais',
  'punti percentuali',
  'punto percentuale',
]);
const pairs = new Set(['per cent', 'pour cent', 'por ciento', 'por cento', 'per cento', 'la sută', 'τοις εκατό']);

/** Tokens that say "percentage points" behind a number, 0 for none. */
function pointsBehind(lower: readonly string[], end: number): number {
  if (pointWords.has(lower[end] ?? '')) return 1;
  if (pointPairs.has(`${lower[end]} ${lower[end + 1]}`)) return 2;
  // "points de pourcentage", "0,2 point à 7,1 %".
  const french = /^points? (?:(de pourcentage)|à [\d,]+ %)/.exec(lower.slice(end, end + 4).join(' '));
  return french ? (french[1] ? 3 : 1) : 0;
}

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
  const width = pointsBehind(lower, end);
  return width > 0
    ? { quantity, meaning: { kind: 'percentage', points: true }, first: quantity.first, end: end + width }
    : undefined;
}
