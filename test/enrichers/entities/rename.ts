import { initialsOf } from '../../../shared/enrichers/entities/merge-organisations.ts';
import { lookUp } from '../../../shared/enrichers/places/look-up.ts';
import type { GoldenArticle } from './golden-articles.ts';

const lines = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter(Boolean);

const people =
  lines(`Amara Okonjo, Henrik Vestergaard, Lucia Ferrante, Tomasz Wolski, Priya Raghunathan, Declan Mulcahy, Noor Haddad, Kenji Nakamura, Sofia Castellanos, Viktor Dragomir,
Grace Mbeki, Pavel Horak, Leila Benali, Oscar Lindgren, Mariana Duarte, Idris Bello, Hannah Whitcombe, Rashid Karimov, Chloe Marchand, Miguel Arrieta, Anjali Deshpande, Stefan Brandl, Ruth Abebe, Farid Nazari`);
const organisations =
  lines(`Western Farmers Union, National Housing Agency, Carlisle University, Amber Steel Corp, Institute for Coastal Studies, Liberty Party, Doctors of the North, Granite Bank, Ministry of Fisheries,
Valley Water Company, Free Press Association, Court of Appeal, Pacific Rail Group, Museum of Modern Design, Labour Rights Council, Orchard Foods Inc, State Audit Office, Harbour Workers Federation, Metro Police Department, Central Bank of Nepal`);
const towns = lines(
  `Leeds, Porto, Krakow, Nagoya, Tunis, Medellin, Bergen, Accra, Turin, Omaha, Perth, Rotterdam, Lahore, Antwerp, Cordoba, Malmo`,
);
const countries = lines(
  `Kenya, Portugal, Vietnam, Ecuador, Poland, Morocco, Finland, Malaysia, Chile, Ghana, Greece, Nepal`,
);

/** Takes names from a list in turn, beginning elsewhere for each variant. */
function dealer(list: readonly string[], variant: number): () => string {
  let at = variant * 5;
  return () => list[at++ % list.length] as string;
}

const lastWord = (name: string): string => name.split(' ').at(-1) as string;

/** The same article with its people, organisations, towns and countries called otherwise; what has no like in the lists keeps its name. */
export function renameAll(article: GoldenArticle, variant: number): GoldenArticle {
  const deal = {
    person: dealer(people, variant),
    organisation: dealer(organisations, variant),
    town: dealer(towns, variant),
    country: dealer(countries, variant),
  };
  const renamed = new Map<string, string>();
  for (const name of article.expected.people) {
    const other = deal.person();
    renamed.set(name, name.includes(' ') ? other : lastWord(other));
    if (name.includes(' ')) renamed.set(lastWord(name), lastWord(other));
  }
  for (const name of article.expected.organisations.filter((each) => each.includes(' '))) {
    const other = deal.organisation();
    renamed.set(name, other);
    // Its acronym, too, with points or without.
    const [short] = initialsOf(other);
    for (const letters of initialsOf(name)) {
      renamed.set(letters.toUpperCase(), (short as string).toUpperCase());
      renamed.set([...letters.toUpperCase()].map((letter) => `${letter}.`).join(''), (short as string).toUpperCase());
    }
  }
  for (const name of article.expected.places) {
    const kind = lookUp(name, 'en')[0]?.kind;
    if (kind === 'town' || kind === 'country') renamed.set(name, deal[kind]());
  }
  const { text, expected } = replaceNames(article, renamed);
  return { ...article, name: `${article.name}-${variant}`, text, expected };
}

/** The article with each of the names called otherwise, in its text and in what is expected of it. */
export function replaceNames(article: GoldenArticle, renamed: ReadonlyMap<string, string>): GoldenArticle {
  const rename = (name: string): string => renamed.get(name) ?? name;
  const longestFirst = [...renamed.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<![\\p{L}-])(?:${longestFirst.map(literally).join('|')})(?![\\p{L}-])`, 'gu');
  return {
    ...article,
    text: article.text.replace(pattern, rename),
    expected: {
      people: article.expected.people.map(rename),
      organisations: article.expected.organisations.map(rename),
      places: article.expected.places.map(rename),
    },
  };
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
