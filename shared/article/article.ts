import * as v from 'valibot';
import { BlockSchema } from './block.ts';

/**
 * The article as Dateline keeps it. Field names are those of IPTC ninjs 2.x (https://iptc.org/standards/ninjs/) where ninjs
 * has one. A field that the publisher did not give stays absent; one that was guessed or repaired is listed in `provenance`.
 * Times are ISO 8601 in UTC, languages BCP 47, countries ISO 3166-1 alpha-2.
 */

const text = v.pipe(v.string(), v.minLength(1));
const time = v.pipe(v.string(), v.isoTimestamp());

export const PersonSchema = v.strictObject({
  name: v.optional(text),
  email: v.optional(text),
  uri: v.optional(text),
  /** What the person did: author, contributor, editor, photographer … as published. */
  role: v.optional(text),
});

/** What identifies an article, from strongest to weakest. */
export const identityKinds = ['publisher', 'url', 'title-date', 'text'] as const;

export const SourceSchema = v.strictObject({
  /** Key of the source: a host name, or a slug of the name. Lists by source use it. */
  id: text,
  name: v.optional(text),
  uri: v.optional(text),
  /** An agency's acronym, e.g. BSS. */
  acronym: v.optional(text),
  /** Where it is at home, as whoever delivers it says: ISO 3166-1 alpha-2, or ISO 3166-2 (`US-TX`). */
  country: v.optional(text),
});

export const SubjectSchema = v.strictObject({
  name: v.optional(text),
  /** Code within the scheme, e.g. `medtop:04000000`. */
  code: v.optional(text),
  /** URI or name of the vocabulary. */
  scheme: v.optional(text),
});

export const LinkSchema = v.strictObject({
  href: text,
  text: v.optional(text),
  /** Link relation (RFC 8288): alternate, related, via, enclosure, replies … */
  rel: v.optional(text),
});

export const MediaSchema = v.strictObject({
  /** ninjs `type`. */
  type: v.picklist(['picture', 'video', 'audio', 'graphic', 'document']),
  href: text,
  mimetype: v.optional(text),
  title: v.optional(text),
  description: v.optional(text),
  creditline: v.optional(text),
  width: v.optional(v.number()),
  height: v.optional(v.number()),
  sizeinbytes: v.optional(v.number()),
  /** Seconds. */
  duration: v.optional(v.number()),
  thumbnail: v.optional(text),
});

export const ProvenanceSchema = v.strictObject({
  /** Dotted path of the field in this article, e.g. `language`, `body.3.text`. */
  field: text,
  how: v.picklist(['guessed', 'repaired', 'delivered', 'inherited']),
  /** Where it was taken from, e.g. `feed`, `sidecar`, `received time`, `mojibake repair`. */
  from: text,
  /** The value as it was found. */
  raw: v.optional(v.string()),
  /** 0–1. */
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});

export const ServiceNoteSchema = v.strictObject({
  name: v.picklist(['comprehend', 'bedrock']),
  /** Of question and reading, beside the enricher's own. */
  version: v.number(),
  model: v.optional(text),
  /** Billed units: of 100 characters, or tokens. */
  units: v.optional(v.number()),
  /** What the answer cost when it was asked for, by the prices in the settings. */
  usd: v.optional(v.number()),
  /** The answer came from the cache, and cost nothing this time. */
  cached: v.optional(v.boolean()),
  /** It read the beginning of the text only. */
  cut: v.optional(v.boolean()),
  /** Why the value is the embedded enricher's all the same. */
  failed: v.optional(text),
});

export const EnrichmentSchema = v.strictObject({
  version: v.number(),
  /** The enricher's own result; its shape is documented with the enricher. */
  value: v.optional(v.unknown()),
  /** Set instead of `value` when the enricher failed or overran its time. */
  failed: v.optional(text),
  /** The managed service that was asked in the enricher's place, where the stage has one. */
  service: v.optional(ServiceNoteSchema),
});

export const ArticleSchema = v.strictObject({
  /** Dateline's identity of the article: immutable once given, the same at every delivery. */
  id: text,
  /** How `id` was made: from the publisher's id within its source, the canonical URL, headline and date, or headline and text. */
  identity: v.picklist(identityKinds),
  /** Further identities (hashed like `id`), by which later deliveries find this article. */
  aliases: v.array(text),
  /** Hash over everything the publisher said, `received` apart: equal hashes are the same revision. */
  contentHash: text,
  type: v.picklist(['text', 'picture', 'video', 'audio', 'graphic', 'composite']),
  /** The publisher's own identifier, as published (RSS guid, atom:id, ninjs uri, NewsML-G2 guid). */
  uri: v.optional(text),
  /** Absolute address of the article's page. */
  url: v.optional(text),
  headline: v.optional(text),
  subheadline: v.optional(text),
  /** The byline as printed. */
  byline: v.optional(text),
  authors: v.array(PersonSchema),
  dateline: v.optional(
    v.strictObject({
      text,
      place: v.optional(text),
      /** As printed, e.g. `Sept. 17`; it often lacks a year. */
      date: v.optional(text),
      agency: v.optional(text),
    }),
  ),
  /** Plain text of the publisher's summary, standfirst or description. */
  summary: v.optional(text),
  body: v.array(BlockSchema),
  links: v.array(LinkSchema),
  media: v.array(MediaSchema),
  language: v.optional(text),
  /** First publication. */
  firstcreated: v.optional(time),
  /** This version's publication. */
  versioncreated: v.optional(time),
  /** When Dateline received the delivery. Orders articles that carry no time of their own. */
  received: time,
  /** Not to be published before. */
  embargoed: v.optional(time),
  expires: v.optional(time),
  source: SourceSchema,
  /** Who delivered it, where that is not the source. */
  provider: v.optional(v.strictObject({ name: text, uri: v.optional(text) })),
  slugline: v.optional(text),
  /** 1 (most) to 9 (least urgent), IPTC. */
  urgency: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9))),
  keywords: v.array(text),
  subjects: v.array(SubjectSchema),
  genres: v.optional(v.array(SubjectSchema)),
  copyrightholder: v.optional(text),
  copyrightnotice: v.optional(text),
  usageterms: v.optional(text),
  pubStatus: v.picklist(['usable', 'withheld', 'canceled']),
  /** The publisher's version number or label. */
  version: v.optional(text),
  /** Note of the publisher to editors. */
  ednote: v.optional(text),
  /** Publisher's signals: correction, update, sensitive-content … (IPTC signal codes where given). */
  signals: v.optional(v.array(text)),
  /** Publisher's id of the item that this one corrects or replaces. */
  corrects: v.optional(text),
  /** Number of comments, and where they are. */
  comments: v.optional(v.strictObject({ count: v.optional(v.number()), url: v.optional(text) })),
  wordcount: v.pipe(v.number(), v.integer(), v.minValue(0)),
  charcount: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Fields of the document that no field here holds, by their qualified name. */
  extensions: v.optional(v.record(v.string(), v.string())),
  provenance: v.array(ProvenanceSchema),
  enrichments: v.record(v.string(), EnrichmentSchema),
});

export type Article = v.InferOutput<typeof ArticleSchema>;
export type Person = v.InferOutput<typeof PersonSchema>;
export type ArticleSource = v.InferOutput<typeof SourceSchema>;
export type Subject = v.InferOutput<typeof SubjectSchema>;
export type Link = v.InferOutput<typeof LinkSchema>;
export type Media = v.InferOutput<typeof MediaSchema>;
export type Provenance = v.InferOutput<typeof ProvenanceSchema>;
export type Enrichment = v.InferOutput<typeof EnrichmentSchema>;
