import { decodeHTML } from 'entities';
import type { Draft, DraftMedia } from '../../article/draft.ts';
import type { Problem } from '../../article/problem.ts';
import type { Limits } from '../limits.ts';
import { chooseBlocks } from './main-text/choose-blocks.ts';
import { toBody } from './main-text/to-body.ts';
import { chooseHeadline } from './metadata/headline.ts';
import { readLinkedData } from './metadata/json-ld.ts';
import { readLdArticle } from './metadata/json-ld-article.ts';
import { readHead, readMetaFields } from './metadata/meta-elements.ts';
import { readMicrodata } from './metadata/microdata.ts';
import type { PageFields } from './metadata/page-fields.ts';
import { headingsOf, readVisibleFields } from './metadata/visible-fields.ts';
import { buildTree } from './tree/build-tree.ts';

export interface PageReading {
  readonly draft: Draft;
  readonly problems: readonly Problem[];
}

/** One article page as a draft. */
export function readPage(html: string, baseUrl: string | undefined, limits: Limits): PageReading {
  const root = buildTree(html, limits);
  const head = readHead(root);
  const headings = headingsOf(root);
  const data = readLinkedData(root);
  const meta = readMetaFields(head);
  const ld = readLdArticle(data, meta.headline ?? head.title);
  const micro = readMicrodata(root);
  const visible = readVisibleFields(root);
  const sources = [ld, micro, meta, visible].filter((fields) => fields !== undefined);
  const pick = <K extends keyof PageFields>(name: K): PageFields[K] | undefined =>
    sources.find((fields) => fields[name] !== undefined)?.[name];
  const publisher = { ...meta.publisher, ...ld?.publisher };
  const headline = chooseHeadline(
    { ld, micro, meta },
    head,
    headings,
    siteNames(publisher.name, meta.publisher?.name, meta.url ?? baseUrl),
  );
  const summary = pick('summary');
  const chosen = chooseBlocks(root, { headline: headline?.text, summary, text: ld?.text });
  const plain = (value: string | undefined) =>
    value === undefined ? undefined : { type: 'text' as const, value: decoded(value) };
  const draft: Draft = present({
    url: meta.url ?? ld?.url ?? micro?.url ?? baseUrl,
    baseUrl: head.base,
    headline: plain(headline?.text),
    subheadline: plain(pick('subheadline')),
    summary: plain(summary),
    authors: pick('authors'),
    firstcreated: pick('published'),
    versioncreated: pick('modified'),
    language: head.language || pick('language'),
    keywords: [...(pick('keywords') ?? [])],
    subjects: (pick('sections') ?? []).map((name) => ({ name: decoded(name), scheme: 'section' })),
    media: (ld?.media ?? meta.media ?? []) as DraftMedia[],
    source: publisher.name || publisher.uri ? publisher : undefined,
    body: toBody(chosen),
  });
  return { draft, problems: [] };
}

const decoded = (text: string): string => (text.includes('&') ? decodeHTML(text) : text);

function siteNames(...names: (string | undefined)[]): string[] {
  return names.flatMap((name) => {
    if (name === undefined) return [];
    const host = /^https?:/.test(name) ? URL.parse(name)?.hostname.replace(/^www\./, '') : undefined;
    return host === undefined ? [name] : [host, host.split('.').at(-2) ?? host];
  });
}

function present<T extends object>(draft: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)) as T;
}
