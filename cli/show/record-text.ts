import type { Article } from '../../shared/article/article.ts';
import type { Block } from '../../shared/article/block.ts';
import { blockText } from '../../shared/article/body-text.ts';
import type { Revision } from '../../shared/store/store.ts';
import { enrichmentRows } from './enrichment-text.ts';
import { wrap } from './wrap.ts';

const widest = 100;
const longestRaw = 60;

/** A record as a person reads it: story first, then what is known of it. */
export function recordText({ article, revision, savedAt }: Revision, columns: number): string {
  const width = Math.min(columns, widest);
  const sections = [
    [...wrap(article.headline ?? '(no headline)', width), ...wrap(article.subheadline ?? '', width)],
    [bylineOf(article)],
    article.summary && article.body.length > 0
      ? wrap(article.summary, width, '  ')
      : wrap(article.summary ?? '', width),
    ...article.body.map((block) => blockLines(block, width)),
    ['─'.repeat(width)],
    facts(article, revision, savedAt).flatMap(([name, value]) => (value ? labelled(name, value, width) : [])),
    enrichmentLines(article, width),
    provenanceLines(article, width),
  ];
  const texts = sections.map((lines) => lines.filter(Boolean).join('\n'));
  return `${texts.filter(Boolean).join('\n\n')}\n`;
}

function bylineOf({ byline, authors, dateline }: Article): string {
  const names = authors.flatMap(({ name }) => name ?? []).join(', ');
  return [byline ?? (names && `By ${names}`), dateline?.text].filter(Boolean).join(' · ');
}

function blockLines(block: Block, width: number): string[] {
  const cutOff = 'truncated' in block && block.truncated ? ' [the rest was lost]' : '';
  const text = blockText(block) + cutOff;
  if (block.type === 'preformatted' || block.type === 'table') return text.split('\n').map((line) => `    ${line}`);
  if (block.type === 'heading') return wrap(`${'#'.repeat(block.level)} ${text}`, width);
  if (block.type === 'quote') return wrap(text, width, '  > ');
  if (block.type === 'listItem')
    return wrap(text, width, `${'  '.repeat(block.depth ?? 1)}• `, '  '.repeat((block.depth ?? 1) + 1));
  return wrap(block.type === 'caption' ? `[${text}]` : text, width);
}

type Fact = readonly [name: string, value: string | undefined];

const facts = (article: Article, revision: number, savedAt: string): Fact[] => [
  ['id', `${article.id} (from ${article.identity}), revision ${revision}, saved ${savedAt}`],
  ['source', [article.source.name, article.source.acronym, article.source.id].filter(Boolean).join(' · ')],
  ['provider', article.provider?.name],
  ['first version', article.firstcreated],
  ['this version', article.versioncreated],
  ['received', article.received],
  ['language', article.language],
  ['status', article.pubStatus],
  ['embargoed', article.embargoed],
  ['url', article.url],
  ['publisher id', article.uri],
  ['keywords', article.keywords.join(', ')],
  ['subjects', article.subjects.map(({ name, code }) => name ?? code).join(', ')],
  ['rights', [article.copyrightholder, article.copyrightnotice, article.usageterms].filter(Boolean).join(' · ')],
  ['words', String(article.wordcount)],
  ['media', article.media.map(({ type, href }) => `${type} ${href}`).join(', ')],
  ['aliases', article.aliases.join(', ')],
];

function enrichmentLines(article: Article, width: number): string[] {
  const lines = enrichmentRows(article).flatMap(([label, texts]) =>
    texts.filter(Boolean).flatMap((text, at) => labelled(at === 0 ? label : '', text, width)),
  );
  return lines.length > 0 ? ['Enrichments', ...lines] : [];
}

function provenanceLines({ provenance }: Article, width: number): string[] {
  const lines = provenance.flatMap(({ field, how, from, raw, confidence }) => {
    const found =
      raw === undefined ? '' : `, found “${raw.length > longestRaw ? `${raw.slice(0, longestRaw)}…` : raw}”`;
    return labelled(field, `${how} from ${from} (${Math.round(confidence * 100)} %)${found}`, width);
  });
  return lines.length > 0 ? ['Guessed or repaired', ...lines] : [];
}

const labelWidth = 14;

const labelled = (label: string, value: string, width: number): string[] =>
  wrap(value, width, `  ${label.padEnd(labelWidth)} `, ' '.repeat(labelWidth + 3));
