import type { Shared } from '../enricher.ts';
import type { Entities } from '../entities/entities.ts';
import type { Mention } from '../entities/place-mention.ts';
import { findAdjectives } from '../places/find-adjectives.ts';
import type { Places } from '../places/places.ts';
import type { TextPart } from '../text/parts.ts';
import type { Token } from '../text/token.ts';
import { conflate } from './conflate.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

const keyOf = (field: TextPart['field'], block: number | undefined): string => `${field} ${block ?? ''}`;

/** Where the mentions stand in the shared text; those of a part that was cut away are left out. */
function spansOf(mentions: readonly Mention[], parts: readonly TextPart[]): Span[] {
  const starts = new Map(parts.map(({ field, block, start }) => [keyOf(field, block), start]));
  return mentions.flatMap(({ field, block, start, end }) => {
    const base = starts.get(keyOf(field, block));
    return base === undefined ? [] : [{ start: base + start, end: base + end }];
  });
}

/** Indices of the tokens in any of the spans, in order of their start. */
function tokensIn(spans: readonly Span[], tokens: readonly Token[]): Set<number> {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const inside = new Set<number>();
  let next = 0;
  let end = -1;
  for (const [i, token] of tokens.entries()) {
    while (next < sorted.length && (sorted[next] as Span).start < token.end) {
      end = Math.max(end, (sorted[next] as Span).end);
      next += 1;
    }
    if (token.start < end) inside.add(i);
  }
  return inside;
}

const isCapitalised = ({ text }: Token): boolean => /^(?!\p{Ll})\p{L}/u.test(text);

/**
 * Words that other enrichers have said: those in mentions of entities and places, the same words capitalised elsewhere ("Erdogan" where the tagger
 * passed it over), and words for a country's people. Empty where neither enricher ran.
 */
export function nameWords(shared: Shared): ReadonlySet<Token> {
  const { tokens, parts, language } = shared;
  const entities = (shared.result('entities') as Entities | undefined)?.entities;
  const places = (shared.result('places') as Places | undefined)?.places;
  if (!entities && !places) return new Set();
  const mentions = [...(entities ?? []), ...(places ?? [])].flatMap((named) => named.mentions);
  const inside = tokensIn([...spansOf(mentions, parts), ...findAdjectives(shared)], tokens);
  const key = ({ text }: Token): string => conflate(text.toLowerCase(), language);
  const named = tokens.filter((token, i) => inside.has(i) && token.kind === 'word' && isCapitalised(token));
  const keys = new Set(named.map(key));
  return new Set(tokens.filter((token, i) => inside.has(i) || (isCapitalised(token) && keys.has(key(token)))));
}
