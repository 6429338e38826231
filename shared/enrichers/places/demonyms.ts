import { foldName } from './fold-name.ts';
import { gazetteer } from './gazetteer.ts';

interface Demonyms {
  readonly whole: ReadonlyMap<string, string>;
  readonly stems: ReadonlyMap<string, string>;
}

function readDemonyms(line: string): Demonyms {
  const whole = new Map<string, string>();
  const stems = new Map<string, string>();
  for (const entry of line.slice(line.indexOf(';') + 1).split('|')) {
    const [code = '', ...words] = entry.split(' ');
    for (const word of words) {
      if (word.endsWith('*')) stems.set(foldName(word.slice(0, -1)), code);
      else whole.set(foldName(word), code);
    }
  }
  return { whole, stems };
}

let byLanguage: Map<string, Demonyms> | undefined;

function demonymsOf(language: string): Demonyms | undefined {
  byLanguage ??= new Map(
    gazetteer()
      .list('demonyms')
      .map((line) => [line.split(';')[0] as string, readDemonyms(line)]),
  );
  return byLanguage.get(language.split('-')[0] as string);
}

const shortestStem = 3;
/** Endings of adjectives: "французск-ими", "französisch-sprachiger" is none. */
const longestEnding = 4;

/** The country (ISO 3166-1) of an adjective or demonym in a language other than English: "französischen", "россиян". */
export function countryOfDemonym(word: string, language: string): string | undefined {
  const demonyms = demonymsOf(language);
  if (!demonyms) return undefined;
  const folded = foldName(word);
  const whole = demonyms.whole.get(folded);
  if (whole !== undefined) return whole;
  for (let length = folded.length; length >= Math.max(shortestStem, folded.length - longestEnding); length -= 1) {
    const code = demonyms.stems.get(folded.slice(0, length));
    if (code !== undefined) return code;
  }
  return undefined;
}
