import * as v from 'valibot';
import type { Article } from '../../article/article.ts';
import type { Shared } from '../enricher.ts';
import { type Entities, entitiesOf } from '../entities/entities.ts';
import type { EntityType } from '../entities/labels.ts';
import { unitOffsets } from './code-points.ts';
import { readAnswer } from './read-answer.ts';
import { MalformedAnswer } from './task.ts';

const probability = v.pipe(v.number(), v.minValue(0), v.maxValue(1.001));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const AnswerSchema = v.object({
  Entities: v.array(
    v.object({ Type: v.string(), Text: v.string(), Score: probability, BeginOffset: offset, EndOffset: offset }),
  ),
});

const types = new Map<string, EntityType>([
  ['PERSON', 'person'],
  ['ORGANIZATION', 'organisation'],
  ['LOCATION', 'place'],
]);

/** Below it Comprehend is as often wrong as right. */
const least = 0.5;

/** Comprehend's names, merged, placed and rated as the embedded tagger's are. Dates, quantities, titles and events are left out. */
export function readEntities(said: unknown, _embedded: unknown, article: Article, shared: Shared): Entities {
  const { Entities: found } = readAnswer(AnswerSchema, said);
  const at = unitOffsets(shared.text);
  const names = found.flatMap(({ Type, Text, Score, BeginOffset, EndOffset }) => {
    const type = types.get(Type);
    if (!type || Score < least) return [];
    const [start, end] = [at(BeginOffset), at(EndOffset)];
    if (start === undefined || end === undefined || shared.text.slice(start, end) !== Text)
      throw new MalformedAnswer(`malformed answer: “${Text.slice(0, 40)}” does not stand at ${BeginOffset}`);
    return [{ type, text: Text, start, end }];
  });
  return entitiesOf(article, shared, apart(names));
}

/** In order, of two that overlap the longer: what follows relies on names that stand apart. */
function apart<N extends { readonly start: number; readonly end: number }>(names: readonly N[]): N[] {
  const kept: N[] = [];
  for (const name of names.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (name.start >= (kept.at(-1)?.end ?? 0)) kept.push(name);
  return kept;
}
