/**
 * How fast adults read, per minute: S. Trauzettel-Klosinski and K. Dietz, "Standardized Assessment of Reading Performance: The New
 * International Reading Speed Texts IReST", Investigative Ophthalmology & Visual Science 53 (2012), table 2.
 */
const wordsPerMinute: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
};

/** Languages whose speed is measured in characters, same source. */
const charactersPerMinute: Readonly<Record<string, number>> = { zh: 255, ja: 357 };

/** The same study's mean over its 17 languages, for every other language. */
const meanWordsPerMinute = 184;

/** Minutes a practised adult needs, to a tenth. */
export function readingMinutes(language: string, words: number, characters: number): number {
  const base = language.split('-')[0] as string;
  const perMinute = charactersPerMinute[base];
  const minutes = perMinute ? characters / perMinute : words / (wordsPerMinute[base] ?? meanWordsPerMinute);
  return Math.round(minutes * 10) / 10;
}
