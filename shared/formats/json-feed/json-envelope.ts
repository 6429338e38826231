import type { FeedDraft } from '../../article/draft.ts';
import { type JsonObject, objectList, textField } from '../json/json-fields.ts';
import { readAuthors } from './json-item.ts';

/** What a JSON Feed says of itself (https://www.jsonfeed.org/version/1.1/#top-level-a-name-top-level-a). */
export function readEnvelope(feed: JsonObject, baseUrl: string | undefined): FeedDraft {
  const title = textField(feed, 'title');
  const description = textField(feed, 'description');
  const url = textField(feed, 'home_page_url');
  const feedUrl = textField(feed, 'feed_url');
  const language = textField(feed, 'language');
  const image = textField(feed, 'icon') ?? textField(feed, 'favicon');
  const icon = textField(feed, 'favicon');
  const authors = readAuthors(feed);
  const hubs = objectList(feed.hubs)
    .filter((hub) => /^websub$/i.test(textField(hub, 'type') ?? ''))
    .flatMap((hub) => textField(hub, 'url') ?? []);
  return {
    ...(title && { title: { type: 'text', value: title } as const }),
    ...(description && { description: { type: 'text', value: description } as const }),
    ...(url && { url }),
    ...(feedUrl && { feedUrl }),
    ...(baseUrl && { baseUrl }),
    ...(language && { language }),
    ...(image && { image }),
    ...(icon && { icon }),
    ...(authors.length > 0 && { authors }),
    ...(hubs.length > 0 && { hubs }),
  };
}
