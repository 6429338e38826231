import { hash } from 'node:crypto';
import type { Article } from '../../shared/article/article.ts';
import type { DeliveryRef, Receipt } from '../../shared/store/store.ts';

export const hashOf = (text: string): string => hash('sha256', text, 'hex').slice(0, 32);

export interface ArticleParts extends Partial<Article> {
  /** The publisher's own id. */
  readonly uri?: string;
  readonly text?: string;
}

/** An article as normalise makes it: identity from uri, else url, else text; weaker ones are aliases; all within the source. */
export function buildArticle({ text = 'The council met on Monday.', ...fields }: ArticleParts = {}): Article {
  const source = fields.source ?? { id: 'harbour-post.example' };
  const identities = [
    ['publisher', fields.uri],
    ['url', fields.url],
    ['text', (fields.uri ?? fields.url) ? undefined : `${fields.headline} ${text}`],
  ].flatMap(([kind, value]) => (value ? [[kind, hashOf(`${kind} ${source.id} ${value}`)] as const] : []));
  const content = {
    type: 'text' as const,
    headline: 'Council approves harbour wall',
    authors: [{ name: 'Ines Calder' }],
    body: [{ type: 'paragraph' as const, text }],
    links: [],
    media: [],
    source,
    keywords: ['harbour'],
    subjects: [],
    pubStatus: 'usable' as const,
    ...fields,
  };
  const { received = '2026-03-01T08:00:00.000Z', ...said } = content;
  return {
    id: identities[0]?.[1] as string,
    identity: identities[0]?.[0] as Article['identity'],
    aliases: identities.slice(1).map(([, id]) => id as string),
    contentHash: hashOf(JSON.stringify(said)),
    received,
    wordcount: text.split(' ').length,
    charcount: text.length,
    provenance: [],
    enrichments: { statistics: { version: 1, value: { sentences: 1 } } },
    ...said,
  };
}

export const delivery = (parts: Partial<DeliveryRef> = {}): DeliveryRef => ({
  bucket: 'inbox',
  key: 'drop/harbour.xml',
  received: '2026-03-01T08:00:00.000Z',
  ...parts,
});

export const buildReceipt = (parts: Partial<Receipt> = {}): Receipt => ({
  delivery: delivery(),
  status: 'processed',
  finished: '2026-03-01T08:00:01.000Z',
  formats: ['rss'],
  counts: { created: 1, updated: 0, unchanged: 0, late: 0, held: 0, recalled: 0, rejected: 0, problems: 0 },
  problems: [],
  articles: ['a1'],
  ...parts,
});

/** Text that hardly compresses, from a seed. */
export function noise(characters: number, seed = 1): string {
  let state = seed;
  let text = '';
  while (text.length < characters) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    text += state.toString(36);
    if (state % 5 === 0) text += ' ';
  }
  return text.slice(0, characters);
}
