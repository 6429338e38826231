import type { DraftPerson } from '../../article/draft.ts';
import type { Limits } from '../limits.ts';
import { collectBlocks } from './main-text/collect-blocks.ts';
import type { Guide } from './main-text/features/context.ts';
import type { TextBlock } from './main-text/text-block.ts';
import { firstAuthors } from './metadata/authors.ts';
import { chooseHeadline, type Headline } from './metadata/headline.ts';
import { type LinkedData, readLinkedData } from './metadata/json-ld.ts';
import { readLdArticle } from './metadata/json-ld-article.ts';
import { type PageHead, readHead, readMetaFields } from './metadata/meta-elements.ts';
import { readMicrodata } from './metadata/microdata.ts';
import type { PageFields } from './metadata/page-fields.ts';
import { fullestTime } from './metadata/times.ts';
import { headingsOf, readVisibleFields } from './metadata/visible-fields.ts';
import { buildTree } from './tree/build-tree.ts';
import type { PageElement } from './tree/element.ts';

/** Everything that a page says of its article, apart from the text itself. */
export interface PageEvidence {
  readonly root: PageElement;
  readonly head: PageHead;
  readonly data: LinkedData;
  /** By source; those that the page does not have are absent. */
  readonly ld?: PageFields;
  readonly micro?: PageFields;
  readonly meta: PageFields;
  readonly visible: PageFields;
  readonly headline?: Headline;
  readonly publisher: { readonly name?: string; readonly uri?: string };
  readonly guide: Guide;
  /** All visible text. */
  readonly blocks: readonly TextBlock[];
}

/** Reads what stands around an article's text, structured data first. Never throws; time is linear in the page's length. */
export function gatherEvidence(html: string, baseUrl: string | undefined, limits: Limits): PageEvidence {
  const root = buildTree(html, limits);
  const head = readHead(root);
  const data = readLinkedData(root);
  const meta = readMetaFields(head);
  const ld = readLdArticle(data, meta.headline ?? head.title);
  const micro = readMicrodata(root);
  const blocks = collectBlocks(root);
  const headings = headingsOf(root, blocks);
  const visible = readVisibleFields(root, headings);
  const publisher = { ...meta.publisher, ...ld?.publisher };
  const names = siteNames(publisher.name, meta.publisher?.name, meta.url, baseUrl);
  const headline = chooseHeadline({ ld, micro, meta }, { head, headings, lines: linesOf(blocks) }, names);
  return {
    root,
    head,
    data,
    ...(ld && { ld }),
    ...(micro && { micro }),
    meta,
    visible,
    ...(headline && { headline }),
    publisher,
    blocks,
    guide: { headline: headline?.text, summary: ld?.summary ?? meta.summary, text: ld?.text },
  };
}

/** Short lines of the page, in which a title that stands under no heading may be found. */
const linesOf = (blocks: readonly TextBlock[]): string[] =>
  blocks.slice(0, 400).flatMap(({ text, linked }) => (text.length < 400 && linked === 0 ? text.split('\n') : []));

/** The first source that has the field: linked data, microdata, meta elements, what readers see. */
export function pick<K extends keyof PageFields>(evidence: PageEvidence, name: K): PageFields[K] | undefined {
  for (const fields of [evidence.ld, evidence.micro, evidence.meta, evidence.visible])
    if (fields?.[name] !== undefined) return fields[name];
  return undefined;
}

/** The people of the first source that names some. */
export function pickAuthors({ ld, micro, meta, visible, publisher }: PageEvidence): readonly DraftPerson[] | undefined {
  return firstAuthors(
    [ld, micro, meta, visible].map((fields) => fields?.authors),
    siteNames(publisher.name, meta.publisher?.name, meta.url),
  );
}

/** When it was published, and when it was last changed, by the first source that says so. */
export const pickTime = (
  { ld, micro, meta, visible }: PageEvidence,
  name: 'published' | 'modified',
): string | undefined => fullestTime([ld, micro, meta, visible].map((fields) => fields?.[name]));

/** Names under which a site speaks of itself: as given, its host, its host's main part. */
function siteNames(...names: (string | undefined)[]): string[] {
  return names.flatMap((name) => {
    if (name === undefined) return [];
    const host = /^https?:/.test(name) ? URL.parse(name)?.hostname.replace(/^www\./, '') : undefined;
    return host === undefined ? [name] : [host, host.split('.').at(-2) ?? host];
  });
}
