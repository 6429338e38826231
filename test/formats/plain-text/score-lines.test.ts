import { describe, expect, it } from 'vitest';
import type { Block } from '../../../shared/article/block.ts';
import { isScoreLine } from '../../../shared/formats/plain-text/score-line.ts';
import { readWireParagraphs } from '../../../shared/formats/wire-text/paragraphs.ts';
import { readText } from './read-text.ts';

describe('score lines', () => {
  it.each(['Harbour Town 2 Quay Rovers 1', 'A. Berg (NOR) bt C. Dahl (SWE) 6-4, 6-3', 'E. Falk bt G. Holm 7-6 (7-5)'])(
    'are told: %s',
    (line) => expect(isScoreLine(line)).toBe(true),
  );

  it.each(['Northern league results', 'World Cup 2026', 'Elections of 2024 and 2028', 'Chapter 2'])(
    'are not: %s',
    (line) => expect(isScoreLine(line)).toBe(false),
  );

  it('are whole paragraphs, no crossheads', async () => {
    const story = `Northern league results

VESTERHAVN (NSA) - Results of matches played in the northern league on Saturday:

Harbour Town 2 Quay Rovers 1
Northport 0 Southport 0
Eastham United 3 Westham 2
Albion 1 City 1

The league goes on next Saturday.
`;
    const { drafts } = await readText(story);
    const blocks = (drafts[0]?.body ?? []) as readonly Block[];
    const kinds = blocks.map((block) => [block.type, 'truncated' in block && block.truncated === true]);
    expect(kinds).toHaveLength(6);
    expect(kinds.every(([type]) => type === 'paragraph')).toBe(true);
    expect(kinds.some(([, truncated]) => truncated)).toBe(false);
  });

  it('stay lines between wrapped paragraphs', async () => {
    const story = `Fussball vom Wochenende

BERGSUND (nda) - Die Spiele der ersten Liga am Samstag endeten wie folgt, der
Verband bestaetigte die Ergebnisse am Abend.

FC Hafen - SV Nordsee 3:1 (1:0)
TuS Bergsund - VfL Kai 2:2 (0:1)
Union Leuchtturm - FC Mole 0:4 (0:2)

Am Sonntag spielen die anderen, und am Dienstag wird der Pokal in einem der
drei Stadien ausgelost.

Tabelle:
1. FC Mole 4 12
2. FC Hafen 4 9
`;
    const { drafts } = await readText(story);
    const texts = ((drafts[0]?.body ?? []) as readonly Block[]).map((block) => 'text' in block && block.text);
    expect(texts.slice(1, 4)).toEqual([
      'FC Hafen - SV Nordsee 3:1 (1:0)',
      'TuS Bergsund - VfL Kai 2:2 (0:1)',
      'Union Leuchtturm - FC Mole 0:4 (0:2)',
    ]);
    expect(texts.slice(-2)).toEqual(['FC Mole 4 12', 'FC Hafen 4 9']);
  });

  it('stay lines on a wire', () => {
    expect(
      readWireParagraphs('The results:\n\nHarbour 2, Quay 1\nPier 0, Mole 0\n\nThe cup went\nto Harbour.'),
    ).toMatchObject([
      { text: 'The results:' },
      { text: 'Harbour 2, Quay 1' },
      { text: 'Pier 0, Mole 0' },
      { text: 'The cup went to Harbour.' },
    ]);
  });
});
