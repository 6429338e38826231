import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, ArticleSchema } from '../../shared/article/article.ts';
import type { DeliveryContext } from '../../shared/article/delivery-context.ts';
import type { Draft, Feed } from '../../shared/article/draft.ts';
import { assemble } from '../../shared/article/normalise/assemble.ts';
import { normaliseDraft, normaliseFeed } from '../../shared/article/normalise.ts';
import { checkArticle } from '../../shared/article/validate.ts';
import { anyDraft, anyFeed } from './any-draft.ts';

const context: DeliveryContext = { received: '2026-06-01T12:00:00.000Z' };
const feed: Feed = {
  title: 'Island Times',
  url: 'https://www.example.org/',
  language: 'en',
  copyrightnotice: '© 2026 Island Times',
};
const draft: Draft = {
  uri: 'item-1',
  url: '/news/1',
  headline: { type: 'html', value: 'Fish &amp; <b>chips</b>' },
  body: { type: 'html', value: '<p>Text with <a href="/a">a link</a>.</p>' },
  versioncreated: 'Tue, 05 Mar 2024 14:30:00 +0100',
};

function articleOf(given: Draft, from: Feed | undefined = feed, how: DeliveryContext = context): Article {
  const { article } = normaliseDraft(given, from, how);
  if (!article) throw new Error('no article');
  return article;
}
const provenanceOf = (article: Article, field: string) => article.provenance.find((entry) => entry.field === field);

describe('an article', () => {
  it('is plain text, absolute addresses and UTC times', () =>
    expect(articleOf(draft)).toMatchObject({
      headline: 'Fish & chips',
      url: 'https://www.example.org/news/1',
      body: [{ type: 'paragraph', text: 'Text with a link.' }],
      links: [{ href: 'https://www.example.org/a', text: 'a link' }],
      versioncreated: '2024-03-05T13:30:00.000Z',
      received: context.received,
      source: { id: 'example.org', name: 'Island Times' },
      pubStatus: 'usable',
      type: 'text',
      wordcount: 4,
      charcount: 17,
    }));
  it('keeps a literal < of plain text and reads it as markup in HTML', () => {
    expect(articleOf({ headline: { type: 'text', value: 'The <b> tag' } }).headline).toBe('The <b> tag');
    expect(articleOf({ headline: { type: 'html', value: 'Fish <b>and</b> Vec<T>' } }).headline).toBe('Fish and Vec<T>');
  });
  it('leaves absent what is absent or empty', () => {
    const article = articleOf(
      {
        headline: { type: 'text', value: 'A' },
        byline: ' ',
        language: '',
        summary: { type: 'html', value: '<p> </p>' },
        keywords: ['', ' '],
      },
      {},
    );
    for (const field of ['byline', 'language', 'summary', 'versioncreated', 'uri', 'url'])
      expect(article).not.toHaveProperty(field);
    expect(article.keywords).toEqual([]);
  });
  it('is what its media are when it has no text', () =>
    expect(articleOf({ media: [{ href: 'https://example.org/a.mp3', mimetype: 'audio/mpeg' }] }).type).toBe('audio'));
  it('is refused when nothing was said', () => {
    const { article, problems } = normaliseDraft({ position: { item: 3 } }, feed, context);
    expect(article).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'not-an-article', lost: 'article', position: { item: 3 } }]);
  });
  it('counts words in scripts without spaces', () =>
    expect(articleOf({ body: { type: 'text', value: '政府今天宣布，服务将恢复。' } }).wordcount).toBe(11));
});

describe('what was guessed, repaired, inherited or delivered', () => {
  it('language and rights come from the feed', () => {
    const article = articleOf(draft);
    expect(article).toMatchObject({ language: 'en', copyrightnotice: '© 2026 Island Times' });
    expect(provenanceOf(article, 'language')).toMatchObject({ how: 'inherited', from: 'feed' });
    expect(provenanceOf(article, 'copyrightnotice')).toMatchObject({ how: 'inherited' });
  });
  it('the delivery overrules the document on source, provider and rights', () => {
    const told = {
      ...context,
      source: { name: 'Isle Agency' },
      provider: { name: 'Wire Hub' },
      copyrightnotice: '© Isle',
    };
    const article = articleOf({ ...draft, source: { name: 'Other' }, copyrightnotice: '© Other' }, feed, told);
    expect(article).toMatchObject({
      source: { id: 'isle-agency', name: 'Isle Agency' },
      provider: { name: 'Wire Hub' },
      copyrightnotice: '© Isle',
    });
    expect(provenanceOf(article, 'copyrightnotice')).toMatchObject({ how: 'delivered', raw: '© Other' });
  });
  it('the delivery only hints at language and time zone', () => {
    const told = { ...context, language: 'de', timeZone: 'Europe/Berlin' };
    expect(articleOf({ ...draft, language: 'fr' }, feed, told).language).toBe('fr');
    expect(articleOf(draft, {}, told)).toMatchObject({ language: 'de', versioncreated: '2024-03-05T13:30:00.000Z' });
    const local = articleOf({ ...draft, versioncreated: '2024-03-05 14:30' }, {}, told);
    expect(local.versioncreated).toBe('2024-03-05T13:30:00.000Z');
    expect(provenanceOf(local, 'versioncreated')).toMatchObject({ how: 'guessed', raw: '2024-03-05 14:30' });
  });
  it('a date that cannot be is dropped with a problem and the receipt orders the article', () => {
    const { article, problems } = normaliseDraft({ ...draft, versioncreated: '1970-01-01' }, feed, context);
    expect(article).not.toHaveProperty('versioncreated');
    expect(article?.provenance).toContainEqual(expect.objectContaining({ field: 'received', how: 'guessed' }));
    expect(problems).toMatchObject([{ code: 'invalid-date', lost: 'field' }]);
  });
  it('an embargo may lie ahead', () =>
    expect(articleOf({ ...draft, embargoed: '2026-12-01T00:00:00Z' }).embargoed).toBe('2026-12-01T00:00:00.000Z'));
  it('repaired text keeps its raw value', () => {
    const article = articleOf({ ...draft, headline: { type: 'text', value: 'JosÃ© wins' } });
    expect(article.headline).toBe('José wins');
    expect(provenanceOf(article, 'headline')).toMatchObject({ how: 'repaired', raw: 'JosÃ© wins' });
  });
  it('damage all over a body is one problem, with an entry for each block', () => {
    const { article, problems } = normaliseDraft(
      { ...draft, body: { type: 'html', value: '<p>JosÃ©</p>'.repeat(30) } },
      feed,
      context,
    );
    expect(problems).toMatchObject([{ code: 'repaired-text' }]);
    expect(article?.provenance.filter(({ how }) => how === 'repaired')).toHaveLength(30);
  });
  it('entities in preformatted text stay', () =>
    expect(
      articleOf({ body: { type: 'html', value: '<pre>&amp;lt;b&amp;gt; JosÃ©</pre><p>a &amp;amp; b</p>' } }).body,
    ).toEqual([
      { type: 'preformatted', text: '&lt;b&gt; José' },
      { type: 'paragraph', text: 'a & b' },
    ]));
  it('authors are read from the byline, else taken from the feed', () => {
    expect(articleOf({ ...draft, byline: 'By Jane Doe and John Roe' }).authors).toEqual([
      { name: 'Jane Doe' },
      { name: 'John Roe' },
    ]);
    expect(articleOf({ ...draft, authors: [{ name: 'Jane Doe and John Roe' }] })).toMatchObject({
      byline: 'Jane Doe and John Roe',
      authors: [{ name: 'Jane Doe' }, { name: 'John Roe' }],
    });
    expect(articleOf(draft, { ...feed, authors: [{ name: 'The Desk' }] }).authors).toEqual([{ name: 'The Desk' }]);
  });
});

describe('identity', () => {
  const body = { type: 'html', value: `<p>${'Long enough to tell articles apart. '.repeat(10)}</p>` } as const;
  it('is the publisher’s id, with the address and the text as aliases', () => {
    const whole = articleOf({ ...draft, body });
    const withoutUri = articleOf({ ...draft, uri: undefined as never, body });
    const textOnly = articleOf({ headline: draft.headline as never, body });
    expect([whole.identity, withoutUri.identity, textOnly.identity]).toEqual(['publisher', 'url', 'text']);
    expect(whole.aliases).toEqual([withoutUri.id, textOnly.id]);
    expect(withoutUri.aliases).toEqual([textOnly.id]);
  });
  it('goes by the ladder that a delivery brings, and by nothing beside it', () => {
    const dated = { ...draft, body, firstcreated: '2026-05-31T10:00:00Z' };
    const by = (...identity: ('publisher' | 'url' | 'title-date' | 'text')[]) =>
      articleOf(dated, feed, { received: '2026-06-01T00:00:00.000Z', identity });
    const usual = articleOf(dated);
    expect(by('url', 'publisher')).toMatchObject({ identity: 'url', id: usual.aliases[0], aliases: [usual.id] });
    expect(by('text')).toMatchObject({ identity: 'text', id: usual.aliases[1], aliases: [] });
    const titled = by('title-date', 'url');
    expect(titled).toMatchObject({ identity: 'title-date', aliases: [usual.aliases[0]] });
    // Another guid, address and text under the same headline at the same time is the same article; a day later it is another.
    const elsewhere = { ...dated, uri: 'x', url: 'https://x.example/1', body: { ...body, value: '<p>Other</p>' } };
    const read = (draftOf: Draft) =>
      articleOf(draftOf, feed, { received: '2026-06-01T00:00:00.000Z', identity: ['title-date'] }).id;
    expect(read(elsewhere)).toBe(titled.id);
    expect(read({ ...dated, firstcreated: '2026-05-30T10:00:00Z' })).not.toBe(titled.id);
    // Nothing of the ladder is there: the text is what is left.
    expect(
      articleOf({ headline: draft.headline as never }, feed, { received: '', identity: ['publisher'] }).identity,
    ).toBe('text');
  });
  it('is the same at every delivery, whatever changes around the article', () => {
    const again = articleOf(
      { ...draft, position: { item: 9 } },
      { ...feed, title: 'The New Island Times', copyrightnotice: '© 2027' },
      { received: '2026-06-02T00:00:00.000Z' },
    );
    expect(again.id).toBe(articleOf(draft).id);
    expect(again.contentHash).toBe(articleOf(draft).contentHash);
  });
  it('stays when the text changes, and the content hash does not', () => {
    const changed = articleOf({ ...draft, body });
    expect(changed.id).toBe(articleOf(draft).id);
    expect(changed.contentHash).not.toBe(articleOf(draft).contentHash);
  });
  it('holds what the delivery states, so that a late sidecar corrects the record', () => {
    const told = articleOf(draft, feed, {
      received: '2026-06-01T00:00:00.000Z',
      provider: { name: 'Wire desk' },
      copyrightholder: 'Herald',
    });
    expect([told.id, told.contentHash === articleOf(draft).contentHash]).toEqual([articleOf(draft).id, false]);
  });
  it('leaves the number of comments out of the content hash', () =>
    expect(articleOf({ ...draft, comments: { count: '7' } }).contentHash).toBe(articleOf(draft).contentHash));
  it('forgives tracking parameters in addresses', () => {
    const at = (url: string) => articleOf({ url, headline: { type: 'text', value: 'A' } }).id;
    expect(at('http://www.example.org/a/?utm_source=rss')).toBe(at('https://www.example.org/a'));
  });
  it('does not take a home page for an article’s address', () => {
    const at = (headline: string) =>
      articleOf({ url: 'https://example.org/', headline: { type: 'text', value: headline } });
    expect(at('One').id).not.toBe(at('Two').id);
    expect(at('One').identity).toBe('text');
  });
  it('is within the source', () =>
    expect(articleOf(draft, { ...feed, url: 'https://other.example/' }).id).not.toBe(articleOf(draft).id));
  it('tells pictures without words apart', () => {
    const at = (name: string) => articleOf({ media: [{ href: `https://example.org/${name}.jpg` }] }).id;
    expect(at('a')).not.toBe(at('b'));
  });
  it('is 128 bits in lower-case hexadecimal', () => expect(articleOf(draft).id).toMatch(/^[0-9a-f]{32}$/));
});

it('the record has every field of the model, none forgotten, none undefined', () => {
  const fields = Object.keys(ArticleSchema.entries).filter((field) => !['enrichments', 'provenance'].includes(field));
  const filled = Object.fromEntries(fields.map((field) => [field, field])) as unknown as Article;
  expect(Object.keys(assemble(filled, filled, { ...filled, provenance: [] })).sort()).toEqual(
    Object.keys(ArticleSchema.entries).sort(),
  );
  expect(Object.values(articleOf(draft))).not.toContain(undefined);
});

describe('any draft', () => {
  it('gives an article that keeps the model, or says why not', () => {
    fc.assert(
      fc.property(anyDraft, fc.option(anyFeed, { nil: undefined }), (given, from) => {
        const { article, problems } = normaliseDraft(given, from && normaliseFeed(from, context).feed, context);
        if (article) expect(checkArticle(article)).toBeUndefined();
        else expect(problems.some(({ lost }) => lost === 'article')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
  it('gives the same article every time', () => {
    fc.assert(
      fc.property(anyDraft, (given) => {
        expect(normaliseDraft(given, feed, context)).toEqual(normaliseDraft(given, feed, context));
      }),
    );
  });
  it('carries no address that runs code', () => {
    fc.assert(
      fc.property(anyDraft, (given) => {
        const { article } = normaliseDraft(given, feed, context);
        const addresses = [
          article?.url,
          article?.source.uri,
          article?.provider?.uri,
          article?.comments?.url,
          ...(article?.authors.map(({ uri }) => uri) ?? []),
          ...(article?.links.map(({ href }) => href) ?? []),
          ...(article?.media.flatMap(({ href, thumbnail }) => [href, thumbnail]) ?? []),
        ];
        for (const address of addresses) expect(address ?? '').not.toMatch(/^\s*(?:javascript|vbscript|data):/i);
      }),
    );
  });
});

describe('time', () => {
  it.each([
    '@',
    ' ',
    '. ',
    '<',
    'a@',
    '(',
    ' and ',
    ', ',
    '\u00a0',
    '\n',
    '\u200d',
    'Ã©',
    '&amp;',
    '-',
    '.',
    '\u2028',
    'http://',
    '//',
    '%',
  ])('stays within bounds for fields of %j repeated', (piece) => {
    const value = `a${piece.repeat(300_000 / piece.length)}b`;
    const start = process.threadCpuUsage().user;
    normaliseDraft(
      {
        uri: value,
        url: value,
        baseUrl: value,
        byline: value,
        authors: [{ name: value, email: value, uri: value }],
        language: value,
        versioncreated: value,
        headline: { type: 'html', value },
        summary: { type: 'text', value },
        body: { type: 'html', value },
        keywords: [value],
        source: { name: value, uri: value },
        links: [{ href: value, text: value }],
        media: [{ href: value }],
        extensions: { a: value },
        copyrightnotice: value,
        pubStatus: value,
        urgency: value,
        comments: { url: value, count: value },
      },
      undefined,
      context,
    );
    expect((process.threadCpuUsage().user - start) / 1000).toBeLessThan(5000);
  });
});

describe('a feed', () => {
  it('is plain text, absolute addresses and UTC times', () =>
    expect(
      normaliseFeed(
        {
          title: { type: 'html', value: 'A &amp; B' },
          url: '/',
          baseUrl: 'https://example.org/x/',
          language: 'en_us',
          versioncreated: 'Tue, 05 Mar 2024 14:30:00 GMT',
          authors: [{ name: 'jane@example.org (Jane)' }],
          categories: ['News', 'news'],
          image: 'logo.png',
          hubs: ['https://hub.example/'],
        },
        context,
      ),
    ).toEqual({
      feed: {
        title: 'A & B',
        url: 'https://example.org/',
        language: 'en-US',
        updated: '2024-03-05T14:30:00.000Z',
        authors: [{ name: 'Jane', email: 'jane@example.org' }],
        categories: ['News'],
        image: 'https://example.org/x/logo.png',
        hubs: ['https://hub.example/'],
      },
      problems: [],
    }));
});

it('an article that breaks the model is named with the field', () =>
  expect(checkArticle({ ...articleOf(draft), urgency: 12 })).toMatchObject({
    code: 'invalid-article',
    lost: 'article',
    message: expect.stringContaining('urgency'),
  }));
