/**
 * The two script features of Compact Language Detector 3. Its tables are trained on these numbers, so they are part of the model:
 * the first counts characters by UTF-8 length and by seven telling scripts, the second names the text's script.
 */

const relevant: readonly (readonly [from: number, to: number, id: number])[] = [
  [0x370, 0x3ff, 5], // Greek
  [0x400, 0x4ff, 6], // Cyrillic
  [0x590, 0x5ff, 7], // Hebrew
  [0x600, 0x6ff, 8], // Arabic
  [0x1100, 0x11ff, 9], // Hangul Jamo
  [0x3041, 0x309f, 10], // Hiragana
  [0x30a0, 0x30ff, 11], // Katakana
];

/** The relevant script of a code point: one of the seven, or 1–4 by the length in UTF-8. */
export function relevantScript(codePoint: number): number {
  if (codePoint < 0x370) return codePoint < 0x80 ? 1 : 2;
  for (const [from, to, id] of relevant) if (codePoint >= from && codePoint <= to) return id;
  return codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
}

const scripts: readonly (readonly [number, RegExp])[] = [
  [1, /\p{Script=Latin}/u],
  [2, /\p{Script=Greek}/u],
  [3, /\p{Script=Cyrillic}/u],
  [4, /\p{Script=Armenian}/u],
  [5, /\p{Script=Hebrew}/u],
  [6, /\p{Script=Arabic}/u],
  [7, /\p{Script=Syriac}/u],
  [8, /\p{Script=Thaana}/u],
  [9, /\p{Script=Devanagari}/u],
  [10, /\p{Script=Bengali}/u],
  [11, /\p{Script=Gurmukhi}/u],
  [12, /\p{Script=Gujarati}/u],
  [13, /\p{Script=Oriya}/u],
  [14, /\p{Script=Tamil}/u],
  [15, /\p{Script=Telugu}/u],
  [16, /\p{Script=Kannada}/u],
  [17, /\p{Script=Malayalam}/u],
  [18, /\p{Script=Sinhala}/u],
  [19, /\p{Script=Thai}/u],
  [20, /\p{Script=Lao}/u],
  [21, /\p{Script=Tibetan}/u],
  [22, /\p{Script=Myanmar}/u],
  [23, /\p{Script=Georgian}/u],
  [24, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u],
  [25, /\p{Script=Ethiopic}/u],
  [26, /\p{Script=Cherokee}/u],
  [27, /\p{Script=Canadian_Aboriginal}/u],
  [30, /\p{Script=Khmer}/u],
  [31, /\p{Script=Mongolian}/u],
];
const eastAsian = 24;
const hangulId = 102;
const hangul = /\p{Script=Hangul}/u;

/** The number of the script of a text's first letter; Korean is told from Chinese and Japanese by the majority of its letters. */
export function textScript(text: string): number {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  const script = scripts.find(([, pattern]) => pattern.test(first))?.[0] ?? 0;
  if (script !== eastAsian) return script;
  const letters = text.slice(0, 400).match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => hangul.test(letter)).length * 2 > letters.length ? hangulId : eastAsian;
}
