import { readFileSync } from 'node:fs';
import type { Article } from '../../shared/article/article.ts';
import { distance } from '../../shared/enrichers/places/candidate.ts';
import { homeOfSource } from '../../shared/enrichers/places/home-of-source.ts';
import { lookUpPlace } from '../../shared/enrichers/places/look-up.ts';
import { resolve } from '../../shared/enrichers/places/resolve.ts';
import { articleOf } from './articles.ts';

export interface LocalStory {
  readonly source: Article['source'];
  readonly text: string;
  /** Name, latitude, longitude. */
  readonly places: readonly (readonly [name: string, latitude: number, longitude: number])[];
}

const folder = new URL('../../test/fixtures/enrichers/places/', import.meta.url);
const readStories = (file: string): LocalStory[] =>
  readFileSync(new URL(file, folder), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LocalStory);

/** Stories of our own in the manner of local papers, whose towns have greater namesakes. */
export const localStories = (): LocalStory[] => readStories('local.jsonl');

/** Stories of our own in the manner of agencies: names that two countries have, in the one and in the other. */
export const worldStories = (): LocalStory[] => readStories('world.jsonl');

const near = 161;

/** Names of a story that are put elsewhere, or nowhere, names given; without the source where `withHome` is false. */
export function misplaced({ source, text, places }: LocalStory, withHome = true): string[] {
  const mentions = places.flatMap(([name]) =>
    [...text.matchAll(new RegExp(`\\b${name.replace('.', '\\.')}(?!\\p{L})`, 'gu'))].map(({ index }) => ({
      start: index,
      end: index + name.length,
      text: name,
      candidates: lookUpPlace(name, 'en'),
    })),
  );
  const known = mentions.filter(({ candidates }) => candidates.length > 0).sort((a, b) => a.start - b.start);
  const home = withHome ? homeOfSource({ ...articleOf(undefined, [text]), source }) : {};
  const found = new Map(
    resolve(known, { text, adjectives: [], home }).map(({ mention, place }) => [mention.text, place]),
  );
  return places
    .filter(([name, latitude, longitude]) => {
      const place = found.get(name);
      return place === undefined || distance(place, { latitude, longitude }) > near;
    })
    .map(([name]) => name);
}

/** Prints the share of places of our stories within 161 km, with and without what is known of their sources. */
export function runLocalPlaces(): void {
  printShares('local stories', localStories());
  printShares('world stories', worldStories());
}

function printShares(what: string, stories: readonly LocalStory[]): void {
  const all = stories.flatMap(({ places }) => places).length;
  const share = (withHome: boolean): string => {
    const missed = stories.flatMap((story) => misplaced(story, withHome)).length;
    return `${((100 * (all - missed)) / all).toFixed(1)} %`;
  };
  console.log(
    `places of ${stories.length} ${what} of our own within ${near} km: ${share(true)} of ${all}; source unknown: ${share(false)}`,
  );
}
