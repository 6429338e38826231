import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DocumentRejected } from '../../shared/article/problem.ts';
import { readDocument } from '../../shared/ingest/read-document.ts';
import { inChunks } from './hostile-inputs.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
const formats = readdirSync(fixtures).filter((name) => !name.startsWith('enrich'));

/** What each syntax may be grown by: openings without ends, ends without openings, and things that look like one of its parts. */
const xml = ['<', '<a b="', '<a>', '&'];
/** The same tokenizer reads all XML: one of its formats stands for the rest of the ways to break it. */
const markup = [...xml, '</', '<!--', '<![CDATA[', '&#x', '<item>', '&lt;b&gt;'];
const page = ['<', '<div><p>x', '<table><tr><td>', '<ul><li>x', '<a href="', '<script>', '<b><i>', '&amp;', '<p>a</p>'];
const json = ['{', '[', '"', '{"a":[', '"a":"b",', ',', '\\', '\\u0', '{"headline":"a"},'];
const mail = ['=', '=\r\n', '--x\r\n', '\r\n', ' ', '=?utf-8?q?a?= ', '(', '<', 'Subject: a\r\n', 'From a\n'];
const lines = [
  '\n',
  ' ',
  'a',
  'a. ',
  'Word Word. ',
  '- ',
  '1 ',
  'A B and ',
  '\x01',
  '\x02',
  '\x03',
  'word word\n',
  'ü',
  '中',
];
const table = ['"', '""', ',', ';', '\n', 'a,', 'a,b\n', '"a\n', '=a+b,'];
const units: Readonly<Record<string, readonly string[]>> = {
  rss: markup,
  html: page,
  'json-feed': json,
  'json-array': json,
  'json-lines': [...json, '\n', '{"headline":"a"}\n'],
  ninjs: json,
  csv: table,
  mail,
  mbox: mail,
  warc: ['WARC/1.0\r\n', 'A: b\r\n', '\r\n', 'x', '<p>'],
  iptc7901: lines,
  anpa1312: lines,
  'plain-text': lines,
}; // biome-ignore format: a table

const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Processor milliseconds for a document with so many bytes of a unit in its middle. */
async function time(document: Buffer, unit: string, bytes: number): Promise<number> {
  const middle = Math.floor(document.length * 0.6);
  const grown = Buffer.concat([
    document.subarray(0, middle),
    Buffer.from(unit.repeat(Math.ceil(bytes / unit.length))),
    document.subarray(middle),
  ]);
  const start = spent();
  try {
    const input = { chunks: inChunks(grown) };
    for await (const _ of readDocument(input, { received: '2026-03-01T10:00:00.000Z' }, { clock: () => 0 }));
  } catch (error) {
    if (!(error instanceof DocumentRejected)) throw error;
  }
  return spent() - start;
}

const small = 6_000;
const growth = 8;
/** A garbage collection or a compilation may fall into a run: what costs its square needs 64 times as long, again and again. */
const slack = 4;
/** Milliseconds below which no ratio tells anything. */
const noise = 10;

describe.each(formats)('processor time for growing documents of %s', (format) => {
  const folder = join(fixtures, format, readdirSync(join(fixtures, format))[0] ?? '');
  const document = readFileSync(join(folder, readdirSync(folder).find((file) => file.startsWith('input')) ?? ''));

  it.each((units[format] ?? xml).map((unit) => [JSON.stringify(unit), unit]))('is linear in %s', async (_, unit) => {
    const first = await time(document, unit, small);
    const bound = growth * slack * Math.max(first, noise);
    let large = await time(document, unit, small * growth);
    if (large > bound) large = await time(document, unit, small * growth);
    expect(large).toBeLessThan(bound);
  });
});
