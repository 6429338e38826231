import { type LanguageWords, wordsOfLanguage } from './language-words.ts';
import { isHyphen, scanWords } from './scan-words.ts';

/** What a story's own words tell about a capital at the start of a line. */
export interface WordEvidence {
  readonly language: LanguageWords;
  /** The words that stand in small letters somewhere. */
  readonly small: ReadonlySet<string>;
  /** The words that stand with a capital inside a sentence, in lower case: names, and German nouns. */
  readonly names: ReadonlySet<string>;
  /** Compounds with a hyphen inside a line, and their parts, in lower case. */
  readonly compounds: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
  /** So many lines end in a hyphen that the wrapping program must have broken words. */
  readonly wordsBroken: boolean;
  /** So few do, in so many lines, that it breaks none: the hyphens are the words' own. */
  readonly wordsWhole: boolean;
}

/** Real compounds make a hyphen at one line's end in seventy, about; hyphenation at one in eight. */
const hyphensOfChance = 1 / 25;

/** From this many lines on, few hyphens at their ends are a habit and no chance. */
const tellingLines = 12;

/** A capital here may be a sentence's start: it says nothing of a name. */
const sentenceStart = /(?:^|[.!?…:]["”»’')\]]*\s+|\n\s*)["“„«»¿¡('‘\s]*$/u;

/** Words that the language is told by. */
const sample = 200;

export function gatherWords(text: string): WordEvidence {
  const small = new Set<string>();
  const names = new Set<string>();
  const compounds = new Set<string>();
  const parts = new Set<string>();
  const inOrder: string[] = [];
  let pieces = 0;
  scanWords(text, (start, end) => {
    // The two pieces of a broken word are no words.
    const isPiece = isHyphen(text.charCodeAt(end)) && endsLine(text, end + 1);
    if (isPiece) pieces++;
    if (isPiece || followsHyphen(text, start)) return;
    const word = text.slice(start, end);
    const lower = word.toLowerCase();
    if (inOrder.length < sample) inOrder.push(lower);
    if (lower.includes('-')) {
      compounds.add(lower);
      for (const part of lower.split('-')) parts.add(part);
    } else if (lower === word) small.add(lower);
    else if (!sentenceStart.test(text.slice(Math.max(0, start - 8), start))) names.add(lower);
  });
  const lines = text.match(/\S[^\S\n]*\n/g)?.length ?? 0;
  const often = pieces > lines * hyphensOfChance;
  const wordsBroken = pieces >= 3 && often;
  const wordsWhole = lines >= tellingLines && (pieces <= 1 || !often);
  return { language: wordsOfLanguage(inOrder), small, names, compounds, parts, wordsBroken, wordsWhole };
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x09;

/** Whether a line ends at this place. */
function endsLine(text: string, from: number): boolean {
  let at = from;
  while (text.charCodeAt(at) === 0x20) at++;
  return text.charCodeAt(at) === 0x0a;
}

/** Whether the line before ended in a hyphen, and this place is the start of the next. */
function followsHyphen(text: string, index: number): boolean {
  let at = index - 1;
  let newline = false;
  while (at >= 0 && isSpace(text.charCodeAt(at))) newline = text.charCodeAt(at--) === 0x0a || newline;
  return newline && isHyphen(text.charCodeAt(at)) && /\p{L}/u.test(text.charAt(at - 1));
}

/** What a capital on a line's first word is: the start of a sentence by the word's kind, or by its small letter elsewhere; the word's own. */
export type CapitalEvidence = 'opener' | 'seenSmall' | 'ownCapital' | 'unknown';

export function capitalEvidence(first: string, words: WordEvidence): CapitalEvidence {
  const lower = first.toLowerCase();
  const elided = /^\p{L}{1,2}['’]/u.exec(lower)?.[0].replace('’', "'");
  if (words.language.openers.has(elided ?? lower) || words.language.openers.has(lower)) return 'opener';
  if (words.names.has(lower)) return 'ownCapital';
  return words.small.has(lower) ? 'seenSmall' : 'unknown';
}

export function isDangling(last: string, words: WordEvidence): boolean {
  if (words.language.dangling.has(last) || /['’]$/.test(last)) return true;
  // A possessive at a line's end waits for its noun. German has none of this form.
  return !words.language.capitalNouns && /\p{L}['’]s$/u.test(last);
}
