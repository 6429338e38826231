/** Feeds of any size in the style of a newspaper's, made of a few hundred words of several languages: nothing of them is anybody's text. */
export const kinds = ['cdata', 'escaped', 'summaries', 'atom', 'rdf'] as const;
export type Kind = (typeof kinds)[number];

const words = (
  'the council of the city voted on Tuesday to approve a budget that raises spending on schools and public transport after months of talks ' +
  'officials said “we are relieved” — the mayor’s office added … opponents called it reckless while unions welcomed the decision ' +
  'der Bürgermeister erklärte am Dienstag für die Stadt größere Ausgaben über zwölf Jahre le président a déclaré que l’été serait très chaud ' +
  'el gobierno anunció mañana más inversión en educación según fuentes próximas Łódź Kraków Örebro København İstanbul Αθήνα Москва 東京 الرياض'
).split(' ');

/** Numbers that look random and are the same at every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Story {
  readonly number: number;
  readonly title: string;
  readonly author: string;
  readonly summary: string;
  readonly html: string;
  readonly date: Date;
}

function storyOf(number: number, random: () => number): Story {
  const sentence = (length: number): string => {
    const text = Array.from({ length }, () => words[Math.floor(random() * words.length)]).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = (): string => {
    const link =
      random() < 0.3
        ? ` <a href="https://herald.example/topic/${number % 40}?ref=feed&amp;n=${number}">${sentence(3)}</a>`
        : '';
    return `<p>${sentence(14)} ${sentence(22)}${link} <em>${sentence(5)}</em> ${sentence(18)}</p>\n`;
  };
  const image = `<figure><img src="https://img.herald.example/${number}.jpg" alt="${sentence(4)}"><figcaption>${sentence(8)}</figcaption></figure>\n`;
  const html = image + Array.from({ length: 7 + Math.floor(random() * 6) }, paragraph).join('');
  return {
    number,
    title: sentence(9),
    author: `Jo ${number % 50} Writer`,
    summary: `${sentence(18)} ${sentence(12)}`,
    html,
    date: new Date(Date.UTC(2024, 0, 1) + number * 600_000),
  };
}

const escapeText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const cdata = (text: string): string => `<![CDATA[${text}]]>`;

function rssItem(story: Story, kind: Kind): string {
  const address = `https://herald.example/2024/${story.number}/story`;
  const isRdf = kind === 'rdf';
  const body =
    kind === 'summaries'
      ? ''
      : `<content:encoded>${kind === 'escaped' ? escapeText(story.html) : cdata(story.html)}</content:encoded>`;
  return `<item${isRdf ? ` rdf:about="${address}"` : ''}>
<title>${escapeText(story.title)}</title>
<link>${address}</link>
<description>${kind === 'cdata' ? cdata(story.summary) : escapeText(story.summary)}</description>
<dc:creator>${story.author}</dc:creator>
${isRdf ? `<dc:date>${story.date.toISOString()}</dc:date>\n<dc:subject>City</dc:subject>` : `<pubDate>${story.date.toUTCString()}</pubDate>\n<guid isPermaLink="false">herald-${story.number}</guid>\n<category>City</category>\n<category domain="https://herald.example/tags">Budget</category>`}
${body}
<media:content url="https://img.herald.example/${story.number}.jpg" medium="image" width="1200" height="800"><media:credit>Sam Lens</media:credit></media:content>
</item>
`;
}

function atomEntry(story: Story): string {
  const address = `https://herald.example/2024/${story.number}/story`;
  return `<entry>
<id>tag:herald.example,2024:${story.number}</id>
<title>${escapeText(story.title)}</title>
<link rel="alternate" type="text/html" href="${address}"/>
<published>${story.date.toISOString()}</published>
<updated>${story.date.toISOString()}</updated>
<author><name>${story.author}</name></author>
<category term="city" label="City"/>
<summary>${escapeText(story.summary)}</summary>
<content type="html">${escapeText(story.html)}</content>
</entry>
`;
}

const namespaces =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"';
const channel =
  '<title>The Example Herald</title>\n<link>https://herald.example/</link>\n<description>News of the city — every day</description>\n<language>en</language>\n';

const frames: Readonly<Record<'rss' | 'atom' | 'rdf', readonly [string, string]>> = {
  rss: [
    `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" ${namespaces}>\n<channel>\n${channel}<atom:link rel="self" href="https://herald.example/feed"/>\n`,
    '</channel>\n</rss>\n',
  ],
  atom: [
    '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">\n<id>https://herald.example/</id>\n<title>The Example Herald</title>\n<link rel="self" href="https://herald.example/feed"/>\n<link href="https://herald.example/"/>\n<updated>2024-06-01T00:00:00Z</updated>\n',
    '</feed>\n',
  ],
  rdf: [
    `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${namespaces}>\n<channel rdf:about="https://herald.example/">\n${channel}</channel>\n`,
    '</rdf:RDF>\n',
  ],
};

/** The pieces of a feed of about `bytes` bytes, as UTF-8. */
export function* generateFeed(kind: Kind, bytes: number): Generator<Buffer> {
  const random = seeded(kind.length * 7919);
  const [head, tail] = frames[kind === 'atom' || kind === 'rdf' ? kind : 'rss'];
  yield Buffer.from(head);
  for (let number = 1, written = head.length; written < bytes; number++) {
    const story = storyOf(number, random);
    const item = Buffer.from(kind === 'atom' ? atomEntry(story) : rssItem(story, kind));
    written += item.length;
    yield item;
  }
  yield Buffer.from(tail);
}
