import { isLegalForm } from './firms.ts';
import { isFirstName } from './first-names.ts';
import { entityTypes, type Span } from './labels.ts';
import { coverOf, isRunning, type Mend, type Words } from './mend.ts';
import { isOrganisationWord } from './organisation-words.ts';

const person = entityTypes.indexOf('person');
const organisation = entityTypes.indexOf('organisation');
const place = entityTypes.indexOf('place');

const lengthOf = ({ start, end }: Span): number => end - start;

const opensPlace = /^(?:River|Lake|Mount|Mt\.?|Cape|Gulf|Strait|Isle)$/i;
const endsPlace =
  /^(?:River|Lake|Airport|Stadium|Arena|Hall|Street|Avenue|Bridges?|Bay|Mountains?|Islands?|Peninsula|Strait|Valley|Desert|Highway|Boulevard|Beach|Canal|Plaza|Square|Towers?|Gardens|Cathedral|Building|Racecourse|Racetrack|Speedway)$/i;

/** Where matches are played; clubs and firms are called so as well, but not behind "at". */
export const grounds = /^(?:Park|Ground|Road|Lane|Oval|Field|Garden|Downs)$/;

/** Whether a name's own words call it a place: "River Wye", "City Hall". */
export function isCalledPlace(words: Words, { start, end }: Span): boolean {
  const last = words[end - 1] as string;
  if (end - start < 2 || words.slice(start, end).some(isLegalForm)) return false;
  return (opensPlace.test(words[start] as string) && !isOrganisationWord(last)) || endsPlace.test(last);
}

/** "River Wye", "Carnegie Hall": what the name's own words call a place is no body. */
export const places: Mend = (spans, words) =>
  !isRunning(words, 2)
    ? spans
    : spans.map((span) => {
        const isGround =
          words[span.start - 1] === 'at' && lengthOf(span) > 1 && grounds.test(words[span.end - 1] as string);
        return span.type === organisation && (isGround || isCalledPlace(words, span)) ? { ...span, type: place } : span;
      });

/** Last words of names of bodies. */
export const endsBody =
  /^(?:Association|Federation|Union|Exchange|Bank|University|Council|Party|Committee|Authority|Board|Commission|Institute|Foundation|Society|Police|Airlines|Airways|Railways?|Museum|Institution|Agency|Court|Ministry|Corporation|Company|League|Alliance|Network|Orchestra)$/;

const opensBody =
  /^(?:Banco|Banque|Bank|Grupo|Radio|Ministry|Union|Institute|Confederation|Federation|Movement|Front)$/;

/** Whether a name's own words call it a body: "Transnet Freight Railway", "Banco del Pacifico". */
export const isCalledBody = (words: Words, { type, start, end }: Span): boolean =>
  end - start > 1 &&
  words[start] !== 'Soviet' &&
  ((type !== person && endsBody.test(words[end - 1] as string)) || opensBody.test(words[start] as string));

const takesNation =
  /^(?:Institute|University|Bank|Museum|Academy|Association|Federation|Council|Church|Party|Union|Society|Authority|Movement|Front|Workers|Confederation|Alliance|Committee|Department)$/;

const textBetween = (words: Words, from: number, to: number): string =>
  to - from > 2 ? '' : words.slice(from, to).join(' ');

/** "[o Serum Institute] of [l India]", "[o Union] for a [o Popular Movement]": one body. */
export const withItsNation: Mend = (spans, words) => {
  const mended: Span[] = [];
  for (const span of spans) {
    const last = mended.at(-1);
    const between = last === undefined ? '' : textBetween(words, last.end, span.start);
    const isOne =
      last?.type === organisation &&
      takesNation.test(words[last.end - 1] as string) &&
      ((span.type === place && between === 'of') ||
        (span.type === organisation && /^(?:of|of the|for|for a|for the)$/.test(between)));
    if (isOne) mended[mended.length - 1] = { type: organisation, start: last.start, end: span.end };
    else mended.push(span);
  }
  return mended;
};

/** "[l Niger] [o Delta Farmers Association]", "[o Royal Thai] Orchestra": one body. */
export const joinedBodies: Mend = (spans, words) => {
  const mended: Span[] = [];
  for (const span of spans) {
    const last = mended.at(-1);
    const isOne =
      last !== undefined &&
      last.end === span.start &&
      last.type !== person &&
      span.type === organisation &&
      lengthOf(span) > 1 &&
      endsBody.test(words[span.end - 1] as string);
    if (isOne) mended[mended.length - 1] = { type: organisation, start: last.start, end: span.end };
    else mended.push(span);
  }
  return mended;
};

const ofSubjects =
  /^(?:Academy|Agency|Association|Bureau|Center|Centre|College|Commission|Committee|Council|Department|Faculty|Institute|Ministry|Office|School|Society)$/;

/** "[o Agency for Marine Science] and Technology said": the last of a body's subjects, where no other name begins with it. */
export const withSubject: Mend = (spans, words) => {
  const cover = coverOf(spans, words.length);
  return spans.map((span) => {
    const inside = words.slice(span.start, span.end);
    const at = inside.findIndex((word) => /^(?:for|of|on)$/.test(word));
    const next = words[span.end + 1] ?? '';
    const isOpen =
      span.type === organisation && at > 0 && words[span.end] === 'and' && ofSubjects.test(inside[at - 1] as string);
    if (!isOpen || cover[span.end + 1] || !/^\p{Lu}\p{Ll}{3,}$/u.test(next) || isOrganisationWord(next)) return span;
    return /^\p{Lu}/u.test(words[span.end + 2] ?? '') || isFirstName(next) ? span : { ...span, end: span.end + 2 };
  });
};

const isTitled = (words: Words): boolean => {
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return 2 * capitals > words.filter((word) => /^\p{L}/u.test(word)).length;
};

const longestBody = 6;

/** "at Royal Thai Orchestra": capitals that end in a word for a body and were passed over, in sentences that write other words small. */
export const passedOver: Mend = (spans, words) => {
  const found: Span[] = [];
  if (!words.some((word) => endsBody.test(word)) || isTitled(words)) return spans;
  const cover = coverOf(spans, words.length);
  for (const [i, word] of words.entries()) {
    if (i < 2 || !endsBody.test(word) || !/^\p{Lu}\p{Ll}/u.test(words[i - 1] as string)) continue;
    let start = i;
    while (start > 1 && i - start < longestBody && /^\p{Lu}\p{Ll}/u.test(words[start - 1] as string)) start -= 1;
    const isFree = !cover.slice(start, i + 1).some((span) => span !== undefined);
    if (isFree) found.push({ type: organisation, start, end: i + 1 });
  }
  return found.length === 0 ? spans : [...spans, ...found].sort((a, b) => a.start - b.start);
};

const paper = /^(?:daily|weekly|newspaper|magazine|broadcaster|tabloid|fortnightly)$/;

/** "the Belgrade daily [p Politika]". */
export const papers: Mend = (spans, words) =>
  spans.map((span) =>
    paper.test(words[span.start - 1] ?? '') && lengthOf(span) < 4 && !isFirstName(words[span.start] as string)
      ? { ...span, type: organisation }
      : span,
  );
