import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readHostile } from './hostile-inputs.ts';

const deep = 1_000_000;
const text = 'The harbour opened again on Monday after a storm had closed it for three days. ';

describe('a million levels', () => {
  it.each([
    ['arrays in JSON', `[{"headline":"a","body":${'['.repeat(deep)}`],
    ['objects in JSON', `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","a":${'{"a":'.repeat(deep)}`],
    ['objects in a line of JSON', `{"headline":"x","body":"${text}"}\n{"headline":"y","a":${'{"a":'.repeat(deep)}\n`],
    ['elements of a page', `<!DOCTYPE html><html><body><article><h1>Harbour reopens</h1>${'<div>'.repeat(deep)}`],
    ['lists of a page', `<!DOCTYPE html><html><body><article><p>${text.repeat(9)}</p>${'<ul><li>'.repeat(deep / 2)}`],
    ['quotations in a mail', `From: a@b.example\nSubject: News\n\n${text}\n${'>'.repeat(deep)} ${text}`],
    ['comments in a header of a mail', `From: a@b.example ${'('.repeat(deep)}\nSubject: News\nDate: today\n\n${text}`],
    ['brackets of plain text', `Harbour reopens\n\n${text}${'('.repeat(deep)}`],
  ])('of %s end without a crash or a hang', async (_, document) => {
    const outcome = await readHostile(document);
    expect(outcome.characters).toBeLessThan(20_000_000);
    expect(outcome.milliseconds).toBeLessThan(30_000);
  });

  it('of multiparts are read down to a bound', async () => {
    const parts = Array.from(
      { length: 2000 },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n`,
    ).join('');
    const outcome = await readHostile(`From: a@b.example\nSubject: News\nMIME-Version: 1.0\n${parts}\n${text}`);
    expect(outcome.articles + outcome.problems.length).toBeGreaterThan(0);
  });

  it('of wrappings are too deep, however small they pack', async () => {
    let packed: Buffer = Buffer.from(text);
    for (let layer = 0; layer < 100; layer++) packed = gzipSync(packed);
    expect((await readHostile(packed)).rejected).toBe('too-deep');
  });

  it('ten thousand parts of a mail are read up to the limit of entries', async () => {
    const part = `--x\nContent-Type: text/plain\n\n${text}\n`;
    const mail = `From: a@b.example\nSubject: News\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n`;
    const outcome = await readHostile(`${mail}${part.repeat(10_000)}--x--\n`, 'a.eml', { entries: 1000 });
    expect(outcome.articles).toBe(1);
    expect(outcome.problems).toContain('over-limit');
  });
});

describe('one value over the limit', () => {
  const limits = { textLength: 100_000, attributeLength: 10_000 };
  const long = 'word '.repeat(40_000);

  it.each([
    [
      'text of an item',
      `<rss version="2.0"><channel><item><title>T</title><description>${long}</description></item></channel></rss>`,
    ],
    [
      'an attribute',
      `<rss version="2.0"><channel><item><title>T</title><enclosure url="${'x'.repeat(20_000)}"/></item></channel></rss>`,
    ],
    [
      'a value of JSON',
      JSON.stringify([
        { headline: 'T', body: long },
        { headline: 'U', body: text },
      ]),
    ],
    [
      'a line of JSON',
      `${JSON.stringify({ headline: 'T', body: long })}\n${JSON.stringify({ headline: 'U', body: text })}\n`,
    ],
    ['a cell', `title,text\nT,"${long}"\nU,"${text}"\n`],
    ['a story', `Harbour reopens\n\n${long}`],
    ['a mail', `From: a@b.example\nSubject: News\n\n${long}`],
  ])('is told as such: %s', async (_, document) => {
    expect((await readHostile(document, 'a', limits)).problems).toContain('over-limit');
  });

  it('entities over the limit stay as written', async () => {
    const doctype = `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(1000)}">]>`;
    const feed = `${doctype}<rss version="2.0"><channel><item><title>T</title><description>${'&a;'.repeat(20)}</description></item></channel></rss>`;
    expect((await readHostile(feed, 'a.xml', { entityExpansion: 10_000 })).problems).toContain('over-limit');
    expect((await readHostile(feed, 'a.xml')).problems).not.toContain('over-limit');
  });

  it('keeps the beginning of a text of one line', async () => {
    const outcome = await readHostile(`Harbour reopens\n\n${long}`, 'a.txt', limits);
    expect(outcome.articles).toBe(1);
    expect(outcome.characters).toBeGreaterThan(90_000);
  });
});
