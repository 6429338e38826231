import type { Harm } from './figure.ts';

/** "lost their lives", "were driven from their homes", "have been forced to flee". */
export function harmInPhrase(lower: readonly string[], at: number): Harm | undefined {
  const [word, next = '', third = ''] = lower.slice(at, at + 3);
  if (word === 'lost') return /^(?:their|his|her)$/.test(next) && /^li(?:ves|fe)$/.test(third) ? 'dead' : undefined;
  if (word === 'driven') return /^(?:from|out)$/.test(next) ? 'displaced' : undefined;
  if (word !== 'forced') return undefined;
  return next === 'from' || (next === 'to' && /^(?:flee|leave|evacuate|abandon)$/.test(third))
    ? 'displaced'
    : undefined;
}
