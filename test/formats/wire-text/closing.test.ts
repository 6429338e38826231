import { expect, it } from 'vitest';
import { readClosing } from '../../../shared/formats/wire-text/closing.ts';

const story = (...lines: string[]) => lines.map((text) => ({ type: 'paragraph', text }) as const);
const close = (line: string) => readClosing(story('The harbour opens.', 'It was shut for a year.', line), false);

it.each([
  ['Copyright 2026 Quay Press', { copyrightnotice: 'Copyright 2026 Quay Press' }],
  ['Copyright Quay Press.', { copyrightnotice: 'Copyright Quay Press.' }],
  ['© Quay Press, all rights reserved', { copyrightnotice: '© Quay Press, all rights reserved' }],
  ['Alle Rechte vorbehalten.', { copyrightnotice: 'Alle Rechte vorbehalten.' }],
  ['(Reporting by Ruth Daly)', { credits: [{ name: 'Ruth Daly', role: 'reporting' }] }],
  ['Autor: Jonas Petersen und Ruth Daly', { byline: 'Jonas Petersen und Ruth Daly' }],
])('a line about the story is no paragraph of it: %s', (line, fields) => {
  expect(close(line)).toMatchObject({ ...fields, body: story('The harbour opens.', 'It was shut for a year.') });
});

const sentences = [
  'Copyright law is to be reformed next year, the minister said.',
  'All rights reserved tickets must be collected by noon.',
  '(Report says 20 died in the fire.)',
  '(Written off by critics, the team won.)',
  '(Bericht folgt am Abend)',
  'Text: Der Bundestag stimmt morgen ab',
  'Autor: unbekannt',
];
it.each(sentences)('a last paragraph that only looks like one stays: %s', (line) => {
  expect(close(line).body.at(-1)).toEqual({ type: 'paragraph', text: line });
});
