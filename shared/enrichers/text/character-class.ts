/** What a character is to the tokenizer. */
export const characterClass = { space: 0, letter: 1, digit: 2, mark: 3, unspaced: 4, invisible: 5 } as const;

const pageSize = 256;
const pages: (Uint8Array | undefined)[] = [];

/** Scripts written without spaces between words: their words need a dictionary. */
const unspacedScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}々〆ー]/u;

function classify(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  if (/\p{Nd}/u.test(character)) return characterClass.digit;
  // Digits apart, so that "第3" still counts as text of an unspaced script; marks of Thai vowels belong to their script.
  if (unspacedScript.test(character) && /[\p{L}\p{M}\p{N}]/u.test(character)) return characterClass.unspaced;
  if (/[\p{L}\p{M}\p{No}\p{Nl}]/u.test(character)) return characterClass.letter;
  // Soft hyphen, joiners, direction marks: inside a word they part nothing.
  if (/\p{Cf}/u.test(character)) return characterClass.invisible;
  return /[\s\p{Z}\p{Cc}]/u.test(character) ? characterClass.space : characterClass.mark;
}

function buildPage(page: number): Uint8Array {
  const classes = new Uint8Array(pageSize);
  for (let i = 0; i < pageSize; i++) classes[i] = classify(page * pageSize + i);
  pages[page] = classes;
  return classes;
}

/** The class of a code point. Unicode's tables are asked once per 256 characters: a regex per character costs 20 times as much. */
export function classOf(codePoint: number): number {
  const page = codePoint >> 8;
  const classes = pages[page] ?? buildPage(page);
  return classes[codePoint & 255] as number;
}
