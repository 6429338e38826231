/**
 * Words as the score compares them: letters and digits, lower case, so that neither quotation marks nor their debris count.
 * A word of several parts ("3 200" with a no-break space) is several words.
 */
export const comparableWords = (text: string): string[] => rawWords(text).map(comparable);

/** The words that `comparableWords` compares, as they stand. U+FEFF inside a word is debris, though white space to a regexp. */
export const rawWords = (text: string): string[] =>
  text
    .replaceAll('\ufeff', '')
    .split(/\s+/)
    .filter((word) => comparable(word) !== '');

/** Zero-width and control characters go with the punctuation. */
const comparable = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '');
