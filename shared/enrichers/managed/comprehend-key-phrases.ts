import * as v from 'valibot';
import type { Article } from '../../article/article.ts';
import type { Shared } from '../enricher.ts';
import type { Keywords } from '../keywords/keywords.ts';
import { readAnswer } from './read-answer.ts';

const AnswerSchema = v.object({
  KeyPhrases: v.array(v.object({ Text: v.string(), Score: v.pipe(v.number(), v.minValue(0)) })),
});

const most = 10;

interface Counted {
  readonly text: string;
  readonly count: number;
  readonly weight: number;
}

/** The phrases that recur most, the surer ones first among equals, in the order of the text among those. */
export function readKeyPhrases(said: unknown, _embedded: unknown, _article: Article, shared: Shared): Keywords {
  const phrases = new Map<string, Counted>();
  for (const { Text, Score } of readAnswer(AnswerSchema, said).KeyPhrases) {
    const text = Text.trim().replace(/\s+/g, ' ');
    const key = text.toLocaleLowerCase(shared.language === 'und' ? undefined : shared.language);
    const { count, weight } = phrases.get(key) ?? { count: 0, weight: 0 };
    if (text !== '')
      phrases.set(key, { text: phrases.get(key)?.text ?? text, count: count + 1, weight: weight + Score });
  }
  const best = [...phrases.values()].sort((a, b) => b.weight - a.weight).slice(0, most);
  const top = best[0]?.weight || 1;
  const score = (weight: number) => Math.round((weight / top) * 1000) / 1000;
  return { keywords: best.map(({ text, count, weight }) => ({ text, score: score(weight), count })) };
}
