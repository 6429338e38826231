import { describe, expect, it } from 'vitest';
import { DocumentRejected } from '../../../shared/article/problem.ts';
import { newsmlG2 } from '../../../shared/formats/newsml-g2.ts';
import { readWith, sourceOf } from '../source-of.ts';

const nar = 'xmlns="http://iptc.org/std/nar/2006-10-01/"';
const itemOf = (inner: string, attributes = 'guid="g" version="1"'): string =>
  `<newsItem ${nar} ${attributes}>${inner}</newsItem>`;
const draftOf = async (inner: string, attributes?: string) =>
  (await readWith(newsmlG2, sourceOf(itemOf(inner, attributes)))).drafts[0];
const contentMeta = (inner: string): string => `<contentMeta>${inner}</contentMeta>`;
const itemMeta = (inner: string): string => `<itemMeta>${inner}</itemMeta>`;
const contentSet = (inner: string): string => `<contentSet>${inner}</contentSet>`;

describe('which headline is which', () => {
  it.each([
    ['<headline rank="3">K</headline><headline rank="1">H</headline>', { headline: 'H', kicker: 'K' }],
    ['<headline role="x:subtitle">S</headline><headline role="x:title">H</headline>', { headline: 'H', sub: 'S' }],
    ['<headline/><headline>H</headline>', { headline: 'H' }],
  ])('%s', async (headlines, expected) => {
    const draft = await draftOf(contentMeta(headlines));
    expect({
      headline: draft?.headline?.value,
      sub: draft?.subheadline?.value,
      kicker: draft?.extensions?.['nar:kicker'],
    }).toMatchObject(expected);
  });

  it('is the title of the item where there is none', async () => {
    expect((await draftOf(itemMeta('<title>T</title>')))?.headline?.value).toBe('T');
  });
});

describe('who wrote it', () => {
  it.each([
    ['<creator><name>Ann Lee</name></creator>', [{ name: 'Ann Lee' }]],
    ['<by>By Ann Lee</by><creator literal="desk3"/>', undefined],
    ['<by>By A</by><creator type="cpnat:person"><name>Ann Lee</name></creator>', [{ name: 'Ann Lee' }]],
    ['<infoSource literal="Orb"/><creator literal="Orb"/>', undefined],
    ['<creator type="cpnat:organisation"><name>Desk</name></creator>', undefined],
    ['<contributor><name>Bo</name></contributor>', [{ name: 'Bo', role: 'contributor' }]],
  ])('%s', async (parties, authors) => {
    expect((await draftOf(contentMeta(parties)))?.authors).toEqual(authors);
  });
});

describe('signals', () => {
  it.each([
    ['<signal qcode="sig:correction"/>', ['correction']],
    ['<signal uri="http://cv.iptc.org/newscodes/signal/update"/>', ['update']],
    ['<edNote role="x:correctionnote">Name fixed</edNote>', ['correction']],
    ['<signal qcode="cwarn:death"/>', ['cwarn:death', 'sensitive-content']],
  ])('%s', async (inner, signals) => {
    expect((await draftOf(itemMeta(inner)))?.signals).toEqual(signals);
  });

  it.each([
    ['<link rel="irel:evolvedFrom" residref="old"/>', 'old'],
    ['<link rel="irel:previousVersion" residref="g"/>', undefined],
    ['<link rel="irel:seeAlso" residref="other"/>', undefined],
  ])('of what it takes the place: %s', async (link, corrects) => {
    expect((await draftOf(itemMeta(link)))?.corrects).toBe(corrects);
  });
});

describe('content', () => {
  it.each([
    [
      'marked-up before plain',
      '<inlineData contenttype="text/plain">P</inlineData><inlineXML><html><body><p>X</p></body></html></inlineXML>',
      '<p>X</p>',
    ],
    ['plain text', '<inlineData contenttype="text/plain"> P </inlineData>', 'P'],
    ['escaped HTML', '<inlineData contenttype="text/html">&lt;p>H&lt;/p></inlineData>', '<p>H</p>'],
    [
      'NITF without its root',
      '<inlineXML contenttype="application/nitf+xml"><body><body.content><hl2>S</hl2><p>N</p></body.content></body></inlineXML>',
      '<h3>S</h3><p>N</p>',
    ],
    ['no text in base64', '<inlineData contenttype="image/jpeg" encoding="base64">AAAA</inlineData>', undefined],
  ])('is %s', async (_, inner, value) => {
    const body = (await draftOf(contentSet(inner)))?.body;
    expect(body && 'value' in body ? body.value.replace(/<(\w+) xmlns[^>]*>/g, '<$1>') : undefined).toBe(value);
  });

  it('leaves out what a marked element prints again, and keeps unmarked text', async () => {
    const draft = await draftOf(
      contentMeta('<headline>Big News</headline><by>By A</by>') +
        contentSet(
          '<inlineXML><html><body><div><h1 class="headline">Big news</h1><p class="byline">By A</p></div><p>Big news</p></body></html></inlineXML>',
        ),
    );
    expect(draft?.body).toMatchObject({ value: '<div></div><p>Big news</p>' });
  });

  it('counts renditions of one medium as one', async () => {
    const draft = await draftOf(
      itemMeta('<itemClass qcode="ninat:video"/>') +
        contentSet(
          '<remoteContent rendition="rnd:web" href="http://x/s.mp4" size="5"/><remoteContent href="http://x/l.mp4" size="50" duration="PT1M5S"/>',
        ),
    );
    expect(draft?.media).toEqual([
      { type: 'video', href: 'http://x/l.mp4', sizeinbytes: 50, duration: 65, thumbnail: 'http://x/s.mp4' },
    ]);
  });
});

describe('documents', () => {
  it('give each item as it completes', async () => {
    const message = `<newsMessage ${nar}><itemSet>${itemOf('', 'guid="1"')}${itemOf('', 'guid="2"')}`;
    const source = sourceOf(message);
    const readings = newsmlG2.read({
      ...source,
      async *text() {
        yield message;
        throw new Error('the rest must not be asked for');
      },
    });
    const first = await readings[Symbol.asyncIterator]().next();
    expect(first.value).toMatchObject({ type: 'draft', draft: { uri: '1' } });
  });

  it('that lack their end keep every item', async () => {
    const { drafts } = await readWith(
      newsmlG2,
      sourceOf(
        `<newsMessage><itemSet>${itemOf(contentMeta('<headline>A & B</headline>'))}<newsItem guid="2"><contentMeta><headline>Cut`,
      ),
    );
    expect(drafts.map(({ headline }) => headline?.value)).toEqual(['A & B', 'Cut']);
  });

  it('that are a package alone give the package with links to its members', async () => {
    const { drafts } = await readWith(
      newsmlG2,
      sourceOf(
        `<packageItem ${nar} guid="p"><itemMeta><title>Top</title></itemMeta><groupSet><group><itemRef residref="urn:a"><title>A</title></itemRef></group></groupSet></packageItem>`,
      ),
    );
    expect(drafts).toMatchObject([
      { uri: 'p', type: 'composite', headline: { value: 'Top' }, links: [{ href: 'urn:a', text: 'A', rel: 'item' }] },
    ]);
  });

  it('without news are rejected, after saying what they hold', async () => {
    const source = sourceOf(`<conceptItem ${nar} guid="c"><concept/></conceptItem>`);
    await expect(readWith(newsmlG2, source)).rejects.toThrow(DocumentRejected);
  });
});
