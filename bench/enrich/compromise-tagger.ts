import nlp from 'compromise/three';
import type { Span } from '../../shared/enrichers/entities/labels.ts';
import type { Tagger } from '../../shared/enrichers/entities/tagger.ts';

interface Term {
  readonly tags: readonly string[];
  readonly offset: { readonly start: number };
}

/** Kinds of names in the order of our labels. */
const kinds = ['people', 'organizations', 'places'] as const;

/** The names that compromise finds, as our tagger gives them; titles are taken off people, as corpora have them. */
export const compromiseTagger: Tagger = (sentences) => sentences.map(spansOfSentence);

function spansOfSentence(words: readonly string[]): Span[] {
  const at = new Map<number, number>();
  let length = 0;
  for (const [index, word] of words.entries()) {
    at.set(length, index);
    length += word.length + 1;
  }
  const read = nlp(words.join(' '));
  return kinds.flatMap((kind, type) =>
    (read[kind]().json({ offset: true }) as { terms: Term[] }[]).flatMap(({ terms }) => {
      const places = terms.flatMap(({ tags, offset }) =>
        tags.includes('Honorific') ? [] : (at.get(offset.start) ?? []),
      );
      const [start] = places;
      const last = places.at(-1);
      return start === undefined || last === undefined ? [] : [{ type, start, end: last + 1 }];
    }),
  );
}
