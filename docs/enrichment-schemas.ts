import * as v from 'valibot';
import type { enrichers } from '../shared/enrichers/registry.ts';

/** The shape of each enricher's value, for docs/article.schema.json. A test holds them against what the enrichers give. */

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.string();
const tag = v.pipe(v.string(), v.description('BCP 47; und when unsure'));
const list = <S extends v.GenericSchema>(item: S) => v.array(item);

/** Where something stands: offsets in UTF-16 units of the headline, the summary or the block's text. */
const place = {
  field: v.picklist(['headline', 'summary', 'body']),
  block: v.optional(v.pipe(count, v.description('index in body'))),
  start: count,
  end: count,
  text,
};
const mentions = list(v.strictObject(place));
const entityType = v.picklist(['person', 'organisation', 'place']);
const readability = v.strictObject({ measure: text, score: v.number(), easier: v.picklist(['higher', 'lower']) });
const tone = {
  label: v.picklist(['negative', 'neutral', 'positive']),
  score: v.pipe(v.number(), v.minValue(-1), v.maxValue(1)),
  confidence: share,
};

const entity = v.strictObject({
  type: entityType,
  name: text,
  aliases: v.optional(list(text)),
  count,
  salience: share,
  role: v.optional(v.literal('source')),
  mentions,
});

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

const figure = v.strictObject({
  kind: v.picklist(['casualties', 'money', 'percentage', 'population', 'count']),
  value: v.number(),
  max: v.optional(v.number()),
  qualifier: v.optional(text),
  harm: v.optional(v.picklist(['dead', 'injured', 'missing', 'displaced'])),
  of: v.optional(text),
  part: v.optional(v.literal(true)),
  currency: v.optional(v.pipe(text, v.description('ISO 4217'))),
  unit: v.optional(text),
  points: v.optional(v.literal(true)),
  ...place,
});

const dateMention = v.strictObject({
  from: v.pipe(text, v.isoDate()),
  to: v.pipe(text, v.isoDate()),
  precision: v.picklist(['day', 'week', 'month', 'year', 'span']),
  relative: v.optional(v.literal(true)),
  ...place,
});

const topic = v.strictObject({
  code: v.pipe(text, v.description('IPTC Media Topics, medtop:12345678')),
  name: text,
  top: v.optional(text),
  score: share,
  from: v.picklist(['publisher', 'text']),
});

type EnricherName = (typeof enrichers)[number]['name'];

export const enrichmentSchemas = {
  language: v.strictObject({
    language: tag,
    confidence: share,
    published: v.optional(text),
    agrees: v.optional(v.boolean()),
    blocks: v.optional(list(v.strictObject({ block: count, language: tag, confidence: share }))),
  }),
  statistics: v.strictObject({
    words: count,
    sentences: count,
    paragraphs: count,
    characters: count,
    readingMinutes: v.number(),
    averageSentenceLength: v.optional(v.number()),
    lexicalDiversity: v.optional(share),
    readability: v.optional(readability),
    cut: v.optional(v.literal(true)),
  }),
  entities: v.strictObject({ entities: list(entity) }),
  places: v.strictObject({
    places: list(resolvedPlace),
    focus: list(text),
    countries: list(v.strictObject({ country: text, name: text, count })),
    dateline: v.optional(text),
  }),
  topics: v.strictObject({ topics: list(topic) }),
  keywords: v.strictObject({ keywords: list(v.strictObject({ text, score: share, count })) }),
  summary: v.strictObject({ sentences: list(v.strictObject({ text, block: count })) }),
  quality: v.strictObject({
    score: share,
    flags: list(v.strictObject({ code: text, reason: text, penalty: share })),
    boilerplateShare: share,
    readability: v.optional(readability),
  }),
  fingerprint: v.strictObject({
    minhash: v.optional(v.pipe(text, v.description('128 values of 16 bits, base64'))),
    unit: v.optional(v.picklist(['words', 'characters'])),
    shingles: count,
    hashes: v.strictObject({ headline: v.optional(text), lead: v.optional(text), text: v.optional(text) }),
  }),
  numbers: v.strictObject({
    figures: list(figure),
    dates: list(dateMention),
    reference: v.optional(v.pipe(text, v.isoDate())),
  }),
  sentiment: v.strictObject({
    model: v.picklist(['en', 'none', 'comprehend']),
    tone: v.optional(v.strictObject(tone)),
    entities: v.optional(list(v.strictObject({ name: text, type: entityType, sentences: count, ...tone }))),
  }),
} as const satisfies Record<EnricherName, v.GenericSchema>;
