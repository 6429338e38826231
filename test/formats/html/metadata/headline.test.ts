import { describe, expect, it } from 'vitest';
import { chooseHeadline } from '../../../../shared/formats/html/metadata/headline.ts';
import { withoutSite } from '../../../../shared/formats/html/metadata/site-name.ts';

const head = (title?: string) => ({ meta: new Map(), links: new Map(), ...(title && { title }) });
const h = (text: string, level = 1) => ({ text, level, isTitle: false, before: 0 });
const site = ['The Courier', 'courier.example', 'courier'];

describe('chooseHeadline', () => {
  it('takes the wording that most sources share', () => {
    const page = { head: head('Ferries go electric | The Courier'), headings: [h('Ferries go electric')], lines: [] };
    const sources = { ld: { headline: 'Ferries' }, meta: { headline: 'Ferries go electric' } };
    expect(chooseHeadline(sources, page, site)).toEqual({ text: 'Ferries go electric', from: 'h1' });
  });

  it('passes over an h1 that is the name of the site', () => {
    const page = { head: head(), headings: [h('The Courier'), h('Ferries go electric', 2)], lines: [] };
    const sources = { meta: { headline: 'Ferries go electric - The Courier' } };
    expect(chooseHeadline(sources, page, site)?.text).toBe('Ferries go electric');
  });

  it('cuts a title at the part that stands on the page as a line', () => {
    const page = {
      head: head('Council votes on bridge - Some Gazette'),
      headings: [],
      lines: ['Council votes on bridge'],
    };
    expect(chooseHeadline({ meta: {} }, page, [])).toEqual({ text: 'Council votes on bridge', from: 'title' });
  });

  it('leaves the kicker out that a heading carries and structured data does not', () => {
    const page = {
      head: head('On the coast: Ferries go electric'),
      headings: [h('On the coast: Ferries go electric')],
      lines: [],
    };
    const sources = {
      ld: { headline: 'On the coast: Ferries go electric' },
      meta: { headline: 'Ferries go electric' },
    };
    expect(chooseHeadline(sources, page, site)?.text).toBe('Ferries go electric');
  });

  it('prefers the title that readers see beside an h1 for search engines', () => {
    const page = {
      head: head('Ferries electric: all you need to know | The Courier'),
      headings: [h('Ferries electric: all you need to know'), h('Harbour A silent fleet for the northern sound', 2)],
      lines: [],
    };
    const sources = {
      ld: { headline: 'Ferries electric: all you need to know' },
      meta: { headline: 'A silent fleet for the northern sound' },
    };
    expect(chooseHeadline(sources, page, site)?.text).toBe('A silent fleet for the northern sound');
  });

  it('does not take a heading further down for that', () => {
    const page = {
      head: head('Ferries go electric'),
      headings: [h('Ferries go electric'), { ...h('A silent fleet for the sound', 2), before: 3000 }],
      lines: [],
    };
    const sources = { ld: { headline: 'Ferries go electric' }, meta: { headline: 'A silent fleet for the sound' } };
    expect(chooseHeadline(sources, page, site)?.text).toBe('Ferries go electric');
  });

  it('cuts a section and a site off that a bare title shows to be none of it', () => {
    const bare = '해안 도시들, 전기 여객선 도입에 합의했다고 밝혀';
    const page = {
      head: { meta: new Map([['headline', [bare]]]), links: new Map() },
      headings: [],
      lines: [],
    };
    const sources = { meta: { headline: `${bare}-정치ㅣ신문` } };
    expect(chooseHeadline(sources, page, [])?.text).toBe(bare);
  });

  it.each([
    ['Ferries &amp; bridges go electric', 'Ferries & bridges go electric'],
    ['Caf&eacute; owners&#8217; protest ends', 'Café owners’ protest ends'],
  ])('decodes entities: %s', (headline, expected) => {
    const page = { head: head(), headings: [], lines: [] };
    expect(chooseHeadline({ ld: { headline }, meta: {} }, page, site)?.text).toBe(expected);
  });

  it('passes over what is longer than any headline', () => {
    const page = { head: head('Ferries go electric'), headings: [], lines: [] };
    expect(chooseHeadline({ meta: { headline: 'word - '.repeat(1000) } }, page, site)?.text).toBe(
      'Ferries go electric',
    );
  });

  it('has none where the page says none', () => {
    expect(chooseHeadline({ meta: {} }, { head: head(), headings: [], lines: [] }, [])).toBeUndefined();
  });
});

describe('withoutSite', () => {
  it.each([
    ['Ferries go electric | The Courier', 'Ferries go electric'],
    ['The Courier: Ferries go electric', 'The Courier: Ferries go electric'],
    ['The Courier - Ferries go electric', 'Ferries go electric'],
    ['Ferries go electric - News - courier.example', 'Ferries go electric - News'],
    ['Ferries - and why we need them', 'Ferries - and why we need them'],
    ['The Courier', 'The Courier'],
  ])('%s', (title, expected) => expect(withoutSite(title, site)).toBe(expected));
});
