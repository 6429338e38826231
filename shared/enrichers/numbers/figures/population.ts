import type { Line } from '../line.ts';
import type { Quantity } from '../quantities/quantity.ts';
import type { FoundFigure } from './figure.ts';
import { nounPhraseAt } from './noun-phrase.ts';

const place =
  /^(?:city|town|village|country|nation|province|region|island|district|community|state|capital|county|municipality|suburb|metropolis|republic|kingdom|megacity|settlement|township|territory|area|camp|slum|neighbourhood|neighborhood|enclave|port|resort|commune)$/;
const people =
  /^(?:people|residents|inhabitants|citizens|souls|islanders|townspeople|villagers|refugees|civilians|palestinians)$/;

/** "home to three million people", "a population of 40,000", "a town of 5,000", "where 30,000 people live". */
export function asPopulation(line: Line, quantity: Quantity): FoundFigure | undefined {
  const { lower } = line;
  const { start, end } = quantity;
  const phrase = nounPhraseAt(line, end);
  const counted = phrase && people.test(phrase.head);
  const behind = counted ? phrase.end : end;
  const [b1 = '', b2 = '', b3 = ''] = [lower[start - 1], lower[start - 2], lower[start - 3]];
  const homeTo = b2 === 'home' && b1 === 'to' && (counted || !phrase);
  const named = /^populations?$/.test(b1) || (/^[:,]$/.test(b1) && /^populations?$/.test(b2));
  const population =
    (counted || !phrase) &&
    (named ||
      (/^(?:of|at|is|was|to|around|about)$/.test(b1) &&
        [b2, b3, lower[start - 4], lower[start - 5]].some((word) => /^populations?$/.test(word ?? ''))));
  const placeOf = b1 === 'of' && place.test(b2) && quantity.value >= 50 && (counted || !phrase);
  const inhabitants =
    phrase?.head === 'inhabitants' ||
    (phrase?.head === 'residents' && /^(?:has|with|had|'s)$/.test(b1) && quantity.value >= 50);
  const live =
    counted &&
    (/^(?:live|living|lived|reside|inhabit)$/.test(lower[behind] ?? '') ||
      (/^(?:who|still|now|currently)$/.test(lower[behind] ?? '') &&
        /^(?:live|lived|living)$/.test(lower[behind + 1] ?? '')));
  if (!(homeTo || population || placeOf || inhabitants || live) || quantity.value < 20) return undefined;
  return { quantity, meaning: { kind: 'population' }, first: quantity.first, end: behind };
}
