import { entityTypes, type Span } from './labels.ts';
import type { Mend, Words } from './mend.ts';
import { isLaw, isNoName } from './no-names.ts';

const person = entityTypes.indexOf('person');
const organisation = entityTypes.indexOf('organisation');
const place = entityTypes.indexOf('place');

const lengthOf = ({ start, end }: Span): number => end - start;

const event =
  /^(?:Cup|Trophy|Bowl|Open|Championships?|Games|Prix|Series|Olympics|Awards?|Prize|Medal|Marathon|Derby|Accords?|Agreement|Treaty|Act|Bill|Protocol|Constitution|War)$/i;

/** "[o Meech Lake Accord]", "[o Stanley Cup]": what is held, won or signed is no body. */
export const withoutEvents: Mend = (spans, words) =>
  spans.filter(
    (span) => span.type !== organisation || lengthOf(span) < 2 || !event.test(words[span.end - 1] as string),
  );

/** "Group A" of a tournament. */
const isPool = ([first, letter = '', ...rest]: Words): boolean =>
  rest.length === 0 && /^(?:Group|Pool|Division)$/.test(first ?? '') && /^(?:\p{Lu}\.?|One|Two|Three)$/u.test(letter);

/** "[o Council] backs bridge", "the [l Lund] family", "[p Green] councillor": no names of what is spoken of. */
export const withoutCommon: Mend = (spans, words) =>
  spans.filter((span) => {
    if (lengthOf(span) > 1) return !isPool(words.slice(span.start, span.end));
    const word = words[span.start] as string;
    if (isNoName(word) || (span.type === person && isLaw(word, words[span.start - 1]))) return false;
    const next = words[span.end] ?? '';
    if (
      span.type === place &&
      words[span.start - 1]?.toLowerCase() === 'the' &&
      /^(?:family|brothers|sisters|siblings|clan|dynasty)$/.test(next)
    )
      return false;
    return !(
      span.type === person &&
      /^(?:Green|Liberal|Labour|Conservative|Independent)$/.test(word) &&
      /^(?:councillor|candidate|lawmaker|leader|senator|mayor|politician|minister)s?$/.test(next)
    );
  });
