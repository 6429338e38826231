import type { Shared } from '../enricher.ts';

/** A stretch of the shared text that the entities enricher took for a name of this kind. */
export interface TaggedSpan {
  readonly start: number;
  readonly end: number;
}

export interface TaggedNames {
  readonly places: readonly TaggedSpan[];
  /** People and organisations. */
  readonly others: readonly TaggedSpan[];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const listOf = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** The span of a mention in the shared text; its offsets count in its field or block. */
function spanOf({ start, end, text, field, block }: Record<string, unknown>, shared: Shared): TaggedSpan[] {
  const part = shared.parts.find((one) => one.field === field && one.block === block);
  if (!part || typeof start !== 'number' || typeof end !== 'number') return [];
  const span = { start: part.start + start, end: part.start + end };
  return shared.text.slice(span.start, span.end) === text ? [span] : [];
}

const spansOf = (entities: readonly Record<string, unknown>[], shared: Shared): TaggedSpan[] =>
  entities.flatMap(({ mentions }) => listOf(mentions).flatMap((mention) => spanOf(mention, shared)));

/** What the entities enricher found; undefined where it failed, is absent, or found nothing. */
export function taggedNames(shared: Shared): TaggedNames | undefined {
  const result = shared.result('entities');
  const entities = isObject(result) ? listOf(result.entities) : [];
  if (entities.length === 0) return undefined;
  const isPlace = ({ type }: Record<string, unknown>) => type === 'place';
  return {
    places: spansOf(entities.filter(isPlace), shared),
    others: spansOf(
      entities.filter((entity) => !isPlace(entity)),
      shared,
    ),
  };
}
