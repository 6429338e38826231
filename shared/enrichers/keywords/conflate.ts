import { remember } from '../remember.ts';

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

/** What a plural or a case adds at the end, where cutting it leaves a stem of four letters: taken off, the forms of a noun mostly meet. */
const endings: Readonly<Record<string, RegExp>> = {
  fr: /(?<=\p{L}{4})(?:x|s)$/u,
  es: /(?<=\p{L}{3}[aeiouáéó])s$|(?<=\p{L}{3}[dlnrjzs])es$/u,
  pt: /(?<=\p{L}{3}[aeiouãõáéê])s$|(?<=\p{L}{3}[rzs])es$/u,
  ca: /(?<=\p{L}{4})s$/u,
  it: /(?<=\p{L}{4})[aeio]$/u,
  nl: /(?<=\p{L}{4})(?:en|s)$/u,
  de: /(?<=\p{L}{4})(?:ern|en|es|er|e|n|s)$/u,
  sv: /(?<=\p{L}{4})(?:arna|erna|orna|en|et|ar|er|or|n|t|a|s)$/u,
  nb: /(?<=\p{L}{4})(?:ene|en|et|er|a|e|s)$/u,
  da: /(?<=\p{L}{4})(?:erne|ene|en|et|er|e|s)$/u,
  tr: /(?<=\p{L}{3})l[ae]r(?:\p{L}{0,5})$/u,
};
const kin: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', gl: 'pt' };

function withoutEnding(word: string, base: string): string {
  const ending = endings[kin[base] ?? base];
  const key = ending ? word.replace(ending, '') : word;
  return inflecting.has(base) ? key.slice(0, sharedFront) : key;
}

const stems = new Map<string, (word: string) => string>();

/** Remembered: the same words come again and again, in an article and in the next. */
function stemIn(base: string): (word: string) => string {
  const known = stems.get(base);
  if (known) return known;
  const made = remember((word) => withoutEnding(word, base), 5000);
  stems.set(base, made);
  return made;
}

/** A key that the forms of one word share, as far as that is cheaply told; only ever compared within one article. */
export function conflate(word: string, language: string): string {
  const base = language.split('-')[0] as string;
  return base === 'en' ? englishSingular(word) : stemIn(base)(word);
}
