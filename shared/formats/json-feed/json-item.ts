import type { Draft, DraftLink, DraftMedia, DraftPerson } from '../../article/draft.ts';
import { type JsonObject, numberField, objectList, textField, textList } from '../json/json-fields.ts';
import { mediaType } from '../rss-modules/media.ts';

/** One item of JSON Feed 1.0 or 1.1 (https://www.jsonfeed.org/version/1.1/#items-a-name-items-a). */
export function readItem(item: JsonObject, number: number, offset: number, baseUrl: string | undefined): Draft {
  const uri = textField(item, 'id');
  const address = textField(item, 'url');
  const url = address ?? (uri && /^https?:\/\//i.test(uri) ? uri : undefined);
  const title = textField(item, 'title');
  const summary = textField(item, 'summary');
  const html = textField(item, 'content_html');
  const text = textField(item, 'content_text');
  const language = textField(item, 'language');
  const firstcreated = textField(item, 'date_published');
  const versioncreated = textField(item, 'date_modified');
  const subjects = tagsOf(item.tags).map((name) => ({ name }));
  const authors = readAuthors(item);
  const media = readMedia(item);
  const links = readLinks(item, url);
  const extensions = readExtensions(item);
  return {
    position: { item: number, offset },
    ...(uri && { uri }),
    ...(url && { url }),
    ...(baseUrl && { baseUrl }),
    ...(title && { headline: { type: 'text', value: title } as const }),
    ...(summary && { summary: { type: 'text', value: summary } as const }),
    ...(html
      ? { body: { type: 'html', value: html } as const }
      : text
        ? { body: { type: 'text', value: text } as const }
        : {}),
    ...(language && { language }),
    ...(firstcreated && { firstcreated }),
    ...(versioncreated && { versioncreated }),
    ...(authors.length > 0 && { authors }),
    ...(subjects.length > 0 && { subjects }),
    ...(media.length > 0 && { media }),
    ...(links.length > 0 && { links }),
    ...(extensions && { extensions }),
  };
}

/** `authors` of 1.1 and `author` of 1.0, of a feed or an item. Avatars are no field of ours. */
export function readAuthors(object: JsonObject): DraftPerson[] {
  return [...objectList(object.authors), ...objectList(object.author)]
    .flatMap((author) => {
      const name = textField(author, 'name');
      const uri = textField(author, 'url');
      return name || uri ? [{ ...(name && { name }), ...(uri && { uri }) }] : [];
    })
    .filter(
      (author, index, all) =>
        all.findIndex((other) => other.name === author.name && other.uri === author.uri) === index,
    );
}

function readMedia(item: JsonObject): DraftMedia[] {
  const media: DraftMedia[] = [];
  for (const key of ['image', 'banner_image']) {
    const href = textField(item, key);
    if (href && !media.some((other) => other.href === href)) media.push({ href, type: 'picture' });
  }
  for (const attachment of objectList(item.attachments)) {
    const href = textField(attachment, 'url');
    if (!href) continue;
    const mimetype = textField(attachment, 'mime_type');
    const title = textField(attachment, 'title');
    const type = mediaType(undefined, mimetype);
    const sizeinbytes = numberField(attachment, 'size_in_bytes');
    const duration = numberField(attachment, 'duration_in_seconds');
    media.push({
      href,
      ...(type && { type }),
      ...(mimetype && { mimetype }),
      ...(title && { title }),
      ...(sizeinbytes && { sizeinbytes }),
      ...(duration && { duration }),
    });
  }
  return media;
}

function readLinks(item: JsonObject, url: string | undefined): DraftLink[] {
  const external = textField(item, 'external_url');
  return external && external !== url ? [{ href: external, rel: 'related' }] : [];
}

/** Publishers' own members begin with `_`; their texts are kept. */
function readExtensions(item: JsonObject): Record<string, string> | undefined {
  const entries = Object.entries(item).flatMap(([key, value]) =>
    key.startsWith('_') &&
    key !== '__proto__' &&
    (typeof value === 'string' || typeof value === 'number') &&
    String(value).trim() !== ''
      ? [[key, String(value).trim().slice(0, 2000)] as const]
      : [],
  );
  return entries.length > 0 ? Object.fromEntries(entries.slice(0, 40)) : undefined;
}

/** An array by the standard; some write one text with commas. */
const tagsOf = (tags: unknown): string[] =>
  typeof tags === 'string' ? tags.split(',').flatMap((tag) => tag.trim() || []) : textList(tags);
