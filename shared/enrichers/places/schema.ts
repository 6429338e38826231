import * as v from 'valibot';
import { count, mentions, share, text } from '../schema-parts.ts';

const resolvedPlace = v.strictObject({
  id: v.pipe(text, v.description('geonames:NUMBER, country:ISO, region:ISO.CODE or area:NAME')),
  kind: text,
  name: text,
  latitude: v.number(),
  longitude: v.number(),
  country: v.optional(v.pipe(text, v.description('ISO 3166-1 alpha-2'))),
  region: v.optional(text),
  regionName: v.optional(text),
  population: v.optional(count),
  confidence: share,
  count,
  mentions,
});

/** The shape of what the enricher gives. */
export const schema = v.strictObject({
  places: v.array(resolvedPlace),
  focus: v.array(text),
  countries: v.array(v.strictObject({ country: text, name: text, count })),
  dateline: v.optional(text),
});
