import type { Shared } from '../enricher.ts';
import { conflate } from '../keywords/conflate.ts';
import { wordWeights } from '../keywords/word-weights.ts';
import type { Sentence } from '../text/parts.ts';
import type { Token } from '../text/token.ts';
import { factOf, type WordForm } from '../text/word-form.ts';
import { toUnit, type Unit } from './centrality.ts';

/** What forms of one word share, and how much the word tells: 0 for a function word. */
interface Content {
  readonly key: string;
  readonly weight: number;
}

const reader = (language: string): ((word: string) => Content) => {
  const weightOf = wordWeights(language);
  return (word) => {
    const lower = word.toLowerCase();
    const weight = weightOf(lower);
    return { key: weight === 0 ? '' : conflate(lower, language), weight };
  };
};

const english = factOf((word) => reader('en')(word));

function contentIn(language: string): (form: WordForm) => Content {
  if (language.split('-')[0] === 'en') return english;
  const read = reader(language);
  return ({ text }) => read(text);
}

/** Vectors of sentences of one text: frequency of each content word in the sentence times its rarity. */
export function vectorsOf(shared: Shared): (sentence: Sentence) => Unit {
  const { tokens, language } = shared;
  const contentOf = contentIn(language);
  const numbers = new Map<string, number>();
  return ({ firstToken, endToken }) => {
    const ids: number[] = [];
    const values: number[] = [];
    for (let i = firstToken; i < endToken; i++) {
      const { kind, form } = tokens[i] as Token;
      if (kind !== 'word') continue;
      const { key, weight } = contentOf(form);
      if (weight === 0) continue;
      let id = numbers.get(key);
      if (id === undefined) {
        id = numbers.size;
        numbers.set(key, id);
      }
      const at = ids.indexOf(id);
      if (at < 0) {
        ids.push(id);
        values.push(weight);
      } else values[at] = (values[at] as number) + weight;
    }
    return toUnit(ids, values);
  };
}
