/** Languages whose nouns take many endings: what two words share at the front tells that they are one. */
const inflecting = new Set(
  'ru uk be bg mk sr hr bs sl pl cs sk hu fi et lv lt tr az kk eu la el ro is hy ka'.split(' '),
);
const sharedFront = 6;

function englishSingular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is|ics)$/.test(word)) return word;
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|ss|x|z)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

/** A key that the forms of one word share, as far as that is cheaply told; only ever compared within one article. */
export function conflate(word: string, language: string): string {
  const base = language.split('-')[0] as string;
  if (base === 'en') return englishSingular(word);
  return inflecting.has(base) ? word.slice(0, sharedFront) : word;
}
