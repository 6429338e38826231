import { labelsOf, type Span, spansOf } from '../../shared/enrichers/entities/labels.ts';
import type { TaggedDocument, TaggedSentence } from './corpora.ts';
import { countryAliases, demonyms, regions } from './place-names.ts';

/*
 * The open corpora follow guidelines of their own. These rules bring them to what news editors call a name, and what the usual test sets
 * (CoNLL-2003, Universal NER) do: titles are no part of a name, nationalities are no places, a country is one whoever acts for it.
 */

const person = 0;
const organisation = 1;
const place = 2;

const titles = new Set(
  `mr mr. mrs mrs. ms ms. dr dr. prof. president minister premier chancellor senator sen. rep. governor gov. mayor general gen. colonel col. captain capt.
  lt. maj. sgt. secretary king queen pope prime foreign ambassador judge justice spokesman former ex-president vice spokeswoman chairman director coach`.split(
    /\s+/,
  ),
);
const nations = new Set(demonyms.flatMap((name) => [name.toLowerCase(), `${name.toLowerCase()}s`]));
const places = new Set([...countryAliases, ...regions].map((name) => name.toLowerCase()));
const organisations = new Set([
  'u.n.',
  'un',
  'united nations',
  'eu',
  'e.u.',
  'european union',
  'nato',
  'opec',
  'asean',
  'iaea',
  'african union',
]);

const textOf = (words: readonly string[], { start, end }: Span): string =>
  words.slice(start, end).join(' ').toLowerCase();

function cleanSpan(words: readonly string[], span: Span): Span[] {
  let { type, start, end } = span;
  if (type === person) while (end - start > 1 && titles.has((words[start] as string).toLowerCase())) start += 1;
  if (type !== person) while (end - start > 1 && words[start] === 'the') start += 1;
  const text = textOf(words, { type, start, end });
  if (nations.has(text) || (type === person && titles.has(text))) return [];
  if (organisations.has(text)) type = organisation;
  else if (places.has(text) && type === organisation) type = place;
  return [{ type, start, end }];
}

/** A tweet's @name is an address, not a name: gone with its sign, as are spans on it. */
function withoutHandles({ words, spans }: TaggedSentence): TaggedSentence {
  const dropped = words.map((word, i) => word === '@' || words[i - 1] === '@' || word.startsWith('@'));
  if (!dropped.includes(true)) return { words, spans };
  const labels = labelsOf(spans, words.length);
  const kept = words.flatMap((_, i) => (dropped[i] ? [] : [i]));
  return { words: kept.map((i) => words[i] as string), spans: spansOf(kept.map((i) => labels[i] as number)) };
}

function mapSentences(
  documents: readonly TaggedDocument[],
  map: (sentence: TaggedSentence) => TaggedSentence,
): TaggedDocument[] {
  return documents.map((document) => document.map(map).filter(({ words }) => words.length > 0));
}

export function cleanLabels(documents: readonly TaggedDocument[]): TaggedDocument[] {
  return mapSentences(documents, (sentence) => {
    const { words, spans } = withoutHandles(sentence);
    return { words, spans: spans.flatMap((span) => cleanSpan(words, span)) };
  });
}

const fewest = 5;
const clear = 0.75;

/** Gives every name that is nearly always of one type that type: automatic labels err at random, names do not. */
export function settleByMajority(documents: readonly TaggedDocument[]): TaggedDocument[] {
  const counts = new Map<string, number[]>();
  for (const { words, spans } of documents.flat()) {
    for (const span of spans) {
      const text = textOf(words, span);
      const count = counts.get(text) ?? [0, 0, 0];
      count[span.type] = (count[span.type] as number) + 1;
      counts.set(text, count);
    }
  }
  return mapSentences(documents, ({ words, spans }) => ({
    words,
    spans: spans.map((span) => {
      const count = counts.get(textOf(words, span)) as number[];
      const total = (count[0] as number) + (count[1] as number) + (count[2] as number);
      const best = count.indexOf(Math.max(...count));
      return total >= fewest && (count[best] as number) >= clear * total ? { ...span, type: best } : span;
    }),
  }));
}
