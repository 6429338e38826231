import type { Format } from '../../shared/formats/format.ts';
import { defaultLimits } from '../../shared/formats/limits.ts';

/** Reads a whole feed given as bytes and tells how many articles it found. Each loads its parser on first use, as a program would. */
export type Contender = (bytes: Buffer) => Promise<number>;

async function* inChunks(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

async function readDrafts(bytes: Buffer, load: () => Promise<Format>): Promise<number> {
  const { openSource } = await import('../../shared/ingest/open-source.ts');
  const format = await load();
  const { source } = await openSource({ chunks: inChunks(bytes) }, { limits: defaultLimits, onEncoding: () => {} });
  let articles = 0;
  for await (const reading of format.read(source)) if (reading.type === 'draft') articles++;
  return articles;
}

const isAtom = (bytes: Buffer): boolean => bytes.includes('<feed');

export const contenders = {
  /** Our reader: every field as the publisher said it. */
  drafts: (bytes) =>
    readDrafts(bytes, async () =>
      isAtom(bytes)
        ? (await import('../../shared/formats/atom.ts')).atom
        : (await import('../../shared/formats/rss.ts')).rss,
    ),
  /** The main path: recognised, read, normalised into articles and checked. */
  articles: async (bytes) => {
    const { readDocument } = await import('../../shared/ingest/read-document.ts');
    let articles = 0;
    const context = { received: '2025-01-01T00:00:00.000Z' };
    for await (const reading of readDocument({ chunks: inChunks(bytes) }, context, { clock: () => performance.now() }))
      if (reading.type === 'article') articles++;
    return articles;
  },
  feedsmith: async (bytes) => {
    const { parseFeed } = await import('feedsmith');
    const { format, feed } = parseFeed(bytes.toString('utf8'));
    return (format === 'atom' ? feed.entries : 'items' in feed ? feed.items : undefined)?.length ?? 0;
  },
  'rss-parser': async (bytes) => {
    const { default: Parser } = await import('rss-parser');
    return (await new Parser().parseString(bytes.toString('utf8'))).items.length;
  },
  /** A kept streaming tokenizer alone, doing nothing with what it finds: the ceiling of a reader built on it. */
  'htmlparser2 tokens': async (bytes) => {
    const { Parser } = await import('htmlparser2');
    let articles = 0;
    const parser = new Parser(
      {
        onopentag: (name) => {
          if (name === 'item' || name === 'entry') articles++;
        },
        ontext: () => {},
      },
      { xmlMode: true },
    );
    const decoder = new TextDecoder();
    for await (const chunk of inChunks(bytes)) parser.write(decoder.decode(chunk, { stream: true }));
    parser.end();
    return articles;
  },
} as const satisfies Record<string, Contender>;

export type ContenderName = keyof typeof contenders;
