/**
 * Titles of pages beside those that people wrote down: how often each source on a page is right, and the headline chosen from them, to the letter and digit.
 *   node bench/pages/titles.ts CORPUS… [--misses]
 */
import { parseArgs } from 'node:util';
import { decodeHTML } from 'entities';
import { fold } from '../../shared/formats/html/metadata/fold.ts';
import { headingsOf } from '../../shared/formats/html/metadata/visible-fields.ts';
import { gatherEvidence, type PageEvidence } from '../../shared/formats/html/page-evidence.ts';
import { defaultLimits } from '../../shared/formats/limits.ts';
import { streamPages } from './corpus.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { misses: { type: 'boolean' } } });

const sources: Readonly<Record<string, (page: PageEvidence) => string | undefined>> = {
  chosen: ({ headline }) => headline?.text,
  'JSON-LD': ({ ld }) => ld?.headline,
  'Open Graph': ({ head }) => head.meta.get('og:title')?.[0],
  'Twitter card': ({ head }) => head.meta.get('twitter:title')?.[0],
  'first h1': ({ root, blocks }) => headingsOf(root, blocks).find(({ level }) => level === 1)?.text,
  'title element': ({ head }) => head.title,
};

const right = new Map<string, Map<string, number>>();
for await (const { id, suite, html, baseUrl, expect } of streamPages(positionals)) {
  if (expect.title === undefined) continue;
  const page = gatherEvidence(html, baseUrl, defaultLimits);
  const counts = right.get(suite) ?? new Map<string, number>();
  right.set(suite, counts.set('pages', (counts.get('pages') ?? 0) + 1));
  for (const [name, read] of Object.entries(sources)) {
    const isRight = fold(decodeHTML(read(page) ?? '')) === fold(expect.title);
    counts.set(name, (counts.get(name) ?? 0) + Number(isRight));
    if (values.misses && name === 'chosen' && !isRight)
      console.log(`${id}\n  ${expect.title}\n  ${page.headline?.text}`);
  }
}
for (const [suite, counts] of right) {
  const pages = counts.get('pages') ?? 0;
  const shares = Object.keys(sources).map(
    (name) => `${name} ${counts.get(name)} (${(((counts.get(name) ?? 0) * 100) / pages).toFixed(1)} %)`,
  );
  console.log(`${suite}, ${pages} pages: ${shares.join('  ')}`);
}
