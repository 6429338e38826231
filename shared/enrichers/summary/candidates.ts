import type { Shared } from '../enricher.ts';
import { isBoilerplate } from '../text/boilerplate.ts';
import type { Sentence, TextPart } from '../text/parts.ts';
import { sentenceEnd } from '../text/sentence-end.ts';
import type { Unit } from './centrality.ts';
import { vectorsOf } from './content-words.ts';

/** A sentence that may stand in a summary, with its content words. */
export interface Candidate {
  readonly sentence: Sentence;
  readonly text: string;
  /** Weight of each content word: frequency in the sentence times rarity. */
  readonly vector: Unit;
  /** Number among the candidates. */
  readonly position: number;
  /** False where the sentence leans on the one before it: "He added …", "However, …". */
  readonly standsAlone: boolean;
}

const fewestWords = 6;
const mostWords = 70;
/** Later sentences of a very long text are left out: the comparison of all with all grows with the square. */
const mostCandidates = 80;

const leaning =
  /^["'“‘«„]?(?:he|she|it|they|this|that|these|those|his|her|their|its|however|but|and|also|meanwhile|er|sie|es|dies(?:e|er|es)?|aber|doch|il|elle|ils|elles|mais|cela|él|ella|ellos|pero|esto|ele|ela|mas|egli|ma|hij|zij|maar|он|она|они|но|это)(?![\p{L}])/iu;
const startsInside = /^[\s"'“‘«„(]*\p{Ll}/u;

function isWhole(text: string, sentence: Sentence, part: TextPart, language: string): boolean {
  if (part.truncated && sentence.end >= part.end) return false;
  return sentenceEnd(text, language) === 'stop' && !startsInside.test(text) && !text.includes('\ufffd');
}

const speaks = new Set<TextPart['type']>(['paragraph', 'quote']);

/** The sentences of the body that are whole, of a fair length, and no boilerplate. */
export function findCandidates(shared: Shared): Candidate[] {
  const { text, parts, sentenceSpans, language } = shared;
  const vectorOf = vectorsOf(shared);
  const candidates: Candidate[] = [];
  for (const sentence of sentenceSpans) {
    const part = parts[sentence.part] as TextPart;
    if (part.field !== 'body' || !speaks.has(part.type)) continue;
    const words = sentence.endToken - sentence.firstToken;
    if (words < fewestWords || words > mostWords) continue;
    const wording = text.slice(sentence.start, sentence.end);
    if (!isWhole(wording, sentence, part, language) || isBoilerplate(wording)) continue;
    const vector = vectorOf(sentence);
    const standsAlone = !leaning.test(wording);
    candidates.push({ sentence, text: wording, vector, position: candidates.length, standsAlone });
    if (candidates.length === mostCandidates) break;
  }
  return candidates;
}
