/** Marks that stand around a crosshead: dashes, stars, squares, and the U+FFFD that is left of one. */
const marks = String.raw`[\ufffd*=~_#+<>«»\-–—•■▪◆●|]`;
const debris = new RegExp(String.raw`^(?:${marks}|\s)*(?=[\p{L}\p{N}"“„¿¡])|(?:${marks}|[\s:])*$`, 'gu');
const framed = new RegExp(
  String.raw`^${marks}{1,3}\s+\S.*\s${marks}{1,3}$|^#{1,6}\s+\S|^[*=_~]{1,3}\S.*\S[*=_~]{1,3}$`,
  'u',
);
const longest = 90;

/** A short line between marks, with space inside them: a mark that touches its word may be all that is left of a quotation. */
export const isCrosshead = (text: string): boolean =>
  text.length <= longest && framed.test(text) && !/[.,;]$/.test(text.replace(debris, ''));

/** The words of a crosshead without the marks around them. */
export const stripMarks = (text: string): string => text.replace(debris, '') || text;
