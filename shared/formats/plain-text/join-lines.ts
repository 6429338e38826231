import { isUnspaced } from './line.ts';
import type { WordEvidence } from './word-evidence.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** First and second parts that real compounds have, and pieces that no word starts with: they decide where the story itself does not. */
const compoundStarts =
  set(`one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty
  ninety anti non pro ex self vice well ill long short high low mid co multi semi half full part all cross counter much so right left far
  north south east west northern southern eastern western post pre war peace state oil gas world year month week day hour time first second
  third fourth last new old large small hard soft open ultra under over hand face run then now cease rebel government franco anglo sino
  euro vingt trente quarante cinquante soixante quatre dix celui celle ceux`);
const compoundEnds =
  set(`year month week day hour minute mile metre meter man member point nation old based led backed held run term time
  style wide like free term scale range level profile ranking owned funded controlled related known called born made armed sponsored
  occupied elect general chief minister president in out up down off over to the and century largest party way deal plus
  il elle on ils elles je tu nous vous ce ci là même mêmes être bas deux trois quatre cinq six sept huit neuf dix unis unies`);
const fragments =
  /^(?:ments?|mente|ments|tions?|sions?|ti[oó]n|ci[oó]n(?:es)?|ing|ings|ted|ting|ed|ly|er|ers|ness|ity|ities|able|ible|ance|ence|ances|ences|ment[aeo]s?|mientos?|dad|dades|ung|ungen|keit|keiten|heit|heiten|lich\p{L}*|schaft\p{L}*|isch\p{L}*|lung|gung|rung|nung|den|ten|gen|tes|ces|ques?|[^aeiouyáéíóúàèùâêîôûäöü]+)$/u;
/** Characters of a word that are looked at. */
const longestWord = 60;
const suspended = set('and or to und oder bis sowie bzw y o e et ou en of a');

/** One paragraph out of its lines: words that the wrapping broke are whole again, white space is single. */
export function joinLines(lines: readonly { readonly text: string }[], words: WordEvidence): string {
  const parts: string[] = [];
  for (const { text } of lines) {
    const line = /\s{2}|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text;
    const before = parts.at(-1);
    if (before === undefined) parts.push(line);
    else if (/[\p{L}\p{N}][-‐]$/u.test(before.slice(-3))) parts.push(...joinHyphen(before, line, parts, words));
    else if (before.endsWith('\u00ad')) parts.push(`${parts.pop()?.slice(0, -1)}${line}`);
    else parts.push(`${isUnspaced(before, line) || /\S—$/.test(before.slice(-2)) ? '' : ' '}${line}`);
  }
  return parts.join('');
}

function joinHyphen(before: string, line: string, parts: string[], words: WordEvidence): string[] {
  const left = /[\p{L}\p{N}\p{M}]+(?=[-‐]$)/u.exec(before.slice(-longestWord))?.[0] ?? '';
  const right = /^[\p{L}\p{N}\p{M}]+/u.exec(line.slice(0, longestWord))?.[0] ?? '';
  if (right === '' || suspended.has(right)) return [right === '' ? line : ` ${line}`];
  if (keepsHyphen(left, right, words)) return [line];
  parts[parts.length - 1] = before.slice(0, -1);
  return [line];
}

/** Whether the hyphen at a line's end is the word's own ("seven-year") and not the wrapping's ("govern-ment"). */
export function keepsHyphen(left: string, right: string, words: WordEvidence): boolean {
  const [start, end] = [left.toLowerCase(), right.toLowerCase()];
  const capitals = left.length > 1 && left === left.toUpperCase() && right === right.toUpperCase();
  if (/\d/.test(left + right) || (right !== end && !capitals)) return true;
  if (words.compounds.has(`${start}-${end}`)) return true;
  if (words.small.has(start + end) || words.names.has(start + end)) return false;
  const known = (word: string) => words.small.has(word) || words.names.has(word) || words.parts.has(word);
  // deutsch-dänisch, russisch-orthodox
  if (words.language.capitalNouns && /sch$/.test(start) && /(?:isch|odox)(?:e[mnrs]?)?$/.test(end)) return true;
  let score = words.language.capitalNouns || words.language.dangling.has('del') ? -1.5 : 0;
  if (compoundStarts.has(start)) score += 2;
  if (compoundEnds.has(end)) score += 2;
  if (start.length > 2 && known(start)) score += 1;
  if (end.length > 2 && known(end)) score += 1.5;
  if (fragments.test(end)) score -= 3;
  if (end.length <= 2) score -= 1;
  if (words.wordsBroken) score -= 1.5;
  if (words.wordsWhole) score += 2.5;
  return score > 0.5;
}
