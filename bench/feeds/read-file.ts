/** Reads one file of a feed in a process of its own and prints what that took.   node read-file.ts PATH drafts|articles|feedsmith */
import { createReadStream, statSync } from 'node:fs';
import { defaultLimits } from '../../shared/formats/limits.ts';

const [path = '', name = ''] = process.argv.slice(2);
const limits = { ...defaultLimits, articles: 1e9, seconds: 1e9 };

/** Loads a reader, which start-up.ts measures, and gives what reads the file and calls back at each article. */
type Load = () => Promise<(onArticle: () => void) => Promise<void>>;

async function loadDrafts() {
  const { rss } = await import('../../shared/formats/rss.ts');
  const { openSource } = await import('../../shared/ingest/open-source.ts');
  return async (onArticle: () => void) => {
    const { source } = await openSource({ chunks: createReadStream(path) }, { limits, onEncoding: () => {} });
    for await (const reading of rss.read(source)) if (reading.type === 'draft') onArticle();
  };
}

/** The main path, as the function takes it: recognised, read, normalised. */
async function loadArticles() {
  const { readDocument } = await import('../../shared/ingest/read-document.ts');
  const context = { received: '2025-01-01T00:00:00.000Z' };
  const options = { limits, clock: () => performance.now() };
  return async (onArticle: () => void) => {
    for await (const reading of readDocument({ chunks: createReadStream(path) }, context, options))
      if (reading.type === 'article') onArticle();
  };
}

async function loadFeedsmith() {
  const { parseRssFeed } = await import('feedsmith');
  return async (onArticle: () => void) => {
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
  };
}

const loaders: Readonly<Record<string, Load>> = {
  drafts: loadDrafts,
  articles: loadArticles,
  feedsmith: loadFeedsmith,
};
const read = await loaders[name]?.();
if (!read) throw new Error('usage: read-file.ts PATH drafts|articles|feedsmith');

const megabytes = statSync(path).size / 1e6;
const start = performance.now();
const before = process.cpuUsage();
let articles = 0;
let first = 0;
const onArticle = (): void => {
  if (articles++ === 0) first = performance.now() - start;
};
await read(onArticle);
const total = performance.now() - start;
const { user, system } = process.cpuUsage(before);
const peak = process.resourceUsage().maxRSS / 1024;
const speed = (megabytes / ((user + system) / 1e6)).toFixed(0);
console.log(`${name}: ${megabytes.toFixed(0)} MB, ${articles} articles, ${speed} MB/s of processor time`);
console.log(
  `  peak memory ${peak.toFixed(0)} MB; first article after ${first.toFixed(0)} ms, ${((100 * first) / total).toFixed(2)} % of the whole`,
);
