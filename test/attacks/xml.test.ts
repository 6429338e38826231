import { describe, expect, it } from 'vitest';
import { readHostile } from './hostile-inputs.ts';

const feed = (items: string, doctype = '') =>
  `<?xml version="1.0"?>${doctype}<rss version="2.0"><channel><title>News</title>${items}</channel></rss>`;
const item = (description: string) =>
  `<item><title>Harbour reopens</title><link>https://a.example/1</link><description>${description}</description></item>`;

describe('hostile XML', () => {
  it('a billion laughs stay a few', async () => {
    const entities = Array.from({ length: 10 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
    const doctype = `<!DOCTYPE rss [<!ENTITY l0 "${'ha'.repeat(50)}">${entities}]>`;
    const { articles, characters } = await readHostile(feed(item('&l10;'), doctype));
    expect(articles).toBe(1);
    expect(characters).toBeLessThan(1_000_000);
  });

  it('a quadratic blow-up stays small', async () => {
    const doctype = `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(50_000)}">]>`;
    const { articles, characters } = await readHostile(feed(item('&a;'.repeat(20_000)), doctype));
    expect(articles).toBe(1);
    expect(characters).toBeLessThan(2_000_000);
  });

  it('external entities are never fetched nor filled in', async () => {
    const doctype =
      '<!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY net SYSTEM "http://169.254.169.254/">]>';
    const outcome = await readHostile(feed(item('before &file;&net; after'), doctype));
    expect(outcome.articles).toBe(1);
    expect(outcome.characters).toBeLessThan(3000);
  });

  it.each([
    ['elements', (n: number) => '<a>'.repeat(n)],
    ['closed elements', (n: number) => `${'<a>'.repeat(n)}${'</a>'.repeat(n)}`],
    ['HTML in CDATA', (n: number) => `<![CDATA[${'<div>'.repeat(n)}deep]]>`],
    ['escaped HTML', (n: number) => '&lt;b&gt;'.repeat(n)],
  ])('a million nested %s neither crash nor hang, and the next item is read', async (_, nest) => {
    const { articles } = await readHostile(feed(item(nest(1_000_000)) + item('The port opened again on Monday.')));
    expect(articles).toBeGreaterThanOrEqual(1);
  });

  it.each([
    ['open tags', '<'],
    ['ampersands', '&'],
    ['open comments', '<!--'],
    ['open CDATA', '<![CDATA['],
    ['processing instructions', '<?'],
    ['attributes', '<a b="'],
    ['half entities', '&#x'],
    ['closing tags', '</'],
    ['doctypes', '<!DOCTYPE ['],
  ])('time stays linear on %s', async (_, bait) => {
    const time = async (count: number) => (await readHostile(feed(item(bait.repeat(count))))).milliseconds;
    await time(20_000); // warm
    const [small, large] = [await time(50_000), await time(400_000)];
    expect(large).toBeLessThan(8 * 6 * Math.max(small, 20));
  });

  it('an endless text node is cut, and memory with it', async () => {
    const block = Buffer.alloc(1024 * 1024, 'word ');
    const endless = async function* () {
      yield Buffer.from(feed(item('')).replace('</description>', '').split('</item>')[0] as string);
      for (let i = 0; i < 100; i++) yield block;
      yield Buffer.from(`</description></item>${item('next')}</channel></rss>`);
    };
    const { articles, characters } = await readHostile(endless());
    expect(articles).toBe(2);
    expect(characters).toBeLessThan(40_000_000);
  });

  it('an endless stream ends at the byte limit', async () => {
    const block = Buffer.from(item('Again and again.').repeat(100));
    const endless = async function* () {
      yield Buffer.from('<rss version="2.0"><channel>');
      for (;;) yield block;
    };
    expect((await readHostile(endless(), 'feed.xml', { bytes: 2_000_000 })).rejected).toBe('too-large');
    expect((await readHostile(endless(), 'feed.xml', { articles: 1000 })).rejected).toBe('too-many-articles');
  });

  it('an attribute of many megabytes is bounded', async () => {
    const { characters } = await readHostile(
      feed(`<item><title>T</title><enclosure url="https://a.example/${'x'.repeat(5_000_000)}"/></item>`),
    );
    expect(characters).toBeLessThan(3_000_000);
  });
});
