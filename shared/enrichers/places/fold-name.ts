/** Most names: nothing to fold but their capitals. */
const plainWords = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/**
 * A name as the gazetteer looks it up: lower case, without accents, points and apostrophes, hyphens as spaces. "St. John’s" gives "st johns",
 * "Saint-Étienne" gives "saint etienne".
 */
export function foldName(name: string): string {
  if (plainWords.test(name)) return name.toLowerCase();
  const plain = /^[\u0020-\u007e]*$/.test(name) ? name : name.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain
    .toLowerCase()
    .replace(/[.'’ʼ‘`]/g, '')
    .replace(/[\s\-‐‑–,]+/g, ' ')
    .replace(/ı/g, 'i')
    .trim();
}
