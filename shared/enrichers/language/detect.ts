import { withoutAddresses, withoutShouting } from './clean-text.ts';
import { cueScores } from './close-languages.ts';
import { primaryLanguage } from './languages.ts';
import { scoreLanguages, unknownScore } from './score-languages.ts';
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

const denseScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu;

function countLetters(text: string): number {
  return (text.match(/\p{L}/gu)?.length ?? 0) + 2 * (text.match(denseScript)?.length ?? 0);
}

function best(scores: ReadonlyMap<string, number>): { language: string; confidence: number } {
  let language = 'und';
  let highest = Number.NEGATIVE_INFINITY;
  for (const [tag, score] of scores) {
    if (score > highest) [language, highest] = [tag, score];
  }
  let sum = 0;
  for (const score of scores.values()) sum += Math.exp(score - highest);
  return { language, confidence: 1 / sum };
}

/** Adds what weighs beside the models: words that tell close languages apart, and the publisher's hint. */
function weigh(scores: Map<string, number>, text: string, hint: string | undefined): void {
  const add = (language: string, weight: number) => {
    const score = scores.get(language);
    if (score !== undefined) scores.set(language, score + weight);
  };
  const seen = best(scores);
  for (const [language, weight] of cueScores(text, seen.language, seen.confidence)) {
    scores.set(language, weight + (scores.get(language) ?? unknownScore));
  }
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
  if (countLetters(cleaned) < fewestLetters) return undetermined;
  const scores = scoreLanguages(cleaned);
  weigh(scores, cleaned, hint);
  const { language, confidence } = best(scores);
  const rounded = Math.round(confidence * 1000) / 1000;
  if (confidence < lowestConfidence) return { language: 'und', confidence: rounded };
  const script = scriptOf(language, cleaned);
  return { language: script ? `${language}-${script}` : language, confidence: rounded };
}
