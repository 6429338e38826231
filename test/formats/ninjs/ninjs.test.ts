import { describe, expect, it } from 'vitest';
import { ninjs } from '../../../shared/formats/ninjs.ts';
import { readWith, sourceOf } from '../source-of.ts';

const peek = (text: string, mediaType?: string) => ({
  text,
  bytes: Buffer.from(text),
  complete: true,
  ...(mediaType && { mediaType }),
});
const draftOf = async (item: object) =>
  (await readWith(ninjs, sourceOf(JSON.stringify({ uri: 'u', ...item })))).drafts[0];

describe('recognises', () => {
  it.each([
    ['an item', '{"uri":"u","type":"text","headline":"H","body_html":"<p>"}', 'certain'],
    ['an item of version 3', '{"uri":"u","versionCreated":"2025","pubStatus":"usable","headlines":[]', 'certain'],
    ['an item that names its standard', '{"standard":{"name":"ninjs","version":"2.1"},"uri":"u"}', 'certain'],
    ['an array of items', '[ {"uri":"u","type":"text","versioncreated":"2025","headline":"H"} ]', 'certain'],
    ['not JSON Feed', '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"T"}]}', 'none'],
    ['not other articles', '[{"url":"u","title":"T","body":"B","author":"A"}]', 'none'],
    [
      'not JSON Lines',
      '{"uri":"u","type":"text","versioncreated":"2025"}\n{"uri":"v","type":"text","versioncreated":"2025"}\n',
      'none',
    ],
    ['not an array of numbers', '[1,2,{"uri":"u","versioncreated":"2","headlines":[]}]', 'none'],
  ])('%s', (_, text, confidence) => {
    expect(ninjs.recognises(peek(text))).toBe(confidence);
  });
});

describe('texts', () => {
  it.each([
    ['markup before text', { body_text: 'T', body_html: '<p>H</p>' }, { body: { type: 'html', value: '<p>H</p>' } }],
    [
      'the whole before its summary',
      {
        bodies: [
          { role: 'summary', value: 'S' },
          { role: 'full', value: 'F' },
        ],
      },
      { body: { value: 'F' } },
    ],
    [
      'markup by content type',
      { bodies: [{ contenttype: 'text/plain', value: 'a <b' }] },
      { body: { type: 'text', value: 'a <b' } },
    ],
    ['a title where there is no headline', { title: 'T' }, { headline: { value: 'T' } }],
    [
      'the main headline',
      {
        headlines: [
          { role: 'sub', value: 'S' },
          { role: 'main', value: 'M' },
        ],
      },
      { headline: { value: 'M' }, subheadline: { value: 'S' } },
    ],
    [
      'NITF inside as HTML',
      { body_nitf: '<block><hl2>S</hl2><p>P</p></block>' },
      { body: { value: '<div><h3>S</h3><p>P</p></div>' } },
    ],
  ])('%s', async (_, item, expected) => {
    expect(await draftOf(item)).toMatchObject(expected);
  });
});

it('keeps the good items of a list with a broken one', async () => {
  const { drafts, problems } = await readWith(
    ninjs,
    sourceOf('[{"uri":"a","headline":"A"},{"uri":"b",,"headline" "B"},{"uri":"c","headline":"C"},{"uri":"d'),
  );
  expect(drafts.map(({ uri }) => uri)).toEqual(['a', 'c']);
  expect(problems.map(({ code }) => code)).toEqual(['malformed', 'truncated-document']);
});
