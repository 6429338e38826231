import { describe, expect, it } from 'vitest';
import { readText } from './read-text.ts';

const story = (name: string) =>
  `${name} opens harbour\n\n${name} opened a harbour on Friday, the council said.\nIt is small.\n`;
const headlines = async (text: string) => (await readText(text)).drafts.map((draft) => draft.headline?.value);

describe('several stories in one file', () => {
  it.each(['-----', '=====', '* * *', '_______', '\f', '- - - - -'])('divided by %j', async (rule) => {
    const text = ['Senja', 'Halmstrand', 'Brunshafen'].map(story).join(`\n${rule}\n\n`);
    expect(await headlines(text)).toEqual([
      'Senja opens harbour',
      'Halmstrand opens harbour',
      'Brunshafen opens harbour',
    ]);
  });

  it('gives each its place in the document', async () => {
    const { drafts } = await readText(`${story('Senja')}\n-----\n\n${story('Halmstrand')}`);
    expect(drafts.map((draft) => draft.position)).toEqual([
      { item: 1, line: 1 },
      { item: 2, line: 8 },
    ]);
  });

  it('keeps sections, underlined headlines and closing lines below a rule in their story', async () => {
    const section = `${story('Senja')}\n* * *\n\nThe council had planned it since 1998. It was\ndelayed by a war.\n`;
    expect(await headlines(section)).toHaveLength(1);
    expect(await headlines('Senja opens harbour\n===================\n\nSenja opened a harbour on Friday.\n')).toEqual([
      'Senja opens harbour',
    ]);
    expect(await headlines(`${story('Senja')}\n------\nSource: NMNA\n(c) 2024 NMNA\n`)).toHaveLength(1);
  });

  it('yields a story as soon as the next begins', async () => {
    const { plainText } = await import('../../../shared/formats/plain-text/index.ts');
    const { defaultLimits } = await import('../../../shared/formats/limits.ts');
    let sent = 0;
    async function* text() {
      for (let i = 0; i < 50; i++) {
        sent++;
        yield `${story('Senja')}\n-----\n`;
      }
    }
    const source = { encoding: 'utf-8', limits: defaultLimits, text, bytes: async function* () {} };
    for await (const reading of plainText.read(source)) {
      expect(reading.type).toBe('draft');
      break;
    }
    expect(sent).toBeLessThan(5);
  });

  it('keeps at most textLength characters of a story and says so', async () => {
    const { drafts, problems } = await readText(`Senja\n\n${'A ship came in.\n'.repeat(1000)}`, 1 << 16, {
      textLength: 2000,
    });
    expect(drafts).toHaveLength(1);
    expect(problems.map((problem) => problem.code)).toEqual(['over-limit']);
  });

  it('says of header lines without a story that there is nothing to read', async () => {
    const { drafts, problems } = await readText('Source: NMNA\nDate: 2024-03-05\n');
    expect(drafts).toEqual([]);
    expect(problems.map((problem) => problem.code)).toEqual(['not-an-article']);
    await expect(readText(' \n\n')).rejects.toMatchObject({ code: 'empty' });
  });
});

describe('frames of Telex', () => {
  const framed =
    'ZCZC HAR012 3 POL 0311\r\nGB-COUNCIL-BUDGET\r\n\r\nHARBOUR TOWN, Nov 26 (HNA) - The council failed to account for three\r\nmillion pounds, auditors said.\r\n\r\nHNA/jd 261030 GMT NOV 26\r\nNNNN\r\n' +
    'ZCZC HAR013 4 SPO 0050\r\nSOC-LEAGUE\r\n\r\nHARBOUR TOWN, Nov 26 (HNA) - The league starts on Friday.\r\nNNNN\r\n';

  it('divide stories and are no text', async () => {
    const { drafts } = await readText(framed.replaceAll('\r', ''));
    expect(drafts.map(({ slugline, headline }) => [slugline, headline])).toEqual([
      ['GB-COUNCIL-BUDGET', undefined],
      ['SOC-LEAGUE', undefined],
    ]);
    expect(drafts.map(({ body }) => body)).toEqual([
      [{ type: 'paragraph', text: 'The council failed to account for three million pounds, auditors said.' }],
      [{ type: 'paragraph', text: 'The league starts on Friday.' }],
    ]);
  });

  it('give the time of sending, as Italian agencies close', async () => {
    const text =
      "ZCZC0123/SXA\nXPP12345_SXA_QBXB\nR POL S0A QBXB\nBilancio: mancano tre milioni\n'È un pasticcio'\n(ANSA) - ROMA, 26 NOV - Nel bilancio del comune mancano tre\nmilioni di euro, hanno detto i revisori.\n26-NOV-26 14:30 NNN\n";
    const { drafts } = await readText(text);
    expect(drafts).toHaveLength(1);
    expect(drafts[0]).toMatchObject({
      headline: { value: 'Bilancio: mancano tre milioni' },
      dateline: { text: '(ANSA) - ROMA, 26 NOV', place: 'ROMA', date: '26 NOV', agency: 'ANSA' },
      firstcreated: '26-NOV-26 14:30',
    });
  });

  it('are told by their first line: NNN in any other text is text', async () =>
    expect(await headlines(`${story('Senja')}NNN\n`)).toHaveLength(1));
});
