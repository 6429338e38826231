import type { FeedDraft } from '../../article/draft.ts';
import { isObject, type JsonObject, textField } from '../json/json-fields.ts';

/** Names under which news APIs and exports keep their list of articles. */
const lists = /^(?:articles?|items?|results?|data|docs|documents|stories|news|posts|entries|records|rows|hits|nodes)$/i;

export const isListName = (key: string | undefined): boolean => key !== undefined && lists.test(key);

const deepest = 3;

/** Lists of objects inside a member that was read whole: `response.results`, `articles.results`, `hits.hits`. */
export function nestedRows(value: unknown, depth = 0): JsonObject[] {
  if (!isObject(value) || depth > deepest) return [];
  for (const [key, inner] of Object.entries(value)) {
    if (Array.isArray(inner) && isListName(key) && inner.some(isObject)) return inner.filter(isObject);
    const rows = nestedRows(inner, depth + 1);
    if (rows.length > 0) return rows;
  }
  return [];
}

/** What an envelope says of itself; undefined for one that only counts. */
export function readEnvelope(members: JsonObject, baseUrl: string | undefined): FeedDraft | undefined {
  const title = textField(members, 'title', 'feed_title', 'name');
  const description = textField(members, 'description');
  const url = textField(members, 'home_page_url', 'site_url', 'link');
  const language = textField(members, 'language', 'lang');
  const copyrightnotice = textField(members, 'copyright');
  if (!title && !description && !url && !language && !copyrightnotice) return undefined;
  return {
    ...(title && { title: { type: 'text', value: title } as const }),
    ...(description && { description: { type: 'text', value: description } as const }),
    ...(url && { url }),
    ...(baseUrl && { baseUrl }),
    ...(language && { language }),
    ...(copyrightnotice && { copyrightnotice }),
  };
}
