import { lookUpPlace } from '../places/look-up.ts';
import { isLegalForm } from './firms.ts';
import { entityTypes, type Span } from './labels.ts';
import { isGiven } from './rules/scene.ts';

type Words = readonly string[];

const person = entityTypes.indexOf('person');
const organisation = entityTypes.indexOf('organisation');
const place = entityTypes.indexOf('place');

const lengthOf = ({ start, end }: Span): number => end - start;

/** Last words of clubs' names. */
const endsClub = /^(?:Rovers|United|Wanderers|Athletic|Albion|Rangers|Hotspur|Harriers|Town|City|FC|AFC|CF|SC|RFC)$/;

/** What an article may call a firm by further on: the first word of its name, and whether a legal form or a club's last word says that it is one. */
export type ShortForms = ReadonlyMap<string, boolean>;

const speech = /^(?:said|says|announced|warned|expects|hopes|plans)$/;

const intends = /^(?:would|will|has|had|expects|expected|plans|planned|intends|aims|hopes)$/;
const deliberates =
  /^(?:appealing|aware|committed|confident|considering|consulting|cooperating|cutting|disappointed|hiring|investigating|planning|pleased|preparing|recalling|reviewing|studying)$/;

/** "[p Corvane] said it would appeal": a person is he or she. */
const isThing = (span: Span, words: Words): boolean => {
  if (lengthOf(span) > 1 || !speech.test(words[span.end] ?? '') || words[span.end + 1] !== 'it') return false;
  const [verb = '', next = ''] = words.slice(span.end + 2, span.end + 4);
  return intends.test(verb) || (/^(?:is|was)$/.test(verb) && deliberates.test(next));
};

/** The short forms of all firms that sentences name; a person's last name is none. */
export function shortForms(sentences: readonly Words[], spans: readonly (readonly Span[])[]): ShortForms {
  const shorts = new Map<string, boolean>();
  for (const [s, words] of sentences.entries()) {
    for (const span of spans[s] ?? []) {
      const first = words[span.start] as string;
      const last = words[span.end - 1] as string;
      const isLegal = isLegalForm(last) || endsClub.test(last);
      const isFirmName = span.type === organisation && lengthOf(span) >= 2 && (lengthOf(span) === 2 || isLegal);
      if (!isFirmName || !/^\p{Lu}\p{Ll}{3,}/u.test(first) || isGiven(first)) continue;
      shorts.set(first, isLegal || shorts.get(first) === true);
    }
  }
  for (const [s, words] of sentences.entries())
    for (const span of spans[s] ?? [])
      if (span.type === person && lengthOf(span) > 1) shorts.delete(words[span.end - 1] as string);
      else if (isThing(span, words) && shorts.has(words[span.start] as string))
        shorts.set(words[span.start] as string, true);
  return shorts;
}

/** A place that no gazetteer has; a person, where the firm is sure to be one: Hale of the Hale Foundation is a person. */
export function isShortForm(span: Span, words: Words, shorts: ShortForms): boolean {
  const word = words[span.start] as string;
  const isLegal = lengthOf(span) === 1 ? shorts.get(word) : undefined;
  if (isLegal === undefined) return false;
  return span.type === person ? isLegal : span.type === place && lookUpPlace(word, 'en').length === 0;
}
