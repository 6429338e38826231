import { feedTypes } from './media-types.ts';

export interface NamedFeed {
  readonly href: string;
  readonly title?: string;
}

const deepest = 20;
const feedClasses = new Set(['DataFeed', 'DataDownload']);

/**
 * Feeds that a page describes by schema.org terms: a DataFeed, or anything whose `encodingFormat` is a feed's, with its `contentUrl` or
 * `url`. Total: what is no JSON names none.
 */
export function feedsInJsonLd(text: string): readonly NamedFeed[] {
  try {
    return [...walk(JSON.parse(text), 0)];
  } catch {
    return [];
  }
}

function* walk(value: unknown, depth: number): Generator<NamedFeed> {
  if (typeof value !== 'object' || value === null || depth > deepest) return;
  const { contentUrl, url, name } = value as Record<string, unknown>;
  const href = contentUrl ?? url;
  if (typeof href === 'string' && isFeed(value as Record<string, unknown>))
    yield { href, ...(typeof name === 'string' && { title: name }) };
  for (const inner of Object.values(value)) yield* walk(inner, depth + 1);
}

/** A DataDownload may be anything: only its format makes it a feed. */
function isFeed({ '@type': type, encodingFormat, fileFormat }: Record<string, unknown>): boolean {
  const format = String(encodingFormat ?? fileFormat ?? '');
  if (feedTypes.test(format)) return true;
  const classes = (Array.isArray(type) ? type : [type]).filter((one) => feedClasses.has(String(one)));
  return format === '' && classes.includes('DataFeed');
}
