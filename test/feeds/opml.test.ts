import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NotOpml, type Outline, readOpml, writeOpml } from '../../shared/feeds/opml.ts';

const document = `<?xml version="1.0"?><opml version="1.0"><head><title>Mine</title></head><body>
<outline text="Ports" title="Ports">
  <outline text="Harbour Post" type="rss" xmlUrl="https://harbour.example/feed?a=1&amp;b=2" htmlUrl="https://harbour.example/"/>
  <outline text="North"><outline title="Tide" xmlURL="http://tide.example/rss" category="/weather/sea,daily"></outline></outline>
</outline>
<outline text="A note, no feed"/>
<outline xmlUrl=" https://plain.example/atom "/></body></opml>`;

describe('OPML', () => {
  it('reads feeds at any depth, folders and categories as tags', () => {
    expect(readOpml(document)).toEqual([
      {
        url: 'https://harbour.example/feed?a=1&b=2',
        title: 'Harbour Post',
        site: 'https://harbour.example/',
        tags: ['Ports'],
      },
      { url: 'http://tide.example/rss', title: 'Tide', tags: ['Ports', 'North', 'weather', 'sea', 'daily'] },
      { url: 'https://plain.example/atom', tags: [] },
    ]);
  });

  it('reads what is cut off as far as it goes, and refuses what is no OPML', () => {
    expect(readOpml(document.slice(0, document.indexOf('</outline></outline>')))).toHaveLength(2);
    expect(() => readOpml('<rss/>')).toThrow(NotOpml);
    expect(() => readOpml('')).toThrow(NotOpml);
  });

  it('reads back what it wrote', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 }).map((s) =>
      s
        .toWellFormed()
        .replace(/[\0-\x1f\ufffe\uffff]/g, '')
        .trim(),
    );
    const tag = text
      .map((s) => s.replace(/[,/]/g, ''))
      .map((s) => s.trim())
      .filter(Boolean);
    const outline = fc.record({
      url: fc.webUrl(),
      title: text.filter(Boolean),
      tags: fc.uniqueArray(tag, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(outline), (outlines: Outline[]) => {
        const back = readOpml(writeOpml('All', outlines, '2026-01-01T00:00:00Z'));
        const key = ({ url, title, tags }: Outline) => JSON.stringify([url, title, [...tags]]);
        expect(back.map(key).sort()).toEqual(outlines.map(key).sort());
      }),
    );
  });
});
