import { once } from 'node:events';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { rssFeed } from '../end-to-end/feeds.ts';
import { temporaryFolder } from '../local/temporary-folder.ts';
import { runDateline, startDateline } from './run-dateline.ts';

const sample = (name: string): string => fileURLToPath(new URL(`../../samples/${name}`, import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
});

async function fileWith(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('dateline parse', () => {
  it('prints a line of JSON for each article', async () => {
    const { code, lines, err } = await runDateline(['parse', sample('mirador.json'), sample('werkstatt.atom')]);
    expect(lines().map(({ headline, language }) => [language, headline])).toEqual([
      ['es', 'El embalse recupera su nivel tras tres semanas de lluvia'],
      ['es', 'La biblioteca ambulante cumple cincuenta años en la carretera'],
      ['de', 'Neue Brücke über die Lauter besteht ihre Belastungsprobe'],
      ['de', 'Lehrlinge bauen eine Orgel aus Abwasserrohren'],
    ]);
    expect(lines()[0]).toMatchObject({ type: 'text', body: [{ type: 'paragraph' }, {}], enrichments: {} });
    expect([code, err]).toEqual([0, '']);
  });

  it('runs the enrichers that are named, and tells which there are', async () => {
    const { lines } = await runDateline(['parse', '--enrichers', 'language, keywords', sample('mirador.json')]);
    expect(Object.keys(lines()[0]?.enrichments as object)).toEqual(['language', 'keywords']);
    const { code, err } = await runDateline(['parse', '--enrichers', 'kewords', sample('mirador.json')]);
    expect([code, err]).toEqual([2, expect.stringMatching(/no enricher "kewords": language, .*keywords/)]);
  });

  it('tells articles, problems and documents apart with --json', async () => {
    const broken = await fileWith('broken.xml', rssFeed('Cut', 3).slice(0, 900));
    const empty = await fileWith('empty.txt', '');
    const { code, lines } = await runDateline(['parse', '--json', '--enrich', sample('mirador.json'), broken, empty]);
    const of = (file: string) => lines().filter((line) => line.file === file);
    expect(of(sample('mirador.json')).map(({ type }) => type)).toEqual(['article', 'article', 'document']);
    expect(of(sample('mirador.json'))[0]).toMatchObject({ articleType: 'text', enrichments: { language: {} } });
    expect(of(sample('mirador.json')).at(-1)).toEqual({
      type: 'document',
      file: sample('mirador.json'),
      format: 'json-feed',
      formats: ['json-feed'],
      feed: expect.objectContaining({ title: 'El Mirador', url: 'https://el-mirador.example/', language: 'es' }),
      articles: 2,
      problems: 0,
      lost: 0,
    });
    expect(of(broken).find(({ type }) => type === 'problem')).toMatchObject({ code: 'truncated-document' });
    expect(of(broken).at(-1)).toMatchObject({ type: 'document', format: 'rss' });
    expect(of(empty)).toEqual([
      { type: 'problem', file: empty, code: 'empty', message: expect.stringMatching(/no text/), lost: 'document' },
      expect.objectContaining({ type: 'document', problems: 1, rejected: expect.objectContaining({ code: 'empty' }) }),
    ]);
    expect(code).toBe(1);
  });

  it('tells all of a feed, of which a part stands behind its items', async () => {
    const late = rssFeed('Late', 400).replace('<language>en</language>', '');
    const file = await fileWith('late.xml', late.replace('</channel>', '<language>fr</language></channel>'));
    const { lines } = await runDateline(['parse', '--json', file]);
    expect(lines().at(-1)).toMatchObject({ type: 'document', articles: 400, feed: { title: 'Late', language: 'fr' } });
  });

  it('reads standard input, and takes what HTTP would have told', async () => {
    const feed = rssFeed('Café', 1).replace('https://café.example/', '/').replaceAll('https://café.example', '');
    const args = [
      'parse',
      '--json',
      '--base-url',
      'https://base.example/',
      '--media-type',
      'text/xml; charset=iso-8859-1',
      '-',
    ];
    const input = Buffer.from(feed.replace(' encoding="utf-8"', ''), 'latin1');
    const { lines, code } = await runDateline(args, { input });
    expect(lines()[0]).toMatchObject({ headline: 'Café: report 0', url: 'https://base.example/0', file: '-' });
    expect(code).toBe(0);
  });

  it('prints the first article before the document ends', async () => {
    const child = startDateline(['parse', '-']);
    // The beginning, 500 items at most, is held until it is known which share an identity (ADR 34).
    const feed = rssFeed('Slow', 1200);
    child.stdin.write(feed.slice(0, feed.length / 2));
    const [line] = await once(createInterface(child.stdout), 'line');
    expect(JSON.parse(line).headline).toBe('Slow: report 0');
    child.stdin.end(feed.slice(feed.length / 2));
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('ends quietly when its reader has seen enough', async () => {
    const child = startDateline(['parse', await fileWith('many.xml', rssFeed('Many', 3000))]);
    await once(createInterface(child.stdout), 'line');
    child.stdout.destroy();
    const errors: string[] = [];
    child.stderr.on('data', (data) => errors.push(String(data)));
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(errors.join('')).toBe('');
  });

  it('takes the sidecar beside a file for the file, and for no document', async () => {
    for (const name of ['ports-talks.txt', 'ports-talks.txt.meta.json']) {
      await copyFile(sample(`agency/${name}`), join(folder, name));
    }
    const files = ['ports-talks.txt', 'ports-talks.txt.meta.json'].map((name) => join(folder, name));
    const { lines, code } = await runDateline(['parse', ...files]);
    expect(lines()).toEqual([expect.objectContaining({ provider: { name: 'Harbour Wire Service' } })]);
    expect(code).toBe(0);
  });

  it('says which files it can not read, and reads the others', async () => {
    const { code, lines, err } = await runDateline(['parse', join(folder, 'nowhere'), folder, sample('mirador.json')]);
    expect(lines()).toHaveLength(2);
    expect(err).toMatch(/nowhere can't be read: ENOENT/);
    expect(err).toMatch(/is a folder; name its files/);
    expect(code).toBe(2);
  });

  it.each([
    [[], 2, /Usage: dateline/],
    [['parse'], 2, /missing required argument 'file'/],
    [['parse', '--base-url', 'nonsense', '-'], 2, /no absolute address/],
    [['parse', '--colour', '-'], 2, /unknown option/],
    [['show'], 2, /either an id or --latest/],
    [['show', '--latest', 'many'], 2, /no whole number/],
  ])('explains itself on %j', async (args, expected, text) => {
    const { code, out, err } = await runDateline(args, { input: '' });
    expect(out + err).toMatch(text);
    expect(code).toBe(expected);
  });

  it.each([['--help'], ['parse', '--help'], ['ingest', '--help'], ['show', '--help'], ['--version']])(
    'helps with %s %s',
    async (...args) => {
      const { code, out, err } = await runDateline(args);
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(/Examples|Exit codes|^\d+\.\d+\.\d+/);
    },
  );
});
