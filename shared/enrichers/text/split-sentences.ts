import { abbreviationsOf } from './abbreviations.ts';
import { segmenterFor } from './segmenter.ts';

/** The last word before a point and what closes behind it: "… said Gen." gives "Gen". */
const beforePoint = /(?:^|[\s("'“‘«\u2013\u2014/-])([\p{L}\p{M}\p{N}'’.]{1,12})\.["'”’»)\]]*\s*$/u;
const initial = /^(?:\p{Lu}\.)*\p{Lu}$/u;
const opensLower = /^[\s"'“‘«([]*\p{Ll}/u;
/** What abbreviates before a number only: "No. 10", "Art. 5", "Jan. 6"; elsewhere "no", "art" and "Jan" end a sentence. */
const beforeNumber =
  /^(?:nos?|art|fig|vol|ch|sec|nr|núm|arq|abs|bd|cap|jan|janv|ene|feb|fév?r?|fev|mar|mär|mrt|apr|avr|abr|jun|jul|juil|aug|ago|sept?|oct|okt|ott|nov|dec|déc|dez|dic)$/i;
const opensWithNumber = /^\s*\p{Nd}/u;
/** Words that rarely follow an acronym inside a sentence: "… in the U.S. The president …". */
const opener =
  /^\s*["'“‘]?(?:The|A|An|He|She|It|They|We|But|And|In|On|At|This|That|These|Those|There|His|Her|Its|Their|I|If|When|While|After|As|For|However|Le|La|Les|Il|Elle|Der|Die|Das|Er|Sie|Es|El|Los|Las)\s/u;
const endsClosed = /[.…?!]["'”’»)\]]*\s*$/u;
const monthOrOrdinal = /(?:^|\s)\p{Nd}{1,2}\.\s*$/u;
/** Languages that write ordinals with a point: "am 3. Oktober". */
const ordinalPoint = new Set([
  'de',
  'da',
  'nb',
  'nn',
  'no',
  'fi',
  'cs',
  'sk',
  'hu',
  'pl',
  'sl',
  'hr',
  'bs',
  'sr',
  'et',
  'lv',
  'lt',
  'is',
  'tr',
  'eu',
]);

/** True where the point that ends `before` belongs to an abbreviation, so that `after` continues the sentence. */
function continues(before: string, after: string, language: string): boolean {
  if (opensLower.test(after)) return endsClosed.test(before);
  const tail = before.slice(-24);
  if (monthOrOrdinal.test(tail) && ordinalPoint.has(language.split('-')[0] as string)) return true;
  const word = beforePoint.exec(tail)?.[1];
  if (word === undefined) return false;
  if (abbreviationsOf(language).has(word.toLowerCase())) {
    return beforeNumber.test(word) ? opensWithNumber.test(after) : true;
  }
  if (!initial.test(word)) return false;
  return word.length === 1 ? word !== 'I' : !opener.test(after);
}

/**
 * Cuts one paragraph into sentences, offsets relative to `text`: Unicode's rules (UAX #29, in the language's own tailoring) with the
 * breaks behind abbreviations, initials and ordinals taken back.
 */
export function splitSentences(text: string, language: string): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let start = 0;
  let end = 0;
  for (const { segment, index } of segmenterFor(language, 'sentence').segment(text)) {
    if (index > 0 && !continues(text.slice(Math.max(start, end - 40), end), segment.slice(0, 24), language)) {
      sentences.push({ start, end });
      start = index;
    }
    end = index + segment.length;
  }
  if (end > start) sentences.push({ start, end });
  return sentences.flatMap((sentence) => trim(text, sentence));
}

function trim(text: string, { start, end }: { start: number; end: number }): { start: number; end: number }[] {
  const piece = text.slice(start, end);
  const from = start + piece.length - piece.trimStart().length;
  const to = start + piece.trimEnd().length;
  return to > from ? [{ start: from, end: to }] : [];
}
