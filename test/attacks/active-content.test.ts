import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inertText } from '../../shared/article/html/active-content.ts';
import { DocumentRejected } from '../../shared/article/problem.ts';
import { readDocument } from '../../shared/ingest/read-document.ts';
import { inChunks } from './hostile-inputs.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
const formats = readdirSync(fixtures).filter((name) => !name.startsWith('enrich'));

const baits = {
  markup: '<script>alert(1)</script><a href="javascript:alert(2)" onclick="evil()">a</a><img src=x onerror=alert(1)>',
  address: 'javascript:alert(3)',
  'address in pieces': ' java\tscript:alert(4)',
  'document in an address': 'data:text/html,<script>alert(5)</script>',
};

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const text = />([^<>\s][^<>]*)<\//g;
type Lure = (document: string, bait: string) => string;

/** Ways to put a bait into every place of a syntax at once: in place of what stands there, and after it. */
const xml: Record<string, Lure> = {
  attributes: (doc, bait) => doc.replace(/(\s(?!xmlns|version|encoding)[\w:-]+=)"[^"<]*"/g, (_, name) => `${name}"${escaped(bait)}"`),
  texts: (doc, bait) => doc.replace(text, () => `>${escaped(bait)}</`),
  'after texts': (doc, bait) => doc.replace(text, (_, own) => `>${own}${escaped(bait)}</`),
  CDATA: (doc, bait) => doc.replace(text, (_, own) => `><![CDATA[${own}${bait}]]></`),
  'raw markup': (doc, bait) => doc.replace(text, (_, own) => `>${own}${bait}</`),
}; // biome-ignore format: a table
const page: Record<string, Lure> = {
  attributes: (doc, bait) => doc.replace(/(\s(?:content|href|src|title|alt|datetime)=)"[^"]*"/g, (_, name) => `${name}"${escaped(bait)}"`),
  'linked data': (doc, bait) => doc.replace(/(":\s*)"(?!NewsArticle|Article|https?:\/\/schema)[^"]*"/g, (_, name) => name + JSON.stringify(bait)),
  texts: (doc, bait) => doc.replace(text, (_, own) => `>${own}${bait}</`),
}; // biome-ignore format: a table
const json: Record<string, Lure> = {
  values: (doc, bait) => doc.replace(/(":\s*)"[^"]*"/g, (all, name) => (all.includes('version') ? all : name + JSON.stringify(bait))),
  'after values': (doc, bait) => doc.replace(/(":\s*)"([^"]*)"/g, (_, name, own) => `${name}"${own}${JSON.stringify(bait).slice(1)}`),
  lists: (doc, bait) => doc.replace(/([[,]\s*)"([^":]*)"(?=\s*[,\]])/g, (_, before) => before + JSON.stringify(bait)),
}; // biome-ignore format: a table
const lines: Record<string, Lure> = {
  words: (doc, bait) => doc.replace(/(\n[^\n]{12,}?) (?=[A-Za-z])/g, (_, before) => `${before} ${bait} `),
  headers: (doc, bait) => doc.replace(/^((?!Content|MIME|WARC|From )[A-Za-z-]+: )(.*)$/gm, (_, name) => name + bait),
  'after headers': (doc, bait) => doc.replace(/^((?!Content|MIME|WARC|From )[A-Za-z-]+: .*)$/gm, (own) => `${own} ${bait}`),
  cells: (doc, bait) => doc.replace(/([,;\t])([^,;\t\n"]+)(?=[,;\t\n])/g, (_, before) => before + bait.replaceAll(',', '')),
  paragraphs: (doc, bait) => doc.replaceAll('\n\n', `\n\n${bait}\n\n`),
}; // biome-ignore format: a table

function luresFor(format: string, document: string): Record<string, Lure> {
  if (format === 'html') return page;
  if (/^\s*</.test(document)) return xml;
  return /^\s*[{[]/.test(document) ? json : lines;
}

const active =
  /<script[\s>][\s\S]*<\/script|<[a-z][^>]*\son\w+\s*=|<[a-z][^>]*(?:javascript:|vbscript:|data:text\/html)/i;
const activeAddress = /^[\0-\x20]*(?:java\s*script:|vbscript:|data:text\/html)/i;
const addresses = /^(?:url|href|uri|thumbnail|image|icon|feedUrl|hubs|scheme|code|corrects|email)$/;

/** Every string of a record that would run something, with its path. */
function findActive(value: unknown, path = '', name = ''): string[] {
  if (typeof value === 'string')
    return active.test(value) || (addresses.test(name) && activeAddress.test(value)) ? [`${path}: ${value}`] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    findActive(inner, `${path}.${key}`, Array.isArray(value) ? name : key),
  );
}

async function survivors(document: string, name: string): Promise<string[]> {
  const found: string[] = [];
  const chunks = inChunks(Buffer.from(document, 'latin1'));
  try {
    for await (const reading of readDocument(
      { name, chunks },
      { received: '2026-03-01T10:00:00.000Z' },
      { clock: () => 0 },
    )) {
      if (reading.type === 'article') found.push(...findActive(reading.article));
      if (reading.type === 'feed') found.push(...findActive(reading.feed));
    }
  } catch (error) {
    if (!(error instanceof DocumentRejected)) throw error;
  }
  return found;
}

describe.each(formats)('active content in every place of %s', (format) => {
  it.each(Object.entries(baits))('never survives in a record: %s', async (_, bait) => {
    const folders = readdirSync(join(fixtures, format));
    let baited = 0;
    for (const folder of folders) {
      const name = readdirSync(join(fixtures, format, folder)).find((file) => file.startsWith('input')) ?? '';
      const document = readFileSync(join(fixtures, format, folder, name)).toString('latin1');
      for (const [place, lure] of Object.entries(luresFor(format, document))) {
        const hostile = lure(document, bait);
        if (hostile !== document) baited++;
        expect([folder, place, await survivors(hostile, name)]).toEqual([folder, place, []]);
      }
    }
    expect(baited).toBeGreaterThan(0);
  });
});

const bait =
  '<script>alert(1)</script><a href="javascript:alert(1)" onclick="x()">a</a><img src="data:text/html,x"><iframe src="vbscript:x"></iframe>';

it.each([
  [
    'rss',
    `<rss version="2.0"><channel><title>${escaped(bait)}</title><item><title>${escaped(bait)}T</title><link>javascript:alert(1)</link><description>${escaped(bait)}Text</description></item></channel></rss>`,
  ],
  [
    'atom',
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">${escaped(bait)}T</title><link href=" java\nscript:alert(1)"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${bait}Text</div></content></entry></feed>`,
  ],
  [
    'json-feed',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: '1', url: 'JaVaScRiPt:x', title: 'T', content_html: `${bait}Text` }],
    }),
  ],
  [
    'html',
    `<!DOCTYPE html><html><head><title>T</title></head><body><article><h1>T</h1>${`<p>${bait}The harbour opened again on Monday after a storm had closed it for days.</p>`.repeat(8)}</article></body></html>`,
  ],
])('markup of %s loses what is active, and the article stays', async (_, document) => {
  const articles: object[] = [];
  for await (const reading of readDocument(
    { chunks: inChunks(Buffer.from(document)) },
    { received: '2026-03-01T10:00:00.000Z' },
    { clock: () => 0 },
  ))
    if (reading.type === 'article') articles.push({ ...reading.article, provenance: [] });
  expect(articles).toHaveLength(1);
  expect(JSON.stringify(articles)).not.toMatch(/javascript:|vbscript:|data:text|alert\(|onclick/i);
});

/** With `¦` for the invisible character. */
const shown = (text: string) => inertText(text).replaceAll('\u2060', '¦');

describe('inertText', () => {
  it.each([
    ['the <script> tag and a < b', 'the <script> tag and a < b'],
    ['a<script>alert(1)</script>b', 'a<¦script>alert(1)</script>b'],
    ['a<SCRIPT type=x>1</Script >b<style>p{}</style>c', 'a<¦SCRIPT type=x>1</Script >b<¦style>p{}</style>c'],
    ['<script src="//x.example/a.js">rest', '<¦script src="//x.example/a.js">rest'],
    ['x <img src=a onerror=alert(1)> y', 'x <¦img src=a onerror=alert(1)> y'],
    ['x <img/onerror=alert(1) src=a> y', 'x <¦img/onerror=alert(1) src=a> y'],
    ['<a href=" java\tscript:x">link</a>', '<¦a href=" java\tscript:x">link</a>'],
    ['<a href="javascript&colon;go()">go</a>', '<¦a href="javascript&colon;go()">go</a>'],
    ['a <b and <script>x</script> c', 'a <¦b and <¦script>x</script> c'],
    ['<a title="<" onclick=x()>y', '<¦a title="<" onclick=x()>y'],
    ['<a title=">" onclick=x()>y', '<¦a title=">" onclick=x()>y'],
    ['a < b <img <c onerror=x>', 'a < b <¦img <¦c onerror=x>'],
    ['<a title="><img src=x onerror=x>', '<a title="><¦img src=x onerror=x>'],
    ['<img src=x onerror=alert(1) x=', '<¦img src=x onerror=alert(1) x='],
    ['<script>w("<img onload=x>")</script>', '<¦script>w("<¦img onload=x>")</script>'],
    ['<iframe srcdoc="&lt;b&gt;">', '<¦iframe srcdoc="&lt;b&gt;">'],
    ['Vec<T> on = 5 > 4', 'Vec<T> on = 5 > 4'],
    ['no end <script>alert(1)', 'no end <¦script>alert(1)'],
    ['no end <script> var a=1', 'no end <¦script> var a=1'],
    ['no end <script> here', 'no end <script> here'],
    ['the <script> tag (of 1995)', 'the <script> tag (of 1995)'],
    ['the `<script>` tag (of 1995)', 'the `<script>` tag (of 1995)'],
    ['<iframe/srcdoc="x">', '<¦iframe/srcdoc="x">'],
    ['<a href="data:application/xhtml+xml,x">a</a>', '<¦a href="data:application/xhtml+xml,x">a</a>'],
  ])('%s', (raw, inert) => {
    expect(shown(raw)).toBe(inert);
    expect(inertText(inertText(raw))).toBe(inertText(raw));
  });

  it.each([
    '<',
    '<a ',
    '<a<a>',
    '<script>',
    '<script',
    '</script>',
    '<a onx',
    '<a on=>',
    '<b> ',
    '<a b="',
    '<a b=\'"',
    '<a b="x" ',
    '=<a ',
    '<script></script',
    '&<a href=&',
  ])('is linear in %s', (unit) => {
    const time = (count: number, end = '') => {
      const start = process.cpuUsage();
      inertText(unit.repeat(count) + end);
      return process.cpuUsage(start).user / 1000;
    };
    time(20_000);
    for (const end of ['', '</script>', '>', '" onload=x>'])
      expect(time(160_000, end)).toBeLessThan(8 * 4 * Math.max(10, time(20_000, end)));
  });
});

const codeSamples: [string, string][] = [
  [
    'rss',
    `<rss version="2.0"><channel><title>T</title><item><title>Of scripts</title><description>${escaped(
      '<p>One writes <code>&lt;script&gt;alert(1)&lt;/script&gt;</code> there.</p><pre>&lt;a href="javascript:go()" onclick="x()"&gt;go&lt;/a&gt;</pre>',
    )}</description></item></channel></rss>`,
  ],
  [
    'atom',
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Of scripts</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One writes <code>&lt;script&gt;alert(1)&lt;/script&gt;</code> there.</p><pre>&lt;a href="javascript:go()" onclick="x()"&gt;go&lt;/a&gt;</pre></div></content></entry></feed>`,
  ],
];

it.each(codeSamples)('a code sample in %s survives to the letter, and is no markup', async (_, document) => {
  const texts: string[] = [];
  const problems: string[] = [];
  for await (const reading of readDocument(
    { chunks: inChunks(Buffer.from(document)) },
    { received: '2026-03-01T10:00:00.000Z' },
    { clock: () => 0 },
  )) {
    if (reading.type === 'article') {
      expect(findActive(reading.article)).toEqual([]);
      for (const block of reading.article.body) if ('text' in block) texts.push(block.text.replaceAll('\u2060', ''));
    } else if (reading.type === 'problem') problems.push(reading.problem.code);
  }
  expect(texts).toEqual([
    'One writes <script>alert(1)</script> there.',
    '<a href="javascript:go()" onclick="x()">go</a>',
  ]);
  expect(new Set(problems)).toEqual(new Set(['unsafe-content']));
});
