import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { Article } from '../article/article.ts';

/**
 * An article as DynamoDB keeps it: what one queries or looks at as plain attributes, all else as one JSON text in `content`,
 * compressed where that saves a write unit (docs/adr/0008).
 */
export interface SplitArticle {
  readonly plain: Readonly<Record<string, unknown>>;
  /** JSON of the other fields. */
  readonly content: string;
}

const plainFields = [
  'id',
  'identity',
  'aliases',
  'contentHash',
  'type',
  'uri',
  'url',
  'headline',
  'language',
  'firstcreated',
  'versioncreated',
  'received',
  'embargoed',
  'expires',
  'pubStatus',
  'urgency',
  'wordcount',
  'charcount',
  'source',
] as const satisfies readonly (keyof Article)[];

/** A plain attribute longer than this goes with the content, where it compresses. */
const plainLimit = 1_000;

export function splitArticle(article: Article): SplitArticle {
  const plain: Record<string, unknown> = {};
  const rest: Record<string, unknown> = { ...article };
  for (const field of plainFields) {
    if (!isPlain(article[field])) continue;
    plain[field] = article[field];
    delete rest[field];
  }
  return { plain, content: JSON.stringify(rest) };
}

/** The stores take well-formed Unicode only, JSON carries the rest. */
function isPlain(value: unknown): boolean {
  if (value === undefined) return false;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length <= plainLimit && text.isWellFormed() && !text.includes('\\ud');
}

/** @throws SyntaxError when the content is no JSON */
export function joinArticle(plain: Readonly<Record<string, unknown>>, content: string): Record<string, unknown> {
  const article = JSON.parse(content) as Record<string, unknown>;
  for (const field of plainFields) if (plain[field] !== undefined) article[field] = plain[field];
  return article;
}

/** What higher qualities save costs more in time than in write units (docs/adr/0008). */
const quality = 5;
/** A window no larger than an article is set up in three quarters of the time, and finds as much. */
const windowBits = (length: number): number => (length < 2 ** 16 ? 16 : 22);

export const compress = (content: string): Uint8Array =>
  brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: windowBits(content.length),
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });

/** Far above what an article may hold: an item that unfolds to more is damaged. */
const contentLimit = 256 * 1024 * 1024;

export const decompress = (content: Uint8Array): string =>
  brotliDecompressSync(content, { maxOutputLength: contentLimit }).toString();
