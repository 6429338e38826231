import { withoutAddresses, withoutShouting } from './clean-text.ts';
import { cueScores } from './close-languages.ts';
import { primaryLanguage } from './languages.ts';
import { indexOfLanguage, knownLanguages, scoreLanguages } from './score-languages.ts';
import { scriptOf } from './script-variant.ts';

export interface Detection {
  /** BCP 47, with the script where the language is written in more than one; `und` when unsure. */
  readonly language: string;
  /** 0–1: how sure. */
  readonly confidence: number;
}

const undetermined: Detection = { language: 'und', confidence: 0 };

/** Fewer letters than this (a third of it in scripts without spaces) are a name or a code, of no language in particular. */
const fewestLetters = 9;
const lowestConfidence = 0.4;
/** The publisher's word counts as much as a model that is e³ times surer of one language than of another: it settles what is close. */
const hintWeight = 3;

const letter = /\p{L}/u;
const denseScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

function hasEnoughLetters(text: string): boolean {
  let count = 0;
  for (const character of text) {
    if (letter.test(character)) count += denseScript.test(character) ? 3 : 1;
    if (count >= fewestLetters) return true;
  }
  return false;
}

function best(scores: Float64Array): { language: string; confidence: number } {
  let index = 0;
  for (let i = 1; i < scores.length; i++) if ((scores[i] as number) > (scores[index] as number)) index = i;
  const highest = scores[index] as number;
  const sum = scores.reduce((total, score) => total + Math.exp(score - highest), 0);
  return { language: knownLanguages()[index] as string, confidence: 1 / sum };
}

/** Adds what weighs beside the models: words that tell close languages apart, and the publisher's hint. */
function weigh(scores: Float64Array, text: string, hint: string | undefined): void {
  const add = (language: string, weight: number) => {
    const index = indexOfLanguage(language);
    if (index !== undefined) scores[index] = (scores[index] as number) + weight;
  };
  const seen = best(scores);
  for (const [language, weight] of cueScores(text, seen.language, seen.confidence)) add(language, weight);
  if (hint !== undefined) add(primaryLanguage(hint), hintWeight);
}

/**
 * The language of a text.
 *
 * @param text plain text; a few hundred characters are enough, more than about a thousand tell nothing new
 * @param hint the publisher's tag, which settles doubtful cases and never overrules clear ones
 */
export function detectLanguage(text: string, hint?: string): Detection {
  const cleaned = withoutShouting(withoutAddresses(text));
  if (!hasEnoughLetters(cleaned)) return undetermined;
  const scores = scoreLanguages(cleaned);
  weigh(scores, cleaned, hint);
  const { language, confidence } = best(scores);
  const rounded = Math.round(confidence * 1000) / 1000;
  if (confidence < lowestConfidence) return { language: 'und', confidence: rounded };
  const script = scriptOf(language, cleaned);
  return { language: script ? `${language}-${script}` : language, confidence: rounded };
}
