import { describe, expect, it } from 'vitest';
import { readHeader, readTrailer } from '../../../shared/formats/iptc7901/header.ts';
import { iptc7901 } from '../../../shared/formats/iptc7901.ts';
import { formats } from '../../../shared/formats/registry.ts';
import { readFlags } from '../../../shared/formats/wire-text/flags.ts';
import { readWith, sourceOf } from '../source-of.ts';

const peek = (text: string) => ({ text, bytes: Buffer.from(text), complete: true });

describe('the header', () => {
  it.each([
    [
      'eca0003 3 i 380  ab 0045',
      { number: 'eca0003', priority: '3', category: 'i', wordcount: '380', optional: 'ab 0045' },
    ],
    ['\x01abc012 4 POL 21', { number: 'abc012', category: 'pol', optional: undefined }],
    ['The year 2024 4 of us', undefined],
    ['abc012 0 pol 21', undefined],
  ])('%j', (line, expected) => {
    if (expected === undefined) expect(readHeader(line)).toBeUndefined();
    else expect(readHeader(line)).toMatchObject(expected);
  });

  it.each([
    ['212322 GMT Nov 18', '21 Nov 2018 23:22 GMT'],
    ['\r\n091223 dec 18\r\n', '09 dec 2018 12:23'],
    ['no time', undefined],
  ])('trailer %j', (text, expected) => {
    expect(readTrailer(text)).toBe(expected);
  });
});

describe('recognises', () => {
  it.each([
    ['a message', '\x7f\x7f\r\n\x01abc0001 3 pol 12\r\n\x02H =\r\n\x03', 'certain'],
    ['a message without control characters', 'abc0001 3 pol 120\n\nHeadline =\n\nText.', 'likely'],
    ['no prose', 'Abba 1974 won with Waterloo 3 times over 12 years.\n', 'none'],
    ['no ANPA', '\x16\x16\x01a0001\x1fabcde\nr a\x13\x11 BC-X   05-04 0100\n\x02', 'none'],
  ])('%s', (_, text, confidence) => {
    expect(iptc7901.recognises(peek(text))).toBe(confidence);
  });

  it('over plain text', () => {
    const text = 'abc0001 3 pol 120\n\nHeadline of the day =\n\nA story follows here.';
    const rank = { none: 0, possible: 1, likely: 2, certain: 3 };
    const best = formats.reduce((a, b) => (rank[b.recognises(peek(text))] > rank[a.recognises(peek(text))] ? b : a));
    expect(best.name).toBe('iptc7901');
  });
});

describe('flags', () => {
  it.each([
    ['MANDATORY KILL', { signals: ['kill'], pubStatus: 'canceled' }],
    ['Berichtigung', { signals: ['correction'] }],
    ['2nd Ld-Writethru', { signals: ['update'] }],
    ['Sperrfrist 12 Uhr', { signals: ['embargo'], pubStatus: 'withheld' }],
    ['Weather', { signals: [] }],
  ])('%s', (text, expected) => {
    expect(readFlags(text)).toEqual(expected);
  });
});

it('reads a message without header as far as it goes', async () => {
  const { drafts } = await readWith(
    iptc7901,
    sourceOf('\x01garbled\r\n\x02Rain ends drought =\r\n\r\n   It rained.\r\n'),
  );
  expect(drafts).toMatchObject([{ headline: { value: 'Rain ends drought' }, body: [{ text: 'It rained.' }] }]);
});

it('reads a byline by itself between headline and text, and notes as German agencies head them', async () => {
  const text =
    'FRA0012 4 P 0123 FRA\n\nBudget: un trou de trois millions =\n\nPar Jeanne DUPONT\n\nVILLE, 26 nov 2026 (AFP) - Il manque trois millions.\n\n# dpa-Notizblock\n\n## Orte\n- Rathaus\n';
  const { drafts } = await readWith(iptc7901, sourceOf(text));
  expect(drafts).toMatchObject([
    {
      byline: 'Par Jeanne DUPONT',
      dateline: { place: 'VILLE', agency: 'AFP' },
      body: [{ text: 'Il manque trois millions.' }],
      ednote: expect.stringContaining('Rathaus'),
    },
  ]);
  expect(drafts[0]?.body).toHaveLength(1);
});
