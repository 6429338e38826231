import { countSyllables } from './syllables.ts';

export interface Readability {
  /** The formula, by the name of its authors. */
  readonly measure: string;
  /** On the formula's own scale. `easier` tells which way it points. */
  readonly score: number;
  readonly easier: 'higher' | 'lower';
}

/** Means over the prose of an article. */
interface Prose {
  /** Words a sentence. */
  readonly sentenceLength: number;
  /** Syllables a word. */
  readonly syllables: number;
  /** Letters a word. */
  readonly letters: number;
  /** Share of words of more than six letters. */
  readonly longWords: number;
}

interface Formula {
  readonly measure: string;
  readonly easier?: 'lower';
  score(prose: Prose): number;
}

/** Flesch's reading ease and its adaptations share a form: a − b × words a sentence − c × syllables a word. */
const flesch = (measure: string, a: number, b: number, c: number): Formula => ({
  measure,
  score: ({ sentenceLength, syllables }) => a - b * sentenceLength - c * syllables,
});

/** Björnsson 1968, made for the Scandinavian languages. */
const lix: Formula = {
  measure: 'LIX (Björnsson 1968)',
  easier: 'lower',
  score: ({ sentenceLength, longWords }) => sentenceLength + 100 * longWords,
};

const formulas: Readonly<Record<string, Formula>> = {
  en: flesch('Flesch reading ease (1948)', 206.835, 1.015, 84.6),
  de: flesch('Flesch-Amstad (1978)', 180, 1, 58.5),
  es: flesch('Flesch-Szigriszt (1993)', 206.835, 1, 62.3),
  fr: flesch('Kandel-Moles (1958)', 207, 1.015, 73.6),
  nl: flesch('Flesch-Douma (1960)', 206.84, 0.93, 77),
  pt: flesch('Flesch-Martins (1996)', 248.835, 1.015, 84.6),
  ru: flesch('Flesch-Oborneva (2006)', 206.835, 1.3, 60.1),
  tr: flesch('Ateşman (1997)', 198.825, 2.61, 40.175),
  it: {
    measure: 'Gulpease (1988)',
    score: ({ sentenceLength, letters }) => 89 + 300 / sentenceLength - 10 * letters,
  },
  sv: lix,
  da: lix,
  nb: lix,
  nn: lix,
  no: lix,
};

/** Below this a mean says nothing: three sentences of a brief swing by thirty points. */
const fewestWords = 50;

/** Readability by the formula made for the language, where there is one and the text is long enough. */
export function measureReadability(
  language: string,
  words: readonly string[],
  sentences: number,
): Readability | undefined {
  const base = language.split('-')[0] as string;
  const formula = formulas[base];
  const spelled = words.filter((word) => /\p{L}/u.test(word));
  if (!formula || sentences === 0 || spelled.length < fewestWords) return undefined;
  let syllables = 0;
  let letters = 0;
  let long = 0;
  for (const word of spelled) {
    syllables += countSyllables(word, base);
    letters += word.length;
    if (word.length > 6) long += 1;
  }
  const score = formula.score({
    sentenceLength: words.length / sentences,
    syllables: syllables / spelled.length,
    letters: letters / spelled.length,
    longWords: long / spelled.length,
  });
  return { measure: formula.measure, score: Math.round(score * 10) / 10, easier: formula.easier ?? 'higher' };
}
