/** Letters and marks, by exclusion: what is no ASCII sign, Latin-1 sign, general punctuation, symbol or full-width sign. */
function isLetter(code: number): boolean {
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code >= 0x2000 && code < 0x2c00) return false;
  return (
    code !== 0xd7 &&
    code !== 0xf7 &&
    !(code >= 0x3000 && code < 0x3040) &&
    !(code >= 0xfe10 && code < 0xff21) &&
    code < 0xfff0
  );
}

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;
export const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010;

/**
 * Calls `visit` for each word with its ends: letters, apostrophes, and hyphens between letters ("al-Assad's"). A loop over character
 * codes, since this runs over every text: a regular expression with Unicode classes takes three times as long.
 */
export function scanWords(text: string, visit: (start: number, end: number) => void): void {
  for (let i = 0; i < text.length; i++) {
    if (!isLetter(text.charCodeAt(i))) continue;
    const start = i++;
    for (; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const inside = isLetter(code) || isApostrophe(code) || (isHyphen(code) && isLetter(text.charCodeAt(i + 1)));
      if (!inside) break;
    }
    visit(start, i);
  }
}
