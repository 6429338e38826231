import { hash } from 'node:crypto';
import type { Article } from '../../shared/article/article.ts';

const shortHash = (text: string): string => hash('sha256', text, 'hex').slice(0, 32);

/** Numbers from a seed: every run saves the same articles. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const syllables =
  'an ter mi ro sel ka do ven lis or pa tu ne gar il mo ste fi ra lo ben cha qui dor eas hu wal ing'.split(' ');
const random = randomFrom(7);
const vocabulary = Array.from({ length: 6_000 }, () =>
  Array.from({ length: 1 + Math.floor(random() * 3) }, () => syllables[Math.floor(random() * syllables.length)]).join(
    '',
  ),
);

/** Words as often as in a language: by Zipf's law. What compresses like text is needed here, not what reads like it. */
const word = (next: () => number): string => vocabulary[Math.floor(vocabulary.length ** next()) - 1] as string;
const sentence = (next: () => number): string =>
  `${Array.from({ length: 8 + Math.floor(next() * 20) }, () => word(next)).join(' ')}.`;

/** An article of a feed, some 600 words, with the enrichments that every article gets. `version` 2 is a correction of 1. */
export function benchArticle(n: number, version: number): Article {
  const next = randomFrom(n + 1);
  const paragraphs = Array.from({ length: 12 }, () => `${sentence(next)} ${sentence(next)} ${sentence(next)}`);
  const url = `https://bench.example/2026/03/${word(next)}-${word(next)}-${n}`;
  const id = shortHash(url);
  return {
    id,
    identity: 'publisher',
    aliases: [shortHash(`${id} url`)],
    contentHash: shortHash(`${id} ${version}`),
    type: 'text',
    uri: url,
    url,
    headline: sentence(next).slice(0, 80),
    authors: [{ name: `${word(next)} ${word(next)}` }],
    summary: sentence(next),
    body: paragraphs.map((text, at) => ({ type: 'paragraph', text: at === version ? `${text} Corrected.` : text })),
    links: [{ href: `${url}/related`, rel: 'related' }],
    media: [],
    language: 'en',
    versioncreated: new Date(Date.UTC(2026, 2, 1) + n * 1000 + version * 60_000).toISOString(),
    received: new Date(Date.UTC(2026, 2, 2) + n * 1000 + version * 60_000).toISOString(),
    source: { id: 'bench.example', name: 'Bench' },
    keywords: [word(next), word(next)],
    subjects: [],
    pubStatus: 'usable',
    wordcount: 600,
    charcount: 3_600,
    provenance: [],
    enrichments: {
      keywords: { version: 1, value: Array.from({ length: 8 }, () => ({ term: word(next), score: next() })) },
    },
  };
}
