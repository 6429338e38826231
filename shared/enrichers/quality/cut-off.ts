import type { Shared } from '../enricher.ts';
import { wordWeights } from '../keywords/word-weights.ts';
import { isBoilerplate } from '../text/boilerplate.ts';
import type { Sentence, TextPart } from '../text/parts.ts';
import { sentenceEnd } from '../text/sentence-end.ts';
import type { Token } from '../text/token.ts';
import type { QualityFlag } from './find-damage.ts';

/** A line of fewer words without a stop is a signature, a crosshead or a credit. */
const fewestWords = 8;
/** The text's own last line may be a credit or a call: only a long one is a sentence that was cut. */
const fewestLastWords = 12;
/** From here on a line in capitals is a headline that stands in the text. */
const headlineCapitals = 0.5;
const perSentence = 0.08;
const mostForSentences = 0.5;
const forEllipsis = 0.3;

const running = new Set<TextPart['type']>(['paragraph', 'quote']);
/** Languages whose sentences don't end in an article, preposition or conjunction. Those that put verbs or particles last are none of them. */
const headInitial = /^(?:en|fr|es|pt|it|ca|ro|nl|sv|da|nb|nn|no|ru|uk|pl|cs|sk|bg|sr|hr|sl|el|id|ms)\b/;

/** True where a line breaks off behind a comma, or behind a word that must be followed by another: "… resort city of". */
function breaksOff(last: Token, language: string): boolean {
  if (last.text === ',') return true;
  if (last.kind !== 'word' || !headInitial.test(language) || /^\p{Lu}/u.test(last.text)) return false;
  return last.text.length <= 4 && wordWeights(language)(last.text.toLowerCase()) === 0;
}

function looksLikeHeadline(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind === 'word');
  return words.filter(({ text }) => /^\p{Lu}/u.test(text)).length >= words.length * headlineCapitals;
}

function isCutOff({ text, language, tokens }: Shared, sentence: Sentence, part: TextPart, isEnd: boolean): boolean {
  if (part.truncated) return true;
  const wording = text.slice(sentence.start, sentence.end);
  const own = tokens.slice(sentence.firstToken, sentence.endToken);
  const last = own.at(-1);
  if (!last || own.length < fewestWords || sentenceEnd(wording, language) !== 'none' || isBoilerplate(wording))
    return false;
  if (breaksOff(last, language)) return true;
  return isEnd && own.length >= fewestLastWords && last.kind === 'word' && !looksLikeHeadline(own);
}

/** The last sentence of every running block. */
function lastSentences({ parts, sentenceSpans }: Shared): { sentence: Sentence; part: TextPart }[] {
  return sentenceSpans.flatMap((sentence, i) => {
    const part = parts[sentence.part] as TextPart;
    const isLast = sentenceSpans[i + 1]?.part !== sentence.part;
    return isLast && part.field !== 'headline' && running.has(part.type) ? [{ sentence, part }] : [];
  });
}

/** Sentences that stop in the middle, and a text that ends with an ellipsis where its rest was cut away. */
export function countCutOff(shared: Shared): QualityFlag[] {
  if (shared.cut) return [];
  const ends = lastSentences(shared);
  const cutOff = ends.filter(({ sentence, part }, i) => isCutOff(shared, sentence, part, i === ends.length - 1)).length;
  const last = ends.at(-1);
  const wording = last ? shared.text.slice(last.sentence.start, last.sentence.end) : '';
  const elided = sentenceEnd(wording, shared.language) === 'ellipsis';
  if (cutOff === 0 && !elided) return [];
  // Half the text without stops is a style, or a reader that lost them all, and no row of accidents.
  const styled = cutOff > ends.length / 2 && ends.length > 3 && !shared.parts.some(({ truncated }) => truncated);
  if (styled && !elided) return [];
  const penalty = Math.min(mostForSentences, perSentence * cutOff + (elided ? forEllipsis : 0));
  const reason = elided
    ? 'the text ends with an ellipsis'
    : `${cutOff} ${cutOff === 1 ? 'sentence stops' : 'sentences stop'} in the middle`;
  return [{ code: 'truncated', reason, penalty: Math.round(penalty * 100) / 100 }];
}
