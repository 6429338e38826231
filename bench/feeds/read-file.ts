/** Reads one file of a feed in a process of its own and prints what that took.   node read-file.ts PATH drafts|articles|feedsmith */
import { createReadStream, statSync } from 'node:fs';
import { defaultLimits } from '../../shared/formats/limits.ts';

const [path = '', reader] = process.argv.slice(2);

async function readDrafts(onArticle: () => void): Promise<void> {
  const { rss } = await import('../../shared/formats/rss.ts');
  const { openSource } = await import('../../shared/ingest/open-source.ts');
  const { source } = await openSource(
    { chunks: createReadStream(path) },
    { limits: { ...defaultLimits, articles: 1e9 }, onEncoding: () => {} },
  );
  for await (const reading of rss.read(source)) if (reading.type === 'draft') onArticle();
}

/** The main path, as the function takes it: recognised, read, normalised. */
async function readArticles(onArticle: () => void): Promise<void> {
  const { readDocument } = await import('../../shared/ingest/read-document.ts');
  const limits = { ...defaultLimits, articles: 1e9, seconds: 1e9 };
  const context = { received: '2025-01-01T00:00:00.000Z' };
  const readings = readDocument({ chunks: createReadStream(path) }, context, {
    limits,
    clock: () => performance.now(),
  });
  for await (const reading of readings) if (reading.type === 'article') onArticle();
}

async function readItemsWithFeedsmith(onArticle: () => void): Promise<void> {
  const { parseRssFeed } = await import('feedsmith');
  let head: string | undefined;
  let rest = '';
  for await (const chunk of createReadStream(path, { encoding: 'utf8' })) {
    rest += chunk;
    head ??= rest.slice(0, rest.indexOf('<item>'));
    let read = 0;
    for (let end = rest.indexOf('</item>'); end >= 0; end = rest.indexOf('</item>', read)) {
      parseRssFeed(`${head}${rest.slice(rest.indexOf('<item>', read), end + 7)}</channel></rss>`);
      onArticle();
      read = end + 7;
    }
    rest = rest.slice(read);
  }
}

const megabytes = statSync(path).size / 1e6;
const start = performance.now();
const before = process.cpuUsage();
let articles = 0;
let first = 0;
const onArticle = (): void => {
  if (articles++ === 0) first = performance.now() - start;
};
const readers = { drafts: readDrafts, articles: readArticles, feedsmith: readItemsWithFeedsmith };
if (!reader || !(reader in readers)) throw new Error('usage: read-file.ts PATH drafts|articles|feedsmith');
await readers[reader as keyof typeof readers](onArticle);
const total = performance.now() - start;
const { user, system } = process.cpuUsage(before);
const peak = process.resourceUsage().maxRSS / 1024;
const speed = (megabytes / ((user + system) / 1e6)).toFixed(0);
console.log(`${reader}: ${megabytes.toFixed(0)} MB, ${articles} articles, ${speed} MB/s of processor time`);
console.log(
  `  peak memory ${peak.toFixed(0)} MB; first article after ${first.toFixed(0)} ms, ${((100 * first) / total).toFixed(2)} % of the whole`,
);
