import { describe, expect, it } from 'vitest';
import { chooseHeadline, withoutSite } from '../../../../shared/formats/html/metadata/headline.ts';

const head = (title?: string) => ({ meta: new Map(), links: new Map(), ...(title && { title }) });
const h = (text: string, level = 1) => ({ text, level, isTitle: false });
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
