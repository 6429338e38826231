import { describe, expect, it } from 'vitest';
import { DocumentRejected } from '../../shared/article/problem.ts';
import { formats } from '../../shared/formats/registry.ts';
import { recognise } from '../../shared/ingest/recognise.ts';

const formatOf = (text: string, name?: string, mediaType?: string): string => {
  try {
    return recognise({ bytes: Buffer.from(text), text, name, mediaType, complete: true }, formats).name;
  } catch (error) {
    if (error instanceof DocumentRejected) return error.code;
    throw error;
  }
};

const articles = '[{"title":"A","url":"https://x.org/a"},{"title":"B","url":"https://x.org/b"}]';

describe('what holds articles', () => {
  it.each([
    ['{"title":"A","url":"u"}\n{"title":"B","url":"v"}\n', 'json-lines'],
    ['{"title":"A","url":"u"}', 'json-array'],
    ['{\n  "headline": "A",\n  "body": "b",\n  "date": "2024-03-05"\n}', 'json-array'],
    [articles, 'json-array'],
    [`{"status":"ok","articles":${articles}}`, 'json-array'],
    [`{"response":{"status":"ok","results":${articles}}}`, 'json-array'],
    [
      '{"version":"https://jsonfeed.org/version/1.1","title":"F","items":[{"id":"1","title":"A","url":"u"}]}',
      'json-feed',
    ],
    ['title,url,date\nA,https://x.org,2024-03-05\n', 'csv'],
    ['Titel;Datum;Text\nA;05.03.2024;"Ein Text; mit Semikolon"\n', 'csv'],
    ['From: a@x.org\nSubject: s\nDate: Tue, 5 Mar 2024 10:00:00 +0000\n\nText.\n', 'mail'],
    ['Received: from mx\n\tby y\nSubject: s\n\nText.\n', 'mail'],
    ['From a@x.org Tue Mar  5 10:00:00 2024\nFrom: a@x.org\nSubject: s\n\nText.\n', 'mbox'],
    ['WARC/1.1\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n', 'warc'],
    ['<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>', 'sitemap'],
    ['https://x.org/a\nhttps://x.org/b\n', 'sitemap'],
    ['<opml version="1.0"><head/><body/></opml>', 'opml'],
  ])('%j is %s', (text, format) => {
    expect(formatOf(text)).toBe(format);
  });

  it('is told by name or type where the content leaves it open', () => {
    expect(formatOf('{"a":1}\n{"a":2}\n', 'x.jsonl')).toBe('json-lines');
    expect(formatOf('{"title":"A"}', 'x.ndjson')).toBe('json-lines');
    expect(formatOf('a,b\n1,2\n', 'x.csv')).toBe('csv');
    expect(formatOf('Subject: s\n\nText.\n', 'x.eml')).toBe('mail');
  });
});

it('takes a first line that goes on beyond the beginning for JSON Lines', () => {
  const text = `{"title":"A","url":"u","body":"${'word '.repeat(2000)}`;
  const peek = { bytes: Buffer.from(text), text, complete: false };
  expect(recognise(peek, formats).name).toBe('json-lines');
  const envelope = `{"title":"Feed","url":"u","articles":[{"title":"A","url":"u","body":"${'word '.repeat(2000)}`;
  expect(recognise({ ...peek, text: envelope }, formats).name).toBe('json-array');
});

describe('what does not', () => {
  it.each([
    ['{"name":"tool","version":"1.0.0","description":"A tool","license":"MIT"}', 'unknown-format'],
    ['{"openapi":"3.1.0","info":{"title":"API","description":"d"},"paths":{}}', 'unknown-format'],
    ['[1,2,3]', 'unknown-format'],
    ['sku,price,stock\n1,2,3\n4,5,6\n', 'unknown-format'],
    ['Dear reader, this is a letter, with commas, and more.\nIt goes on, as letters do, for a while.\n', 'plain-text'],
    ['Subject to change, the ferry will sail at noon.\n\nFrom Monday: twice a day.\n', 'plain-text'],
  ])('%j is %s', (text, outcome) => {
    expect(formatOf(text)).toBe(outcome);
  });
});
