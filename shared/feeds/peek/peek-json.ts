import type { Peek, PeekedItem } from './peek-feed.ts';

/** JSON Feed, ninjs lists and other lists of objects. */
export function peekJson(text: string): Peek {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { type: 'feed', items: [], complete: false, skipHours: [], skipDays: [], links: {} };
  }
  const list = listIn(value);
  if (!list) return { type: 'other', what: 'JSON without a list of items' };
  const { title, next_url: next, feed_url: self, hubs } = isObject(value) ? value : {};
  const hub = Array.isArray(hubs) ? hubs.find(({ type }) => /websub/i.test(String(type)))?.url : undefined;
  const links = Object.fromEntries(Object.entries({ next, self, hub }).filter(([, href]) => typeof href === 'string'));
  return {
    type: 'feed',
    items: list.filter(isObject).map(peekItem),
    complete: true,
    ...(typeof title === 'string' && { title }),
    skipHours: [],
    skipDays: [],
    links: links as Record<string, string>,
  };
}

function listIn(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return undefined;
  const named = ['items', 'articles', 'entries', 'results', 'data', 'posts', 'stories', 'associations'];
  return named.map((name) => value[name]).find((one) => Array.isArray(one));
}

// biome-ignore lint/suspicious/noExplicitAny: publishers' JSON
const isObject = (value: unknown): value is Record<string, any> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function peekItem(item: Readonly<Record<string, unknown>>): PeekedItem {
  const source = JSON.stringify(item);
  const id = [item.id, item.guid, item.uri, item.url, item.link].find(
    (one) => typeof one === 'string' || typeof one === 'number',
  );
  return { id: id === undefined ? source : String(id), source };
}
