import type { QualityFlag } from './find-damage.ts';

/**
 * UTF-8 read as Windows-1252 or ISO 8859-1: the lead byte of a two- or three-byte character as a letter, then its continuation
 * bytes as symbols. No language writes these side by side. And the replacement character, where bytes were lost for good.
 */
const misread =
  /[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â(?:€[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¦]|„¢)|ðŸ|[ÐÑ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ][ÐÑ\s]|ï¿½|\ufffd/g;

const perCharacter = 0.05;
const atLeast = 0.1;
const atMost = 0.6;

/** Characters that were read in a wrong encoding. */
export function countMojibake(text: string): QualityFlag[] {
  const count = text.match(misread)?.length ?? 0;
  if (count === 0) return [];
  const penalty = Math.round(Math.min(atMost, atLeast + perCharacter * (count - 1)) * 100) / 100;
  return [
    { code: 'mojibake', reason: `${count} ${count === 1 ? 'character' : 'characters'} in a wrong encoding`, penalty },
  ];
}
