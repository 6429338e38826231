import type { DraftMedia, DraftPerson, Markup } from '../../article/draft.ts';
import { isObject, type JsonObject } from '../json/json-fields.ts';

/** Keys under which content systems wrap a value: WordPress, New York Times, JSON-LD, XML turned into JSON. */
const wrapped = ['rendered', 'main', 'default', 'value', '@value', '#text', '_text', '$t', '_', 'raw', 'original'];
const named = [
  'name',
  'label',
  'title',
  'term',
  'headline',
  'display_name',
  'displayName',
  'webTitle',
  'text',
  'value',
];
const addressed = [
  'url',
  'href',
  'src',
  'uri',
  '@id',
  'source_url',
  'contentUrl',
  'link',
  'original',
  'large',
  'medium',
];

/** A cell as trimmed text: scalars, wrapped scalars, the first of a list. Undefined for nothing, and for what holds no text. */
export function textOf(value: unknown, keys: readonly string[] = wrapped): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? undefined : textOf(value[0], keys);
  if (!isObject(value)) return undefined;
  for (const key of keys) {
    const inner = value[key];
    if (typeof inner === 'string' && inner.trim() !== '') return inner.trim();
    if (typeof inner === 'number') return String(inner);
  }
  return undefined;
}

/** Text of several paragraphs: a list of texts is one a paragraph. */
export const longTextOf = (value: unknown): string | undefined =>
  Array.isArray(value)
    ? value.flatMap((part) => textOf(part, [...wrapped, 'text', 'content']) ?? []).join('\n\n') || undefined
    : textOf(value, [...wrapped, 'text', 'content', 'html']);

export const nameOf = (value: unknown): string | undefined => textOf(value, [...named, ...wrapped]);
/** A keyword may be an object of a kind and a value: `{"name": "subject", "value": "Weather"}`. */
const labelOf = (value: unknown): string | undefined =>
  isObject(value) && typeof value.value === 'string' ? textOf(value, ['value', ...named]) : nameOf(value);
export const addressOf = (value: unknown): string | undefined => textOf(value, addressed);

const tag = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|<!--|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/i;

/** Tables seldom say which cells hold markup: one with tags or entities does. */
export const markupOf = (value: string): Markup => ({ type: tag.test(value) ? 'html' : 'text', value });

/** Parts of a cell that holds a list: an array, the text of one (`["a", "b"]`, `['a', 'b']`), or names between separators. */
export function listOf(value: unknown, separators = /[;|\n]/): unknown[] {
  if (Array.isArray(value)) return value;
  const text = typeof value === 'string' ? value.trim() : value;
  if (typeof text !== 'string') return text === undefined || text === null ? [] : [text];
  if (/^\[.*\]$/s.test(text)) return listLiteral(text);
  return text
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** `["a", "b"]` as JSON writes it, `['a', "b"]` as Python prints it, `[a, b]`. */
function listLiteral(text: string): unknown[] {
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list)) return list;
  } catch {
    // not JSON: read below
  }
  const quoted = [...text.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  const parts = quoted.length > 0 ? quoted.map((part) => part.replace(/\\(.)/g, '$1')) : text.slice(1, -1).split(',');
  return parts.map((part) => part.trim()).filter(Boolean);
}

/** Names of keywords, tags or sections (numbers are keys into a table that is not here); one text may hold several between `;`, `|` or commas. */
export function namesOf(value: unknown): string[] {
  const isCommaList = typeof value === 'string' && !/[;|]/.test(value);
  return listOf(value)
    .flatMap((part) => (typeof part === 'number' ? [] : (labelOf(part) ?? [])))
    .flatMap((name) => (isCommaList ? name.split(',') : [name]))
    .map((name) => name.trim().replace(/^#(?=\p{L})/u, ''))
    .filter(Boolean);
}

/** People of an author cell. Numbers are keys into a table that is not here, not names. */
export const peopleOf = (value: unknown): DraftPerson[] =>
  listOf(value).flatMap((part): DraftPerson[] => {
    if (!isObject(part)) {
      const name = typeof part === 'string' ? part.trim() : '';
      return name === '' || /^(?:\d+|none|null|nan|n\/a|unknown)$/i.test(name)
        ? []
        : [/^https?:/i.test(name) ? { uri: name } : { name }];
    }
    const name = nameOf(part) ?? fullName(part);
    const email = textOf(part.email);
    const uri = addressOf(part);
    return name || email || uri ? [{ ...(name && { name }), ...(email && { email }), ...(uri && { uri }) }] : [];
  });

const fullName = (person: JsonObject): string | undefined =>
  [person.firstname ?? person.first_name ?? person.firstName, person.lastname ?? person.last_name ?? person.lastName]
    .flatMap((part) => textOf(part) ?? [])
    .join(' ') || undefined;

/** Media of a cell: addresses, or objects with an address and what is said of it. */
export const mediaOf = (value: unknown, type?: DraftMedia['type']): DraftMedia[] =>
  listOf(value, /[|\n]|[;,](?=\s{0,20}https?:)/).flatMap((part): DraftMedia[] => {
    const href = addressOf(part);
    if (href === undefined || /^(?:null|none|nan|n\/a)$/i.test(href)) return [];
    if (!isObject(part)) return [{ href, ...(type && { type }) }];
    const description = textOf(part.caption ?? part.description ?? part.alt);
    const creditline = textOf(part.credit ?? part.creditline ?? part.credit_line);
    const mimetype = textOf(part.mime_type ?? part.mimetype ?? part.mimeType ?? part.encodingFormat);
    return [
      {
        href,
        ...(type && { type }),
        ...(mimetype && { mimetype }),
        ...(description && { description }),
        ...(creditline && { creditline }),
        ...dimension(part, 'width'),
        ...dimension(part, 'height'),
      },
    ];
  });

function dimension(part: JsonObject, key: 'width' | 'height'): { readonly width?: number; readonly height?: number } {
  const value = Number(part[key]);
  return Number.isFinite(value) && value > 0 ? { [key]: value } : {};
}
