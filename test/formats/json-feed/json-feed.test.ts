import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFeed } from '../../../shared/formats/json-feed.ts';
import { readWith, sourceOf } from '../source-of.ts';

const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'T "quoted" \\ é',
  home_page_url: 'https://x.example/',
  authors: [{ name: 'A', url: 'https://a.example/' }],
  hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
  items: [
    {
      id: 7,
      url: '/1',
      title: 'One',
      content_html: '<p>"x" \\" [,{</p>',
      summary: 'S',
      date_published: 'P',
      tags: ['k'],
      image: 'i.png',
      attachments: [{ url: 'a.mp3', mime_type: 'audio/mpeg', size_in_bytes: 9, duration_in_seconds: 65 }],
      _extra: 'e',
    },
    { id: 'https://x.example/2', content_text: 'Two', author: { name: 'B' }, external_url: 'https://y.example/' },
  ],
  description: 'D',
};

describe('JSON Feed', () => {
  it('reads feed and items', async () => {
    const result = await readWith(jsonFeed, sourceOf(JSON.stringify(feed)));
    expect(result.problems).toEqual([]);
    expect(result.feed).toMatchObject({
      title: { value: feed.title },
      description: { value: 'D' },
      url: feed.home_page_url,
      hubs: ['https://hub.example/'],
    });
    expect(result.drafts).toMatchObject([
      {
        uri: '7',
        url: '/1',
        headline: { type: 'text', value: 'One' },
        body: { type: 'html', value: '<p>"x" \\" [,{</p>' },
        summary: { value: 'S' },
        subjects: [{ name: 'k' }],
        media: [
          { href: 'i.png', type: 'picture' },
          { href: 'a.mp3', type: 'audio', sizeinbytes: 9, duration: 65 },
        ],
        extensions: { _extra: 'e' },
      },
      {
        uri: 'https://x.example/2',
        url: 'https://x.example/2',
        body: { type: 'text', value: 'Two' },
        authors: [{ name: 'B' }],
        links: [{ href: 'https://y.example/', rel: 'related' }],
      },
    ]);
  });

  it('reads the same whatever pieces it comes in', async () => {
    const text = JSON.stringify(feed, null, 1);
    const whole = await readWith(jsonFeed, sourceOf(text));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 }), async (sizes) => {
        expect(await readWith(jsonFeed, sourceOf(text, sizes))).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it('loses only the broken item', async () => {
    const { drafts, problems } = await readWith(
      jsonFeed,
      sourceOf('{"items":[{"id":"1"},{"id":nope},{"id":"a\tb"},{"id":"4",},5]}'),
    );
    expect(drafts.map((draft) => draft.uri)).toEqual(['1', 'a b', '4']);
    expect(problems.map(({ code, lost, position }) => [code, lost, position?.item])).toEqual([
      ['malformed', 'article', 2],
      ['malformed', 'nothing', 3],
      ['malformed', 'nothing', 4],
      ['invalid-value', 'article', 5],
    ]);
  });

  it('tells where a truncated document ends', async () => {
    const { drafts, problems } = await readWith(jsonFeed, sourceOf('{"items":[{"id":"1"},{"id":"2'));
    expect(drafts).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'truncated-document', lost: 'article', position: { item: 2 } }]);
  });

  it('passes over an item that is too long or too deep', async () => {
    const text = `{"items":[{"id":"${'x'.repeat(5000)}"},{"id":${'['.repeat(400)}${']'.repeat(400)}},{"id":"3"}]}`;
    const { drafts, problems } = await readWith(jsonFeed, sourceOf(text, [700], { textLength: 2000 }));
    expect(drafts.map((draft) => draft.uri)).toEqual(['3']);
    expect(problems.map(({ code }) => code)).toEqual(['over-limit', 'over-limit']);
  });

  it('never throws, whatever the text', async () => {
    const piece = fc.constantFrom('{', '}', '[', ']', '"', '\\', ':', ',', '"items"', 'x', '1', '\n', '{"items":[');
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        await readWith(jsonFeed, sourceOf(pieces.join(''), [3]));
      }),
    );
  });

  it.each([
    ['{"version":"https://jsonfeed.org/version/1","items":[]}', 'certain'],
    ['{"version": "https:\\/\\/jsonfeed.org\\/version\\/1.1"}', 'certain'],
    ['{"home_page_url":"x","items":[]}', 'likely'],
    ['{"items":[{"price":1}]}', 'none'],
    ['[{"content_html":"x"}]', 'none'],
  ])('%s is recognised as %s', (text, confidence) => {
    expect(jsonFeed.recognises({ bytes: Buffer.from(text), text, complete: true })).toBe(confidence);
  });
});
