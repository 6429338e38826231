import { mediaTopics } from '../topics/media-topics.ts';
import type { Topics } from '../topics/topics.ts';
import type { ChosenTopic } from './bedrock-answer.ts';

/** The publisher's own topics stay first; what the model chose stands for what was read from the text. */
export function answersOf(chosen: readonly ChosenTopic[], embedded: unknown): Topics {
  const own = ((embedded ?? { topics: [] }) as Topics).topics.filter(({ from }) => from === 'publisher');
  const known = new Set(own.map(({ code }) => code));
  const read = chosen
    .map(({ code, score }) => ({
      code: `medtop:${code}`,
      name: mediaTopics().get(code)?.name ?? code,
      score,
      from: 'text' as const,
    }))
    .filter(({ code }) => !known.has(code));
  return { topics: [...own, ...read.toSorted((a, b) => b.score - a.score)] };
}
