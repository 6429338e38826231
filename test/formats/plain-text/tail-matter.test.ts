import { describe, expect, it } from 'vitest';
import { readLines } from '../../../shared/formats/plain-text/line.ts';
import { readTail } from '../../../shared/formats/plain-text/tail-matter.ts';

const tailOf = (...lines: string[]) => readTail(readLines(['He left.', '', ...lines].join('\n')));

describe('lines below the text', () => {
  it.each([
    ['Source: Bangladesh Sangbad Sangstha (BSS)', { name: 'Bangladesh Sangbad Sangstha', acronym: 'BSS' }],
    ['Fuente: EFE', { name: 'Agencia EFE', acronym: 'EFE' }],
    ['Quelle: dpa', { name: 'Deutsche Presse-Agentur', acronym: 'dpa' }],
    ['Source : AFP', { name: 'Agence France-Presse', acronym: 'AFP' }],
    ['Source: Harbour Herald, https://herald.example/a', { name: 'Harbour Herald', uri: 'https://herald.example/a' }],
    ['(AFP)', { name: 'Agence France-Presse', acronym: 'AFP' }],
    ['BSS/AFP', { name: 'Bangladesh Sangbad Sangstha', acronym: 'BSS' }],
    ['– Reuters', { name: 'Reuters' }],
  ])('%s', (line, source) => {
    const tail = tailOf(line);
    expect(tail.source).toMatchObject(source);
    expect(tail.rest.map(({ text }) => text)).toEqual(['He left.']);
  });

  it('are no agency where the last word of a wrapped sentence is written like one', () => {
    expect(tailOf('They walked over', 'aa.').source).toBeUndefined();
    expect(tailOf('dpa').source).toMatchObject({ acronym: 'dpa' });
  });

  it.each(['ENDS', '-ENDS-', '(ends)', '-30-', '###', '# # #', '++ ENDE ++', 'FIN'])('end mark %s', (mark) => {
    expect(tailOf(mark).rest).toHaveLength(1);
  });

  it('reads credits, also over several lines', () => {
    expect(tailOf('(With inputs from PTI and ANI)').credits).toEqual([
      { name: 'PTI', role: 'contributor' },
      { name: 'ANI', role: 'contributor' },
    ]);
    expect(tailOf('(Reporting by Jane Doe in Paris;', 'Editing by John Smith)').credits).toEqual([
      { name: 'Jane Doe', role: 'reporting' },
      { name: 'John Smith', role: 'editing' },
    ]);
  });

  it('reads the agency behind the last sentence', () => {
    const tail = readTail(readLines('Fog came.\nNothing else is known. EFE'));
    expect(tail.source).toMatchObject({ acronym: 'EFE' });
    expect(tail.rest.at(-1)?.text).toBe('Nothing else is known.');
  });

  it('leaves running text alone', () => {
    for (const text of ['It ends', 'More ships came.', 'He said: go.', 'The source: a spring.', 'NATO']) {
      expect(tailOf(text).rest).toHaveLength(2);
    }
  });
});
