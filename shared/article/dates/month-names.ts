const english = new Map<string, number>(
  Object.entries({
    jan: 1,
    feb: 2,
    mar: 3,
    apr: 4,
    may: 5,
    jun: 6,
    jul: 7,
    aug: 8,
    sep: 9,
    oct: 10,
    nov: 11,
    dec: 12,
    january: 1,
    february: 2,
    march: 3,
    april: 4,
    june: 6,
    july: 7,
    august: 8,
    september: 9,
    october: 10,
    november: 11,
    december: 12,
    sept: 9,
    febr: 2,
    mrz: 3,
    mrt: 3,
    okt: 10,
    dez: 12,
    mai: 5,
    jänner: 1,
    juin: 6,
    juil: 7,
    août: 8,
    aout: 8,
    déc: 12,
    fév: 2,
    févr: 2,
    avr: 4,
    janv: 1,
  }),
);

/** Languages whose month names are read, in the order that settles a name which two of them use for different months. */
const languages =
  'en de fr es pt it nl sv da nb fi pl cs sk hu ro tr id el ru uk bg sr sr-Latn hr sl lt lv et ca eu gl is sq mk ar-EG ar-SY ar-DZ ar-MA fa he hi bn ur ta te mr gu th vi ms fil sw af az kk uz ka hy de-AT km my ne be cy ga'.split(
    ' ',
  );

let others: Map<string, number> | undefined;

/**
 * Lower case without diacritics and dots, so that `Février.`, `fevrier` and `FÉVRIER` are one name. Vowel signs of Indic and Thai script
 * stay: มี.ค. is March, ม.ค. January.
 */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670.]/g, '')
    .toLowerCase();

/**
 * Number of the month (1–12) that a word names in any of the languages, in full or cut to three letters or more. The document's language
 * settles a name that two use for different months: listopad is October in Croatian, November in Polish.
 */
export function monthNumber(word: string, language?: string): number | undefined {
  const known = english.get(word.toLowerCase());
  if (known !== undefined) return known;
  const folded = foldName(word);
  const own = language === undefined ? undefined : ownMonths(language).get(folded);
  if (own !== undefined) return own;
  // Hebrew writes "in" as a letter before the month.
  return foreignMonths().get(folded) ?? (folded.startsWith('ב') ? foreignMonths().get(folded.slice(1)) : undefined);
}

/** The same in a text whose language is known: other languages' names are words like any others there, and are not loaded. */
export function monthNumberIn(word: string, language: string): number | undefined {
  const known = english.get(word.toLowerCase());
  return known !== undefined || language === 'en' ? known : ownMonths(language).get(foldName(word));
}

/** The names come from CLDR by way of Intl: about 10 ms, so only when the first foreign name is met. */
export function foreignMonths(): ReadonlyMap<string, number> {
  if (others) return others;
  const whole = new Map<string, number>();
  for (const language of languages)
    for (const [name, month] of monthsOf(language)) if (!whole.has(name)) whole.set(name, month);
  others = withPrefixes(whole);
  return others;
}

const byLanguage = new Map<string, ReadonlyMap<string, number>>();

function ownMonths(tag: string): ReadonlyMap<string, number> {
  const language = languages.find((known) => known === tag) ?? languages.find((known) => known === tag.split('-')[0]);
  const months = byLanguage.get(language ?? '') ?? new Map(language === undefined ? [] : monthsOf(language));
  byLanguage.set(language ?? '', months);
  return months;
}

function monthsOf(language: string): [string, number][] {
  const styles: Intl.DateTimeFormatOptions[] = [
    { month: 'long' },
    { month: 'long', day: 'numeric' }, // the genitive of Slavic, Baltic and Greek names
    { month: 'short' },
    { month: 'short', day: 'numeric' },
  ];
  return styles.flatMap((style) => {
    const format = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC', calendar: 'gregory' });
    return Array.from({ length: 12 }, (_, index): [string, number] => [nameIn(format, index), index + 1]).filter(
      ([name]) => name.length > 1 && /^\p{L}/u.test(name),
    );
  });
}

const nameIn = (format: Intl.DateTimeFormat, month: number): string =>
  foldName(format.formatToParts(Date.UTC(2024, month, 15)).find((part) => part.type === 'month')?.value ?? '');

/** Adds every beginning of three letters or more that can mean one month only. */
function withPrefixes(whole: ReadonlyMap<string, number>): Map<string, number> {
  const prefixes = new Map<string, number | null>();
  for (const [name, month] of whole)
    for (let length = 3; length < name.length; length++) {
      const prefix = name.slice(0, length);
      prefixes.set(prefix, (prefixes.get(prefix) ?? month) === month ? month : null);
    }
  const all = new Map(whole);
  for (const [prefix, month] of prefixes) if (month !== null && !all.has(prefix)) all.set(prefix, month);
  return all;
}
