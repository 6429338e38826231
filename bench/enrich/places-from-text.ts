import { entities } from '../../shared/enrichers/entities/entities.ts';
import { language } from '../../shared/enrichers/language/language.ts';
import { distance } from '../../shared/enrichers/places/candidate.ts';
import { type Places, places } from '../../shared/enrichers/places/places.ts';
import { runEnrichers } from '../../shared/enrichers/run-enrichers.ts';
import { articleOf } from './articles.ts';
import type { GoldArticle } from './places-geovirus.ts';

export interface FoundInText {
  /** Mentions that the enricher gives, and those among them that the set has too. */
  readonly given: number;
  readonly expectedToo: number;
  /** Places of the set that a mention overlaps, and those of them within 161 km. */
  readonly found: number;
  readonly near: number;
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/** What the enrichers find in the bare text, names not given. */
export async function findInText({ text, places: gold }: GoldArticle): Promise<FoundInText> {
  const article = await runEnrichers(articleOf(undefined, [text]), {
    enrichers: [language, entities, places],
    clock: () => 0,
  });
  const { value } = article.enrichments.places as { value: Places };
  const mentions = value.places.flatMap((place) => place.mentions.map(({ start, end }) => ({ start, end, place })));
  const hits = gold.flatMap((one) => {
    const mention = mentions.find((each) => overlaps(each, one));
    return mention ? [distance(mention.place, one)] : [];
  });
  return {
    given: mentions.length,
    expectedToo: mentions.filter((mention) => gold.some((one) => overlaps(mention, one))).length,
    found: hits.length,
    near: hits.filter((kilometres) => kilometres <= 161).length,
  };
}
