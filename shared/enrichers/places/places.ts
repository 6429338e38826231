import type { Article } from '../../article/article.ts';
import type { Enricher, Shared } from '../enricher.ts';
import { type Mention as PlaceMention, placeMention } from '../entities/place-mention.ts';
import { countryOf, regionOf } from './areas.ts';
import type { Candidate } from './candidate.ts';
import { findAdjectives } from './find-adjectives.ts';
import { findMentions } from './find-mentions.ts';
import { countriesOf, focusOf } from './focus.ts';
import { homeOfSource } from './home-of-source.ts';
import { lookUp, lookUpPlace } from './look-up.ts';
import type { Mention } from './mention.ts';
import { type Evidence, type Resolved, resolve } from './resolve.ts';
import { stateBehind } from './state-behind.ts';

export interface Place {
  /** `geonames:NUMBER`, `country:ISO`, `region:ISO.CODE`, `area:NAME`. */
  readonly id: string;
  readonly kind: Candidate['kind'];
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly country?: string;
  /** First-level region: GeoNames' code, and its name where known. */
  readonly region?: string;
  readonly regionName?: string;
  readonly population?: number;
  /** 0–1: how far ahead of the next place of that name. */
  readonly confidence: number;
  readonly count: number;
  /** As the entities' mentions. */
  readonly mentions: readonly PlaceMention[];
}

export interface Places {
  /** The dateline's place first, the others by their number of mentions. */
  readonly places: readonly Place[];
  /** Ids of the places where the article plays, the foremost first. */
  readonly focus: readonly string[];
  /** By names, adjectives and towns; the most prominent first. */
  readonly countries: readonly { readonly country: string; readonly name: string; readonly count: number }[];
  /** Id of the dateline's place. */
  readonly dateline?: string;
}

function describe(place: Candidate, own: readonly Resolved[], shared: Shared): Place {
  const { prior: _, ...facts } = place;
  const regionName = place.region === undefined ? undefined : regionOf(place.region)?.name;
  return {
    ...facts,
    ...(regionName === undefined || regionName === place.region ? {} : { regionName }),
    confidence: Math.max(...own.map(({ confidence }) => confidence)),
    count: own.filter(({ mention }) => mention.start >= 0).length,
    mentions: own.filter(({ mention }) => mention.start >= 0).map(({ mention }) => placeMention(mention, shared.parts)),
  };
}

function groupById(resolved: readonly Resolved[]): Map<string, Resolved[]> {
  const groups = new Map<string, Resolved[]>();
  for (const one of resolved) groups.set(one.place.id, [...(groups.get(one.place.id) ?? []), one]);
  return groups;
}

/** "PARIS, Texas", "SPRINGFIELD, Ill.": what lies in the second name, where anything does. */
function within(candidates: readonly Candidate[], outer: string, language: string): readonly Candidate[] {
  const areas = [...lookUp(outer, language), stateBehind(`, ${outer}`, 0)].filter(
    (area) => area && area.kind !== 'town',
  );
  const inside = candidates.filter(({ country, region }) =>
    areas.some((area) => (area?.kind === 'country' ? area.country === country : area?.region === region && region)),
  );
  return inside.length > 0 ? inside : candidates;
}

/** The dateline stands outside the text: a mention before its beginning; of "PARIS/LONDON" one each, the first being the article's place. */
function datelineMentions(article: Article, language: string): Mention[] {
  const place = article.dateline?.place ?? '';
  const whole = datelineMention(place, language);
  const parts = place.split(/\s*\/\s*|\s+(?:and|und|et|y|e|och|og|en|i|и)\s+/i);
  if (whole || parts.length === 1) return whole ? [whole] : [];
  return parts.slice(0, mostPlaces).flatMap((part) => datelineMention(part, language) ?? []);
}

const mostPlaces = 4;

function datelineMention(place: string, language: string): Mention | undefined {
  const written = place === place.toUpperCase() ? titled(place) : place;
  const [name = written, outer = ''] = written.split(/,\s*/);
  const whole = lookUpPlace(written, language);
  const found = whole.length > 0 ? whole : within(lookUpPlace(name, language), outer, language);
  return found.length === 0 ? undefined : { start: -2, end: -1, text: name, candidates: found };
}

const titled = (name: string): string => name.toLowerCase().replace(/(^|[\s-])(\p{L})/gu, (all) => all.toUpperCase());

function findPlaces(article: Article, shared: Shared): Places {
  const datelines = datelineMentions(article, shared.language);
  const [dateline] = datelines;
  const adjectives = findAdjectives(shared);
  const evidence: Evidence = {
    text: shared.text,
    adjectives,
    home: homeOfSource(article),
    ...(dateline ? { dateline: dateline.text } : {}),
  };
  const resolved = resolve([...datelines, ...findMentions(shared)], evidence);
  const id = dateline ? resolved[0]?.place.id : undefined;
  const places = [...groupById(resolved).values()]
    .map((own) => describe((own[0] as Resolved).place, own, shared))
    .sort((a, b) => Number(b.id === id) - Number(a.id === id) || b.count - a.count);
  return {
    places,
    focus: focusOf(resolved, shared, id),
    countries: countriesOf(resolved, adjectives, shared).map(({ key, count }) => ({
      country: key,
      name: countryOf(key)?.name ?? key,
      count,
    })),
    ...(id === undefined ? {} : { dateline: id }),
  };
}

/** Places that an article names, each resolved to a town, country, region or sea with its coordinates, and where it plays. */
export const places: Enricher<'places', Places> = {
  name: 'places',
  version: 4,
  after: ['language', 'entities'],
  enrich: findPlaces,
};
