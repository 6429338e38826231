import type { Shared } from '../enricher.ts';
import { wordWeights } from '../keywords/word-weights.ts';
import { isBoilerplate } from '../text/boilerplate.ts';
import { sentenceEnd } from '../text/sentence-end.ts';
import type { Token } from '../text/token.ts';
import { closes, type Ending, endingsOf, trailsOff } from './endings.ts';
import type { QualityFlag } from './find-damage.ts';
import { mustGoOn } from './unfinished-words.ts';

/** A line of fewer words without a stop is a signature, a crosshead or a credit. */
const fewestWords = 8;
/** As the text's last line: what ends on an article or a conjunction is none of these. */
const fewestAtEnd = 3;
const perSentence = 0.08;
const mostForSentences = 0.5;
const forEllipsis = 0.3;

const comma = /^[,،、，]$/u;
const isSmallWord = (word: string, language: string): boolean => wordWeights(language)(word.toLowerCase()) === 0;
const isSmall = ({ text }: Token, language: string): boolean => isSmallWord(text, language);
const startsLow = ({ text }: Token): boolean => /^\p{Ll}/u.test(text);

/**
 * A headline, a name, a credit: no word but small ones begins without a capital, or, on a line of its own that doesn't begin with a small word, half
 * of them begin with one. None of these ends on a small word.
 */
function isTitle(words: readonly Token[], follows: boolean, language: string): boolean {
  const [first, last] = [words[0] as Token, words.at(-1) as Token];
  if (startsLow(last) && isSmall(last, language)) return false;
  const low = words.filter(startsLow);
  if (!follows && !isSmall(first, language) && low.length * 2 < words.length) return true;
  return low.every((word) => isSmall(word, language));
}

const isOpen = (ending: Ending | undefined): boolean => ending?.unstopped === true && !ending.part.truncated;

/** Lines without stops side by side, three of them or two of much the same length: a list, verse, code, links, or a text that was wrapped. */
function standsInList(endings: readonly Ending[], i: number): boolean {
  const own = (endings[i] as Ending).blockTokens;
  const alike = (ending: Ending): boolean => ending.blockTokens * 2 >= own && ending.blockTokens <= own * 2;
  return [1, -1].some((step) => {
    const [next, afterNext] = [endings[i + step], endings[i + 2 * step]];
    return isOpen(next) && (alike(next as Ending) || isOpen(afterNext) || isOpen(endings[i - step]));
  });
}

/** True where a line breaks off behind a comma, or behind a word that must be followed by another: "… resort city of". */
const breaksOff = ({ text, kind }: Token, language: string): boolean =>
  comma.test(text) || (kind === 'word' && mustGoOn(text, language));

/** Words behind the last colon: of "Berlin: Nord Gallery" what is labelled. */
function labelled(tokens: readonly Token[]): readonly Token[] {
  const colon = tokens.findLastIndex(({ text }) => text === ':');
  return tokens.slice(colon + 1).filter(({ kind }) => kind === 'word');
}

/** The line about its writer that stands below a column: "Hanna Berg is a teacher in Sarn". */
const isPortrait = (line: string): boolean =>
  /^\p{Lu}\S{0,30} (?:\p{Lu}\S{0,30} ){1,2}(?:is|was|are|writes|teaches|covers|works|ist|schreibt|est|es|è|é|jest|är|er)\s/u.test(
    line,
  );

/** True where a full name or a title stands last: credits, thanks and signatures end so, and few sentences that were cut. */
const endsOnName = (tokens: readonly Token[]): boolean =>
  tokens.length >= 2 && tokens.slice(-2).every(({ text, kind }) => kind === 'word' && /^\p{Lu}/u.test(text));

/** True where the text's last line, without a stop, is a sentence that was cut: one behind another, one that begins or ends on a small word, or a long one. */
function isCutEnd({ text, tokens, follows }: Ending, language: string): boolean {
  const words = labelled(tokens);
  const [first, last] = [words[0], words.at(-1)];
  const kind = tokens.at(-1)?.kind;
  if (!first || !last || kind === 'mark' || (!follows && isPortrait(text)) || endsOnName(tokens)) return false;
  const begun = follows || isSmall(first, language);
  if (words.length === 1) return tokens.length === 1 && isSmall(first, language);
  if (kind === 'number' && !begun) return false;
  const goesOn = words.length >= 4 && startsLow(last) && isSmall(last, language);
  return (begun || goesOn || tokens.length >= fewestWords) && !isTitle(words, follows, language);
}

/** True where another paragraph too has sentences and then one without its stop: that is how its writer ends them, and no reader cut them all. */
const forgetsStops = (endings: readonly Ending[], language: string): boolean =>
  endings.slice(0, -1).some((ending) => {
    const { part, text, tokens, unstopped, follows, goesOn } = ending;
    const last = tokens.at(-1);
    if (!unstopped || !follows || goesOn || part.truncated || !last || tokens.length < fewestWords) return false;
    const open =
      isBoilerplate(text) || closes(text, (word) => isSmallWord(word, language)) || breaksOff(last, language);
    return !open && isCutEnd(ending, language);
  });

function isCutOff(endings: readonly Ending[], i: number, language: string): boolean {
  const ending = endings[i] as Ending;
  const { part, text, tokens, unstopped } = ending;
  const last = tokens.at(-1);
  if (part.truncated) return true;
  if (!last || !unstopped || ending.goesOn || isBoilerplate(text)) return false;
  if (closes(text, (word) => isSmallWord(word, language)) || standsInList(endings, i)) return false;
  const isEnd = i === endings.length - 1;
  if (breaksOff(last, language) && tokens.length >= (isEnd ? fewestAtEnd : fewestWords)) return true;
  return isEnd && isCutEnd(ending, language) && !forgetsStops(endings, language);
}

/** Half the text without stops is a style, or a reader that lost them all, and no row of accidents. */
function isStyle(endings: readonly Ending[], cutOff: number): boolean {
  return cutOff > endings.length / 2 && endings.length > 3 && !endings.some(({ part }) => part.truncated);
}

/** Sentences that stop in the middle, and a text that ends with an ellipsis where its rest was cut away. */
export function countCutOff(shared: Shared): QualityFlag[] {
  if (shared.cut) return [];
  const endings = endingsOf(shared);
  const cutOff = endings.filter((_, i) => isCutOff(endings, i, shared.language)).length;
  const end = endings.at(-1)?.text ?? '';
  const elided = sentenceEnd(end, shared.language) === 'ellipsis' && (isBoilerplate(end) || !trailsOff(shared));
  if (!elided && (cutOff === 0 || isStyle(endings, cutOff))) return [];
  const penalty = Math.min(mostForSentences, perSentence * cutOff + (elided ? forEllipsis : 0));
  const reason = elided
    ? 'the text ends with an ellipsis'
    : `${cutOff} ${cutOff === 1 ? 'sentence stops' : 'sentences stop'} in the middle`;
  return [{ code: 'truncated', reason, penalty: Math.round(penalty * 100) / 100 }];
}
