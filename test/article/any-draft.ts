import fc from 'fast-check';
import type { Draft, FeedDraft, Markup } from '../../shared/article/draft.ts';

/** Text as it comes: clean, damaged, hostile, empty. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '',
    ' ',
    '\n\t',
    'A headline',
    '<p>One</p><p>Two',
    '&lt;script&gt;',
    '<script>alert(1)</script>',
    'javascript:alert(1)',
    'https://example.org/a',
    '/a',
    'JosÃ©',
    '&amp;',
    '\ud800',
    '2024-03-05',
    'Tue, 05 Mar 2024 14:30:00',
    '1970-01-01',
    '3',
    'en',
    'killed',
    'jane@example.org (Jane)',
  ),
);

const markup: fc.Arbitrary<Markup> = fc.record(
  { type: fc.constantFrom('text', 'html', 'xhtml'), value: anyText, baseUrl: anyText },
  { requiredKeys: ['type', 'value'] },
);
const person = fc.record({ name: anyText, email: anyText, uri: anyText, role: anyText }, { requiredKeys: [] });
const subject = fc.record({ name: anyText, code: anyText, scheme: anyText }, { requiredKeys: [] });
const number = fc.oneof(fc.integer(), fc.double());
const media = fc.record(
  {
    href: anyText,
    type: fc.constantFrom('picture', 'video', 'audio', 'graphic', 'document'),
    mimetype: anyText,
    title: anyText,
    description: anyText,
    creditline: anyText,
    width: number,
    height: number,
    sizeinbytes: number,
    duration: number,
    thumbnail: anyText,
  },
  { requiredKeys: ['href'] },
);
const block = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), text: anyText }),
  fc.record({ type: fc.constant('heading' as const), text: anyText, level: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ type: fc.constant('preformatted' as const), text: anyText }),
  fc.record({
    type: fc.constant('table' as const),
    rows: fc.array(fc.array(anyText, { maxLength: 3 }), { maxLength: 3 }),
  }),
);

/** Any draft that the type allows, each field there or not. */
export const anyDraft: fc.Arbitrary<Draft> = fc.record(
  {
    position: fc.record({ item: fc.nat() }),
    uri: anyText,
    url: anyText,
    baseUrl: anyText,
    type: fc.constantFrom('text', 'picture', 'video', 'audio', 'graphic', 'composite'),
    headline: markup,
    subheadline: markup,
    byline: anyText,
    authors: fc.array(person, { maxLength: 3 }),
    dateline: fc.record({ text: anyText, place: anyText, date: anyText, agency: anyText }, { requiredKeys: ['text'] }),
    summary: markup,
    body: fc.oneof(markup, fc.array(block, { maxLength: 4 })),
    links: fc.array(fc.record({ href: anyText, text: anyText, rel: anyText }, { requiredKeys: ['href'] }), {
      maxLength: 3,
    }),
    media: fc.array(media, { maxLength: 3 }),
    language: anyText,
    firstcreated: anyText,
    versioncreated: anyText,
    embargoed: anyText,
    expires: anyText,
    source: fc.record({ id: anyText, name: anyText, uri: anyText, acronym: anyText }, { requiredKeys: [] }),
    provider: fc.record({ name: anyText, uri: anyText }, { requiredKeys: ['name'] }),
    slugline: anyText,
    urgency: anyText,
    keywords: fc.array(anyText, { maxLength: 3 }),
    subjects: fc.array(subject, { maxLength: 3 }),
    genres: fc.array(subject, { maxLength: 2 }),
    copyrightholder: anyText,
    copyrightnotice: anyText,
    usageterms: anyText,
    pubStatus: anyText,
    version: anyText,
    ednote: anyText,
    signals: fc.array(anyText, { maxLength: 2 }),
    corrects: anyText,
    comments: fc.record({ count: anyText, url: anyText }, { requiredKeys: [] }),
    extensions: fc.dictionary(fc.string({ minLength: 1, maxLength: 10 }), anyText, { maxKeys: 3 }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Draft>;

export const anyFeed: fc.Arbitrary<FeedDraft> = fc.record(
  {
    title: markup,
    url: anyText,
    feedUrl: anyText,
    baseUrl: anyText,
    uri: anyText,
    description: markup,
    language: anyText,
    firstcreated: anyText,
    versioncreated: anyText,
    authors: fc.array(person, { maxLength: 2 }),
    categories: fc.array(anyText, { maxLength: 2 }),
    image: anyText,
    copyrightnotice: anyText,
    hubs: fc.array(anyText, { maxLength: 2 }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<FeedDraft>;
