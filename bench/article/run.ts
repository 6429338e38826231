/** What one article costs in normalise, whole and by part. `node bench/article/run.ts` */
import { hash } from 'node:crypto';
import { parseDate } from '../../shared/article/dates.ts';
import type { Draft, Feed } from '../../shared/article/draft.ts';
import { htmlToBlocks } from '../../shared/article/html/html-to-blocks.ts';
import { textHash } from '../../shared/article/identity.ts';
import { countWords } from '../../shared/article/normalise/count.ts';
import { normaliseDraft } from '../../shared/article/normalise.ts';
import { repairText } from '../../shared/article/text-repair.ts';
import { canonicalUrl, resolveUrl } from '../../shared/article/urls.ts';
import { checkArticle } from '../../shared/article/validate.ts';
import { sampleBodies } from '../html/sample-bodies.ts';

const received = '2026-01-02T03:04:05.000Z';
const context = { received };
const feed: Feed = { title: 'Island Times', url: 'https://www.example.org/', language: 'en' };
const bodies = sampleBodies(300);
const drafts = bodies.map(
  (value, index): Draft => ({
    position: { item: index + 1 },
    uri: `https://www.example.org/?p=${index}`,
    url: `https://www.example.org/2024/03/05/ferry-services-resume-${index}/`,
    headline: { type: 'html', value: `Ferry services resume on ${index} islands &#8211; at last` },
    summary: { type: 'html', value: '<p>Engineers have finished inspecting the pier, the council said.</p>' },
    body: { type: 'html', value },
    authors: [{ name: 'Jane Example' }],
    versioncreated: `Tue, 05 Mar 2024 14:${String(index % 60).padStart(2, '0')}:00 +0000`,
    keywords: ['Ferries', 'Islands', 'Transport'],
    comments: { count: '3', url: `https://www.example.org/${index}/#comments` },
  }),
);
const blocks = bodies.map((body) => htmlToBlocks(body).blocks);
const articles = drafts.map((draft) => normaliseDraft(draft, feed, context).article);
const text = (index: number) => blocks[index]?.map((block) => ('text' in block ? block.text : '')).join('\n\n') ?? '';
const texts = blocks.map((_, index) => text(index));

const parts: Readonly<Record<string, (index: number) => unknown>> = {
  'normaliseDraft, whole': (index) => normaliseDraft(drafts[index] ?? {}, feed, context),
  htmlToBlocks: (index) => htmlToBlocks(bodies[index] ?? '', { baseUrl: 'https://www.example.org/' }),
  'repairText over the blocks': (index) =>
    blocks[index]?.map((block) => ('text' in block ? repairText(block.text) : block)),
  countWords: (index) => countWords(texts[index] ?? ''),
  'textHash of the text': (index) => textHash(texts[index] ?? ''),
  'sha256 of the text alone': (index) => hash('sha256', texts[index] ?? '', 'hex'),
  'parseDate RFC 822': (index) => parseDate(drafts[index]?.versioncreated ?? '', { received }),
  'parseDate ISO': () => parseDate('2024-03-05T14:30:00+01:00', { received }),
  'resolveUrl, clean': (index) => resolveUrl(drafts[index]?.url ?? ''),
  canonicalUrl: (index) => canonicalUrl(drafts[index]?.url ?? ''),
  checkArticle: (index) => {
    const article = articles[index];
    return article && checkArticle(article);
  },
};

const best = new Map<string, number>();
for (let round = 0; round < 40; round++) {
  for (const [name, work] of Object.entries(parts)) {
    const start = process.hrtime.bigint();
    for (let index = 0; index < bodies.length; index++) work(index);
    const micros = Number(process.hrtime.bigint() - start) / 1000 / bodies.length;
    best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, micros));
  }
}
const size = bodies.reduce((sum, body) => sum + Buffer.byteLength(body), 0) / bodies.length / 1000;
console.log(`${bodies.length} articles with bodies of ${size.toFixed(1)} KB, µs an article, best of 40 rounds`);
for (const [name, micros] of best) console.log(`${name.padEnd(30)} ${micros.toFixed(2).padStart(8)}`);
