import type { Article } from '../../shared/article/article.ts';
import { type Block, blockText } from '../../shared/article/block.ts';
import type { Revision } from '../../shared/store/store.ts';
import { wrap } from './wrap.ts';

const widest = 100;
const longestRaw = 60;
/** What is longer and has no spaces, a fingerprint for one, is for programs. */
const longestWord = 80;

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

function enrichmentLines({ enrichments }: Article, width: number): string[] {
  const lines = Object.entries(enrichments).flatMap(([name, { value, failed }]) =>
    labelled(name, failed ? `failed: ${failed}` : asText(value) || 'nothing found', width),
  );
  return lines.length > 0 ? ['Enrichments', ...lines] : [];
}

/** A result of unknown shape in words: `port (score 1, count 4), winter (score 0.7, count 3)`. */
function asText(value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => (isObject(item) ? asItem(item) : asText(item))).join(', ');
  if (!isObject(value)) return String(value).replace(/\S+/g, clipped);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined && !isEmptyList(item));
  return entries.map(([name, item]) => `${name} ${isObject(item) ? `(${asText(item)})` : asText(item)}`).join(', ');
}

const clipped = (word: string): string => (word.length > longestWord ? `${word.slice(0, longestWord / 2)}…` : word);

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** Of an object in a list its first value names it. */
function asItem(item: object): string {
  const [first, ...rest] = Object.entries(item);
  return rest.length > 0 ? `${asText(first?.[1])} (${asText(Object.fromEntries(rest))})` : asText(first?.[1]);
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

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
