import { expect, it } from 'vitest';
import { readText } from './read-text.ts';

const lead = 'HARBOUR TOWN, Nov 26 (HNA) - The council failed to account for three million pounds, auditors said.';

it('reads points below the headline, what changed, the byline and the dateline below them', async () => {
  const { drafts } = await readText(`UPDATE 2-Budget gap widens, auditors say

* Gap of three million found

* Mayor declines to comment

(Adds quotes, background)

By Jane Doe and Richard Roe

${lead}

"It is a mess," one auditor said.

(Reporting by Jane Doe and Richard Roe; Editing by Ann Sub)

((jane.doe@example.org; +44 20 0000 0000))
`);
  expect(drafts[0]).toMatchObject({
    headline: { value: 'UPDATE 2-Budget gap widens, auditors say' },
    byline: 'By Jane Doe and Richard Roe',
    authors: [{ name: 'Jane Doe' }, { name: 'Richard Roe' }, { name: 'Ann Sub', role: 'editing' }],
    ednote: '(Adds quotes, background)',
    signals: ['update'],
    dateline: { place: 'HARBOUR TOWN', date: 'Nov 26', agency: 'HNA' },
    body: [
      { type: 'listItem', text: 'Gap of three million found' },
      { type: 'listItem', text: 'Mayor declines to comment' },
      { type: 'paragraph', text: 'The council failed to account for three million pounds, auditors said.' },
      { type: 'paragraph', text: '"It is a mess," one auditor said.' },
    ],
  });
  expect(drafts[0]).not.toHaveProperty('subheadline');
});

it('keeps an aside and a dateline inside the story as text', async () => {
  const { drafts } = await readText(
    `Harbour opens\n\nThe harbour opened on Friday.\n\n(The council paid.)\n\n${lead}\n`,
  );
  expect(drafts[0]).not.toHaveProperty('ednote');
  expect(drafts[0]).not.toHaveProperty('dateline');
  expect(drafts[0]?.body).toHaveLength(3);
});

it('takes a short first paragraph with a signed dateline for no crosshead', async () => {
  const { drafts } = await readText(
    "League results\n\nHARBOUR TOWN (AP) — Results of Thursday's matches:\n\nHarbour 2, Quay 1\n\nPier 0, Mole 0\n",
  );
  expect(drafts[0]).toMatchObject({
    dateline: { place: 'HARBOUR TOWN', agency: 'AP' },
    body: [{ type: 'paragraph', text: "Results of Thursday's matches:" }, {}, {}],
  });
});

it('tells crossheads in a story whose lines are whole paragraphs', async () => {
  const { drafts } = await readText(`Harbour bridge to close
HARBOUR TOWN (AP) — The harbour bridge will close on Monday for a month, the port authority said on Thursday.
The bridge carries 20,000 vehicles a day and was last mended in 1998, when engineers found rust.
Repairs
Work will begin at 6 a.m. and is expected to cost four million pounds, officials said.
Drivers are asked to use the tunnel, which is free of charge during the works.
`);
  const blocks = drafts[0]?.body as readonly { type: string; text: string }[];
  expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'heading', 'paragraph', 'paragraph']);
  expect(blocks[2]?.text).toBe('Repairs');
});

it.each([
  ['CORRECTED-Budget gap widens', '', { signals: ['correction'] }],
  ['Budget gap widens', '(Corrects sum in first paragraph)', { signals: ['correction'] }],
  ['RPT-UPDATE 1-Budget gap widens', '', { signals: ['update', 'repeat'] }],
  ['MANDATORY KILL: Budget gap widens', '', { signals: ['kill'], pubStatus: 'canceled' }],
])('reads what agencies mark: %s %s', async (headline, note, expected) => {
  const { drafts } = await readText(`${headline}\n\n${note}\n\n${lead}\n`);
  expect(drafts[0]).toMatchObject({ headline: { value: headline }, ...expected });
});

it('takes no such word from a headline that only speaks of it', async () => {
  const { drafts } = await readText(`KILL BILL: a film returns\n\n${lead}\n`);
  expect(drafts[0]).not.toHaveProperty('signals');
  expect(drafts[0]).not.toHaveProperty('pubStatus');
});
