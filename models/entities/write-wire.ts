import type { Span } from '../../shared/enrichers/entities/labels.ts';
import type { TaggedDocument, TaggedSentence } from './corpora.ts';
import { firmNames, legalForms, ministries, papers, trades } from './firm-names.ts';
import { seededRandom } from './seeded-random.ts';
import { americanTeams, clubs, counties, sportNations } from './team-names.ts';
import { agencies, events, makers, partyNames, peoples } from './wire-names.ts';

/** Wires are written by templates, as the open corpora hold running text only: each slot is filled with a name, which is labelled by the slot. */
const slot = /\{([A-Za-z]+)\}/g;
const slotTypes: Readonly<Record<string, number>> = {
  person: 0,
  initial: 0,
  surname: 0,
  club: 1,
  team: 1,
  town: 1,
  company: 1,
  paper: 1,
  ministry: 1,
  county: 1,
  maker: 1,
  agency: 1,
  party: 1,
  nation: 2,
  city: 2,
  stadium: 2,
};
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export interface Names {
  /** Names of two words or more. */
  readonly persons: readonly string[];
  readonly cities: readonly string[];
}

function filler({ persons, cities }: Names, random: () => number): Record<string, () => string> {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] as string;
  const person = () => pick(persons);
  const last = (name: string) => name.split(' ').at(-1) as string;
  const made: Record<string, () => string> = {
    person,
    surname: () => last(person()),
    initial: () => `${pick([...'ABCDGHJKLMNPRSTVW'])}. ${last(person())}`,
    club: () => (random() < 0.75 ? pick(clubs) : pick(cities)),
    team: () => (random() < 0.6 ? pick(americanTeams) : last(pick(americanTeams))),
    town: () =>
      pick(americanTeams)
        .split(' ')
        .slice(0, -1)
        .join(' ')
        .replace(/ (?:Red|White|Blue|Trail|Maple|Mighty)$/, ''),
    nation: () => pick(sportNations),
    city: () => pick(cities),
    company: () => companyOf(pick, last(person()), pick(cities)),
    paper: () => pick(papers),
    ministry: () => pick(ministries),
    county: () => pick(counties),
    maker: () => pick(makers),
    agency: () => pick(agencies),
    party: () => pick(partyNames),
    event: () => pick(events),
    demonym: () => pick(peoples),
    stadium: () => `${pick([last(person()), pick(cities)])} ${pick(['Stadium', 'Park', 'Arena', 'Ground', 'Hall'])}`,
    day: () => pick(days),
    date: () =>
      `${1990 + Math.floor(random() * 30)}-${10 + Math.floor(random() * 3)}-${10 + Math.floor(random() * 19)}`,
    n: () => String(1 + Math.floor(random() * 9)),
    m: () => String(10 + Math.floor(random() * 90)),
  };
  for (const [name, make] of Object.entries(made)) made[name.toUpperCase()] ??= () => make().toUpperCase();
  return made;
}

function companyOf(pick: (list: readonly string[]) => string, surname: string, city: string): string {
  const first = pick(['surname', 'surname', 'city', 'plain', 'plain']);
  const name = first === 'surname' ? surname : first === 'city' ? city : pick(firmNames);
  const second = pick(['', '', ` ${pick(firmNames)}`, ` ${pick(trades)}`, ` ${pick(trades)}`]);
  const form = pick(legalForms);
  // A bare surname or city would teach that people and places are firms.
  return first !== 'plain' && second === '' ? `${name} ${form}` : `${name}${second}${pick(['', ` ${form}`])}`;
}

function fill(template: string, make: Record<string, () => string>): TaggedSentence {
  const words: string[] = [];
  const spans: Span[] = [];
  for (const piece of template.split(' ')) {
    const name = /^\{([A-Za-z]+)\}$/.exec(piece)?.[1];
    const text = piece.replace(slot, (_, key: string) => (make[key] as () => string)());
    const start = words.length;
    words.push(...text.split(' '));
    const type = name === undefined ? undefined : slotTypes[name.toLowerCase()];
    if (type !== undefined) spans.push({ type, start, end: words.length });
  }
  return { words, spans };
}

/** Pages of two to seven lines of up to three kinds each. */
export function writeWire(templates: readonly string[], names: Names, pages: number, seed: number): TaggedDocument[] {
  const random = seededRandom(seed);
  const make = filler(names, random);
  const pick = (): string => templates[Math.floor(random() * templates.length)] as string;
  return Array.from({ length: pages }, () => {
    const kinds = [pick(), pick(), pick()];
    const length = 2 + Math.floor(random() * 6);
    return Array.from({ length }, (_, i) => fill(kinds[i % kinds.length] as string, make));
  });
}
