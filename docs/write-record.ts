/** Writes the full record into README.md, as `dateline show` prints it: `npm run docs:record`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile } from '../cli/parse/document-file.ts';
import { recordText } from '../cli/show/record-text.ts';
import { defaultLimits } from '../shared/formats/limits.ts';
import { readDocument } from '../shared/ingest/read-document.ts';

const story = join(import.meta.dirname, '../samples/agency/landslide.txt');
/** A delivery of that morning; what depends on the clock of whoever writes this must not change the page. */
const received = '2026-03-03T11:20:00.000Z';
const savedAt = '2026-03-03T11:20:02.000Z';
const columns = 100;

/** The sample story as a terminal shows its record. */
export async function sampleRecord(): Promise<string> {
  const { chunks, context } = await openFile(story, {});
  const input = { name: context.name, chunks };
  for await (const reading of readDocument(
    input,
    { ...context, received },
    { limits: defaultLimits, enrich: true, clock: () => 0 },
  ))
    if (reading.type === 'article') return recordText({ article: reading.article, revision: 1, savedAt }, columns);
  throw new Error(`${story} holds no article`);
}

const block = /(<!-- record -->\n```\n)[\s\S]*?(```\n<!-- \/record -->)/;

/** The page with this record in the place that is marked for it. */
export function withRecord(page: string, record: string): string {
  if (!block.test(page)) throw new Error('README.md has no place marked <!-- record -->');
  return page.replace(block, (_, start: string, end: string) => `${start}${record}${end}`);
}

if (import.meta.main) {
  const readme = new URL('../README.md', import.meta.url);
  writeFileSync(readme, withRecord(readFileSync(readme, 'utf8'), await sampleRecord()));
}
