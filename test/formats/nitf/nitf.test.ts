import { describe, expect, it } from 'vitest';
import { nitf } from '../../../shared/formats/nitf.ts';
import { readWith, sourceOf } from '../source-of.ts';

const draftOf = async (docdata: string, body = '', attributes = '') =>
  (
    await readWith(
      nitf,
      sourceOf(
        `<nitf><head><title>T</title><docdata ${attributes}>${docdata}</docdata></head><body>${body}</body></nitf>`,
      ),
    )
  ).drafts[0];

describe('docdata', () => {
  it.each([
    ['management-status="canceled"', { pubStatus: 'canceled' }],
    ['management-status="embargoed"', { pubStatus: 'usable' }],
  ])('%s', async (attributes, expected) => {
    expect(await draftOf('<date.release norm="20250101T000000Z"/>', '', attributes)).toMatchObject(expected);
  });

  it.each([
    [
      '<correction info="Fixes age" id-string="old"/>',
      { corrects: 'old', signals: ['correction'], ednote: 'Fixes age' },
    ],
    ['<ed-msg info="Eds: more"/><ed-msg info="Eds: more"/>', { ednote: 'Eds: more' }],
    ['<key-list><keyword key="a"/><keyword key="b"/></key-list>', { keywords: ['a', 'b'] }],
  ])('%s', async (docdata, expected) => {
    expect(await draftOf(docdata)).toMatchObject(expected);
  });
});

it.each([
  ['<date.issue norm="20250101T000000Z"/><date.release norm="20250101T000000Z"/>', undefined],
  ['<date.issue norm="20250101T000000Z"/><date.release norm="20250102T000000Z"/>', '20250102T000000Z'],
])('an embargo ends later than the issue: %s', async (docdata, embargoed) => {
  expect((await draftOf(docdata))?.embargoed).toBe(embargoed);
});

it('withholds what is under an embargo without an end', async () => {
  expect((await draftOf('', '', 'management-status="embargoed"'))?.pubStatus).toBe('embargoed');
});

describe('the byline', () => {
  it.each([
    ['<byline>By Ann Lee</byline>', { byline: 'By Ann Lee' }],
    [
      '<byline>Ann Lee<byttl>Chief Writer</byttl></byline>',
      { byline: 'Ann Lee, Chief Writer', authors: [{ name: 'Ann Lee', role: 'Chief Writer' }] },
    ],
    [
      '<byline><person>Ann Lee</person> and <person>Bo Ek</person></byline>',
      { authors: [{ name: 'Ann Lee' }, { name: 'Bo Ek' }] },
    ],
  ])('%s', async (byline, expected) => {
    expect(await draftOf('', `<body.head>${byline}</body.head>`)).toMatchObject(expected);
  });
});

it('takes a machine time for no dateline', async () => {
  const draft = await draftOf(
    '',
    '<body.head><dateline><story.date norm="20250102T030400Z">20250102T0304</story.date></dateline></body.head>',
  );
  expect(draft).toMatchObject({ firstcreated: '20250102T030400Z' });
  expect(draft?.dateline).toBeUndefined();
});
