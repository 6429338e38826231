import { describe, expect, it } from 'vitest';
import { newsml1 } from '../../../shared/formats/newsml1.ts';
import { readDocument } from '../../../shared/ingest/read-document.ts';
import { readWith, sourceOf } from '../source-of.ts';

const identifier = (id: string, revision: string, told = ''): string =>
  `<Identification><NewsIdentifier><ProviderId>o.example</ProviderId><DateId>20250101</DateId><NewsItemId>${id}</NewsItemId><RevisionId>${revision}</RevisionId>${told}</NewsIdentifier></Identification>`;
const documentOf = (inner: string): string => `<NewsML><NewsItem>${inner}</NewsItem></NewsML>`;
const draftOf = async (inner: string) => (await readWith(newsml1, sourceOf(documentOf(inner)))).drafts[0];
const managed = (inner: string): string => `${identifier('a', '1')}<NewsManagement>${inner}</NewsManagement>`;
const text = (role: string, content: string): string =>
  `<NewsComponent><Role FormalName="${role}"/><ContentItem><DataContent>${content}</DataContent></ContentItem></NewsComponent>`;

describe('identity', () => {
  it.each([
    [
      'made from its parts',
      identifier('A', '2'),
      'urn:newsml:o.example:20250101:A:2',
      'urn:newsml:o.example:20250101:A',
    ],
    ['as told', identifier('A', '2', '<PublicIdentifier>urn:x:A:2</PublicIdentifier>'), 'urn:x:A:2', 'urn:x:A'],
    [
      'not one that names no item',
      identifier('A', '2', '<PublicIdentifier>urn:newsml:o.example</PublicIdentifier>'),
      'urn:newsml:o.example:20250101:A:2',
      'urn:newsml:o.example:20250101:A',
    ],
  ])('is %s', async (_, identification, uri, persistentUri) => {
    expect(await draftOf(identification)).toMatchObject({ uri, persistentUri });
  });

  it('stays the same over revisions', async () => {
    const ids = await Promise.all(
      ['1', '2'].map(async (revision) => {
        const input = documentOf(
          `${identifier('A', revision)}<NewsComponent><NewsLines><HeadLine>Version ${revision}</HeadLine></NewsLines></NewsComponent>`,
        );
        async function* chunks() {
          yield Buffer.from(input);
        }
        for await (const reading of readDocument(
          { chunks: chunks() },
          { received: '2025-01-02T00:00:00.000Z' },
          { clock: () => 0 },
        ))
          if (reading.type === 'article') return [reading.article.id, reading.article.uri];
        return [];
      }),
    );
    expect(ids[0]?.[0]).toBe(ids[1]?.[0]);
    expect(ids[0]?.[1]).not.toBe(ids[1]?.[1]);
  });
});

describe('management', () => {
  it.each([
    ['<Status FormalName="Withheld"/>', { pubStatus: 'Withheld' }],
    ['<Status FormalName="Usable"/><Instruction FormalName="Kill"/>', { pubStatus: 'canceled', signals: ['kill'] }],
    [
      '<Status FormalName="Embargoed"/><StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20250102T000000Z</DateAndTime></StatusWillChange>',
      { pubStatus: 'usable', embargoed: '20250102T000000Z' },
    ],
    [
      '<StatusWillChange><FutureStatus FormalName="Withheld"/><DateAndTime>20250202</DateAndTime></StatusWillChange>',
      { expires: '20250202' },
    ],
    ['<NewsItemType FormalName="Advisory"/>', { signals: ['advisory'] }],
    ['<AssociatedWith FormalName="Corrects" NewsItem="urn:b"/>', { corrects: 'urn:b' }],
  ])('%s', async (inner, expected) => {
    expect(await draftOf(managed(inner))).toMatchObject(expected);
  });
});

describe('text', () => {
  it.each([
    ['the main text', text('Title', 'T') + text('Main', 'M'), 'M'],
    ['the longer of two bodies', text('Body', 'short') + text('Body', 'much longer'), 'much longer'],
    ['a summary where there is nothing else', text('Abstract', 'A'), 'A'],
    ['no title', text('Title', 'T'), undefined],
    ['escaped markup', text('Body', '&lt;p>a&lt;/p>'), '<p>a</p>'],
  ])('is %s', async (_, inner, value) => {
    const body = (await draftOf(`${identifier('a', '1')}<NewsComponent>${inner}</NewsComponent>`))?.body;
    expect(body && 'value' in body ? body.value : undefined).toBe(value);
  });
});
