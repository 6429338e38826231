import { labelsOf, type Span, spansOf } from '../../shared/enrichers/entities/labels.ts';
import type { TaggedDocument, TaggedSentence } from './corpora.ts';
import { isListedPlace } from './listed-places.ts';
import { behindTitle, joinPlaces, splitSpan, trimSpan } from './mend-spans.ts';
import { countNames, typeOfName } from './name-types.ts';
import { titles } from './person-titles.ts';
import { countryAliases, demonyms, regions } from './place-names.ts';

/*
 * The open corpora follow guidelines of their own. These rules bring them to what news editors call a name, and what the usual test sets
 * (CoNLL-2003, Universal NER) do: titles are no part of a name, nationalities are no places, a country is one whoever acts for it.
 */

const person = 0;
const organisation = 1;
const place = 2;

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

/** A name by itself: listed, or labelled so often enough. */
const fewest = 3;

/** Mends labels that a program has set: ends, then types by what all of them and the hand-labelled corpora say of a name. */
export function mendLabels(automatic: readonly TaggedDocument[], byHand: readonly TaggedDocument[]): TaggedDocument[] {
  const trimmed = mapSentences(automatic, ({ words, spans }) => ({
    words,
    spans: joinPlaces(
      words,
      spans.flatMap((span) => trimSpan(words, span) ?? []),
    ),
  }));
  const first = countNames(trimmed);
  const isName = (text: string): boolean =>
    isListedPlace(text) || first.of(text.toLowerCase()).reduce((a, b) => a + b) >= fewest;
  const isPerson = (text: string): boolean => {
    const [people, organisations, places] = first.of(text.toLowerCase()) as [number, number, number];
    return people > organisations + places;
  };
  const split = mapSentences(trimmed, ({ words, spans }) => ({
    words,
    spans: spans.flatMap((span) => splitSpan(words, behindTitle(words, span, isPerson), isName)),
  }));
  const counts = countNames([...split, ...byHand]);
  return mapSentences(split, ({ words, spans }) => ({
    words,
    spans: spans.flatMap((span) => {
      const type = typeOfName(words, span, counts);
      return type === undefined ? [] : [{ ...span, type }];
    }),
  }));
}
