import type { Article } from '../../shared/article/article.ts';
import type { Block } from '../../shared/article/block.ts';

/** An article with nothing in it but what the test gives. Strings in `body` are paragraphs. */
export function anArticle(
  fields: Partial<Omit<Article, 'body'>> & { body?: readonly (string | Block)[] } = {},
): Article {
  const { body = [], ...rest } = fields;
  return {
    id: 'a1',
    identity: 'text',
    aliases: [],
    contentHash: 'h1',
    type: 'text',
    authors: [],
    links: [],
    media: [],
    received: '2026-01-02T03:04:05.000Z',
    source: { id: 'example.org' },
    keywords: [],
    subjects: [],
    pubStatus: 'usable',
    wordcount: 0,
    charcount: 0,
    provenance: [],
    enrichments: {},
    ...rest,
    body: body.map((block) => (typeof block === 'string' ? { type: 'paragraph', text: block } : block)),
  };
}
