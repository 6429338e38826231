import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLimits } from '../../shared/formats/limits.ts';
import { openSource } from '../../shared/ingest/open-source.ts';
import { unpack } from '../../shared/ingest/unpack.ts';

/** A page with the answers that people gave for it: its text, or passages that the text must and must not hold. */
export interface KnownPage {
  readonly id: string;
  readonly suite: string;
  /** Pages of one site share it: they are never parted between training and testing. */
  readonly group: string;
  readonly baseUrl?: string;
  readonly html: string;
  readonly bytes: number;
  readonly expect: {
    readonly title?: string;
    readonly summaryText?: string;
    readonly bodyText?: string;
    readonly mustContain?: readonly string[];
    readonly mustNotContain?: readonly string[];
    readonly comments?: readonly string[];
  };
}

interface CorpusRecord {
  readonly id: string;
  readonly suite: string;
  readonly format: string;
  readonly group?: string;
  readonly inputPath: string;
  readonly baseUrl?: string;
  readonly contentType?: string;
  readonly expect: { readonly items?: readonly KnownPage['expect'][] };
}

/** The HTML pages of corpora given as folders that hold `expect.jsonl` and `src/`, decoded as the main path decodes them. */
export async function loadPages(folders: readonly string[]): Promise<KnownPage[]> {
  const pages: KnownPage[] = [];
  for await (const page of streamPages(folders)) pages.push(page);
  return pages;
}

/** The same, one at a time. */
export async function* streamPages(folders: readonly string[]): AsyncGenerator<KnownPage> {
  for (const folder of folders) {
    for (const line of readFileSync(join(folder, 'expect.jsonl'), 'utf8').trim().split('\n')) {
      const record = JSON.parse(line) as CorpusRecord;
      const expect = record.expect.items?.[0];
      if (record.format !== 'html' || expect === undefined) continue;
      const html = await readText(join(folder, 'src', record.inputPath), record);
      yield {
        id: record.id,
        suite: record.suite,
        group: record.group ?? record.id,
        ...(record.baseUrl && { baseUrl: record.baseUrl }),
        html,
        bytes: Buffer.byteLength(html),
        expect,
      };
    }
  }
}

async function readText(path: string, { contentType }: CorpusRecord): Promise<string> {
  for await (const member of unpack({ name: path, chunks: createReadStream(path) }, defaultLimits)) {
    const { source } = await openSource(
      { mediaType: contentType, ...member },
      { limits: defaultLimits, onEncoding: () => undefined },
    );
    let text = '';
    for await (const part of source.text()) text += part;
    return text;
  }
  return '';
}
