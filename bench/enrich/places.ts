import { existsSync } from 'node:fs';
import { distance } from '../../shared/enrichers/places/candidate.ts';
import { lookUpPlace } from '../../shared/enrichers/places/look-up.ts';
import { resolve } from '../../shared/enrichers/places/resolve.ts';
import { type FoundInText, findInText } from './places-from-text.ts';
import { type GoldArticle, readGeoVirus } from './places-geovirus.ts';

const near = 161;

interface Right {
  readonly places: number;
  readonly largest: number;
  readonly resolved: number;
}

function score({ text, places }: GoldArticle): Right {
  const mentions = places.map(({ name, start, end }) => ({
    start,
    end,
    text: name,
    candidates: lookUpPlace(name, 'en'),
  }));
  const known = mentions.filter(({ candidates }) => candidates.length > 0);
  const found = new Map(
    resolve(known, { text, adjectives: [], home: {} }).map(({ mention, place }) => [mention.start, place]),
  );
  const largest = places.filter((gold, i) => {
    const first = mentions[i]?.candidates[0];
    return first !== undefined && distance(first, gold) <= near;
  });
  const resolved = places.filter((gold) => {
    const place = found.get(gold.start);
    return place !== undefined && distance(place, gold) <= near;
  });
  return { places: places.length, largest: largest.length, resolved: resolved.length };
}

/** Prints the share of GeoVirus' places put within 161 km (100 miles) of where they are, names given: by size alone, and as resolved. */
export async function runPlaces(file: string): Promise<void> {
  if (!existsSync(file)) {
    console.log(`places: skipped, no ${file}`);
    return;
  }
  const articles = readGeoVirus(file);
  const scores = articles.map(score);
  const sum = (key: keyof Right) => scores.reduce((total, one) => total + one[key], 0);
  const percent = (key: keyof Right) => ((100 * sum(key)) / sum('places')).toFixed(1);
  console.log(`\nplaces: per cent of ${sum('places')} within ${near} km`);
  console.table({ 'largest of the name': percent('largest'), dateline: percent('resolved') });
  const found: FoundInText[] = [];
  for (const article of articles) found.push(await findInText(article));
  const total = (key: keyof FoundInText) => found.reduce((all, one) => all + one[key], 0);
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
  console.log(
    `from the bare text: ${share(total('found'), sum('places'))} found, ${share(total('near'), total('found'))} of them within ${near} km; ` +
      `${share(total('expectedToo'), total('given'))} of what is given is in the set`,
  );
}
