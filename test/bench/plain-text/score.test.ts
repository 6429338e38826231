import { describe, expect, test } from 'vitest';
import { f1, precision, recall } from '../../../bench/plain-text/hits.ts';
import type { Reading } from '../../../bench/plain-text/reading.ts';
import { scoreReading } from '../../../bench/plain-text/score.ts';
import type { TrueBlock, Truth } from '../../../bench/plain-text/truth.ts';

const block = (kind: TrueBlock['kind'], text: string, truncated = false): TrueBlock => ({
  kind,
  words: text.split(' '),
  truncated,
});

const truth: Truth = {
  blocks: [
    block('headline', 'port strike goes on'),
    block('paragraph', 'dockers voted on tuesday'),
    block('paragraph', 'nobody wants this said the', true),
    block('heading', 'perishable cargo'),
    block('paragraph', 'a sevenyear contract ends'),
  ],
  compounds: [{ index: 16, text: 'seven-year' }],
  dateline: ['ellery', 'march', '4'],
  furniture: [['source', 'coastal', 'news']],
  source: { name: 'Coastal News', acronym: 'CN' },
};

const right: Reading = {
  headline: 'PORT STRIKE GOES ON',
  blocks: [
    { kind: 'paragraph', text: 'Dockers voted on Tuesday.', truncated: false },
    { kind: 'paragraph', text: '“Nobody wants this,” said the', truncated: true },
    { kind: 'heading', text: 'Perishable cargo', truncated: false },
    { kind: 'paragraph', text: 'A seven-year contract ends.', truncated: false },
  ],
  source: { name: 'Coastal News', acronym: 'CN' },
};

const change = (index: number, ...by: Reading['blocks'][number][]): Reading => ({
  ...right,
  blocks: right.blocks.toSpliced(index, 1, ...by),
});
const paragraph = (text: string, truncated = false) => ({ kind: 'paragraph' as const, text, truncated });

test('finds no fault in a right reading, with its dateline moved to a field or kept', () => {
  const kept = change(0, paragraph('ELLERY, March 4 — Dockers voted on Tuesday.'));
  for (const reading of [right, kept]) {
    expect(scoreReading(truth, reading)).toEqual({
      boundaries: { right: 4, wrong: 0, missed: 0 },
      truncated: { right: 1, wrong: 0, missed: 0 },
      headings: { right: 1, wrong: 0, missed: 0 },
      headlineRight: true,
      compounds: { right: 1, of: 1 },
      wordErrors: 0,
      words: 19,
      furnitureLeft: false,
      debrisLeft: false,
      sourceRight: true,
      faults: [],
    });
  }
});

describe('counts what is wrong', () => {
  test('a boundary too many', () => {
    const { boundaries, faults } = scoreReading(truth, change(0, paragraph('Dockers voted'), paragraph('on Tuesday.')));
    expect(boundaries).toEqual({ right: 4, wrong: 1, missed: 0 });
    expect(faults).toEqual([
      'boundary that is none: port strike goes on dockers voted | on tuesday nobody wants this said',
    ]);
  });

  test('a boundary missed: what is joined ends elsewhere, and so does its mark', () => {
    const joined: Reading = {
      ...right,
      blocks: [
        ...right.blocks.slice(0, 1),
        paragraph('Nobody wants this said the Perishable cargo', true),
        ...right.blocks.slice(3),
      ],
    };
    const { boundaries, truncated, headings } = scoreReading(truth, joined);
    expect(boundaries).toEqual({ right: 3, wrong: 0, missed: 1 });
    expect(truncated).toEqual({ right: 0, wrong: 1, missed: 1 });
    expect(headings).toEqual({ right: 0, wrong: 0, missed: 1 });
  });

  test('a headline that is none, though its boundary is right', () => {
    const { headlineRight, boundaries } = scoreReading(truth, {
      ...right,
      headline: 'Port strike goes on Dockers voted on Tuesday.',
      blocks: right.blocks.slice(1),
    });
    expect(headlineRight).toBe(false);
    expect(boundaries).toEqual({ right: 3, wrong: 0, missed: 1 });
  });

  test('a compound left in two', () => {
    const { compounds, wordErrors } = scoreReading(truth, change(3, paragraph('A seven- year contract ends.')));
    expect(compounds).toEqual({ right: 0, of: 1 });
    expect(wordErrors).toBe(2);
  });

  test('a compound joined without its hyphen, which is no other word', () => {
    const { compounds, wordErrors } = scoreReading(truth, change(3, paragraph('A sevenyear contract ends.')));
    expect(compounds).toEqual({ right: 0, of: 1 });
    expect(wordErrors).toBe(0);
  });

  test('words lost, changed and added', () => {
    expect(scoreReading(truth, change(0, paragraph('Dockers voted Tuesday.'))).wordErrors).toBe(1);
    expect(scoreReading(truth, change(0, paragraph('DÃ¶ckers voted on Tuesday.'))).wordErrors).toBe(1);
    expect(scoreReading(truth, change(0, paragraph('Dockers voted on Tuesday last.'))).wordErrors).toBe(1);
  });

  test('furniture, which moves no boundary', () => {
    const { furnitureLeft, wordErrors, boundaries } = scoreReading(truth, {
      ...right,
      blocks: [...right.blocks, paragraph('Source: Coastal News')],
    });
    expect({ furnitureLeft, wordErrors }).toEqual({ furnitureLeft: true, wordErrors: 0 });
    expect(boundaries).toEqual({ right: 4, wrong: 0, missed: 0 });
  });

  test.each(['Turkeyâ€™s', 'cafÃ©', 'R&amp;D', 'zero\u200bwidth', 'bell\u0007', 'smart\u0092s'])(
    'debris: %j',
    (word) => {
      expect(scoreReading(truth, change(0, paragraph(`Dockers voted on Tuesday ${word}`))).debrisLeft).toBe(true);
    },
  );

  test.each(['Ärzte', 'cañón', 'R&D', '“quote”', 'Île', 'Ångström'])('no debris: %j', (word) => {
    expect(scoreReading(truth, change(0, paragraph(`Dockers voted on Tuesday ${word}`))).debrisLeft).toBe(false);
  });

  test('nothing read', () => {
    const { boundaries, truncated, words, wordErrors } = scoreReading(truth, { blocks: [] });
    expect(boundaries).toEqual({ right: 0, wrong: 0, missed: 4 });
    expect(truncated).toEqual({ right: 0, wrong: 0, missed: 1 });
    expect(wordErrors).toBe(words);
  });
});

test('precision, recall and F1 are those of the books', () => {
  const hits = { right: 6, wrong: 2, missed: 4 };
  expect([precision(hits), recall(hits), f1(hits)]).toEqual([0.75, 0.6, 2 / 3]);
});
