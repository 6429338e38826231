import type { Span } from '../../shared/enrichers/entities/labels.ts';
import type { TaggedDocument } from './corpora.ts';
import { isCountry, isListedPlace } from './listed-places.ts';
import { demonyms } from './place-names.ts';

const person = 0;
const organisation = 1;
const place = 2;

/** What automatic labels take for names and editors do not: creeds, peoples, feasts, prizes, ills, and offices cut short. */
const noNames = new Set(
  `islam koran quran bible christmas ramadan easter aids hiv democrat democrats republican republicans islamist islamists maoist maoists westerner westerners
  hutu hutus tutsi tutsis baluch philippine himalayan oil-rich state general defense information embassy open the and , 's group service services association
  secretary-general kingdom international royal supreme united republic marine court party committee commission wolf lion eagle holocaust creole justice civil democratic television communist communists
  socialist socialists conservative conservatives liberal liberals marxist jihad internet web gmt`.split(/\s+/),
);
const phrases = new Set([
  'sri lankan',
  'sri lankans',
  'new year',
  "new year 's",
  "new year 's eve",
  'hiv / aids',
  'study group',
  'social security',
  'islamic revolution',
  'free association',
  'cold war',
  'democratic republic',
  'dow jones industrial average',
  'british foreign',
  'u.s. defense',
  'south american',
  'central asian',
  'human rights',
  'protect journalists',
]);
const endsNoName =
  /(?: |^)(?:war|cup|prize|protocol|treaty|pact|olympics|games|open|championships?|awards?|act|constitution|accord|day|week|month)$/;
const opensNoName = /^(?:hurricane|cyclone|typhoon|tropical storm|operation) /;
/** Words that organisations' names hold, in lower case. */
export const organisationWord =
  /\b(?:party|bank|university|ministry|council|committee|commission|court|army|force|union|group|agency|association|organi[sz]ation|department|press|news|times|post|company|corp|inc|institute|movement|front|league|authority|service|fund|assembly|congress|senate|house|center|centre|airlines?|motors|guards?|brigades?|federation|foundation)\b/;

const creeds = new Set(['roman', 'orthodox', 'arabs', 'muslims']);
const nations = new Set([...demonyms.flatMap((name) => [name.toLowerCase(), `${name.toLowerCase()}s`]), ...creeds]);

const isNoName = (text: string): boolean =>
  (text.includes(' ') ? phrases.has(text) : noNames.has(text)) ||
  endsNoName.test(text) ||
  opensNoName.test(text) ||
  text.split(' ').every((word) => nations.has(word));

/** What the corpora say of each name, and of the words that first and last names are. */
export interface NameCounts {
  of(text: string): readonly number[];
  readonly givenNames: ReadonlySet<string>;
  readonly lastNames: ReadonlySet<string>;
}

const textOf = (words: readonly string[], { start, end }: Span): string =>
  words.slice(start, end).join(' ').toLowerCase();

const atLeast = (counts: ReadonlyMap<string, ReadonlySet<string>>, fewest: number): Set<string> =>
  new Set([...counts].flatMap(([word, names]) => (names.size >= fewest ? [word] : [])));

export function countNames(documents: readonly TaggedDocument[]): NameCounts {
  const counts = new Map<string, number[]>();
  const given = new Map<string, Set<string>>();
  const last = new Map<string, Set<string>>();
  for (const { words, spans } of documents.flat()) {
    for (const span of spans) {
      const text = textOf(words, span);
      const count = counts.get(text) ?? [0, 0, 0];
      count[span.type] = (count[span.type] as number) + 1;
      counts.set(text, count);
      const parts = text.split(' ');
      if (span.type !== person || parts.length < 2) continue;
      for (const [map, word] of [
        [given, parts[0]],
        [last, parts.at(-1)],
      ] as [typeof given, string][]) {
        map.set(word, (map.get(word) ?? new Set()).add(text));
      }
    }
  }
  const none = [0, 0, 0];
  return { of: (text) => counts.get(text) ?? none, givenNames: atLeast(given, 3), lastNames: atLeast(last, 1) };
}

/** Names that the corpora have wrong more often than right. */
const settled: Readonly<Record<string, number>> = {
  'aung san suu kyi': person,
  'yasser arafat': person,
  'abu musab': person,
  'dalai lama': person,
  zarqawi: person,
  muhammad: person,
  mohammed: person,
  fatah: organisation,
  'white house': place,
  'merrill lynch': organisation,
  'tel aviv': place,
  'the hague': place,
  'abu ghraib': place,
  'al jazeera': organisation,
  roche: organisation,
  shell: organisation,
  rosneft: organisation,
  'gaza city': place,
  'western sahara': place,
  'khan younis': place,
  'islamic jihad': organisation,
  'abu sayyaf': organisation,
  toyota: organisation,
  'roman catholic church': organisation,
  likud: organisation,
  'a.u.': organisation,
  'tamil tiger': organisation,
  'tamil tigers': organisation,
  interfax: organisation,
  alito: person,
  negroponte: person,
  karadzic: person,
  'radovan karadzic': person,
  'posada carriles': person,
  barack: person,
  'spin boldak': place,
  'tal afar': place,
  'al anbar': place,
  munich: place,
  'virgin islands': place,
  'western hemisphere': place,
  americas: place,
  'west indies': place,
  'beit hanoun': place,
};

/** The type of a name by all that the corpora and lists say of it; undefined where it is no name. */
export function typeOfName(words: readonly string[], span: Span, counts: NameCounts): number | undefined {
  const text = textOf(words, span);
  if (isNoName(text)) return undefined;
  const known = settled[text];
  if (known !== undefined) return known;
  if (isCountry(text)) return place;
  const count = counts.of(text);
  const [people, , places] = count as [number, number, number];
  const total = count.reduce((a, b) => a + b);
  if (isListedPlace(text) && places >= people && places >= 0.15 * total) return place;
  const parts = text.split(' ');
  const mayBePerson = people >= 0.2 * total && !organisationWord.test(text);
  if (mayBePerson && !isListedPlace(text)) {
    if (parts.length === 1 && counts.lastNames.has(text)) return person;
    if (parts.length > 1 && parts.length < 5 && counts.givenNames.has(parts[0] as string)) return person;
  }
  const best = count.indexOf(Math.max(...count));
  return total >= 4 && (count[best] as number) >= 0.6 * total ? best : span.type;
}
