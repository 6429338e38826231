import { isObject, type JsonObject, objectList, textField } from '../json/json-fields.ts';

/** Members by name in lower case: ninjs 1 and 2 write `versioncreated`, 3 writes `versionCreated`. */
export function foldNames(object: JsonObject): JsonObject {
  const folded: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of Object.entries(object)) folded[key.toLowerCase()] = value;
  return folded;
}

/** One of the texts that a property holds in several forms: by role, and by content type where it is told. */
export interface Rendition {
  readonly role: string;
  readonly value: string;
  readonly isMarkup: boolean;
}

/**
 * The forms of a property: `body_html`, `body_text` … of 1.x, a role after an underscore, and `bodies` of 2 and 3, objects with role, content
 * type and value.
 */
export function renditionsOf(item: JsonObject, one: string, many: string): Rendition[] {
  const found: Rendition[] = [];
  for (const [key, value] of Object.entries(item)) {
    if (key !== one && !key.startsWith(`${one}_`)) continue;
    const text = typeof value === 'string' ? value.trim() : '';
    const role = key.slice(one.length + 1);
    if (text !== '')
      found.push({
        role,
        value: text,
        isMarkup: /html|richtext|xml|nitf/.test(role) || (role !== 'text' && hasTags(text)),
      });
  }
  for (const object of objectList(item[many])) {
    const folded = foldNames(object);
    const value = textField(folded, 'value', 'text');
    if (value === undefined) continue;
    const type = textField(folded, 'contenttype');
    const role = (textField(folded, 'role') ?? '').toLowerCase().replace(/^.*[:/]/, '');
    const isMarkup = type === undefined ? hasTags(value) : /html|xml/i.test(type);
    found.push({ role, value, isMarkup });
  }
  return found;
}

/** Publishers put markup into fields that are to hold text; two kinds of tag that news texts have tell it. */
const hasTags = (text: string): boolean =>
  /<\/(?:p|div|b|i|em|strong|a|span|h\d|ul|ol|li|table|sup)>|<br\s*\/?>|<p>/i.test(text);

/** The objects of a list, or of an object whose members are named objects (renditions and associations of 1.x). */
export function namedObjects(value: unknown): { readonly name: string; readonly object: JsonObject }[] {
  if (Array.isArray(value))
    return objectList(value).map((object) => ({ name: textField(object, 'name') ?? '', object: foldNames(object) }));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, object]) =>
    isObject(object) ? [{ name, object: foldNames(object) }] : [],
  );
}
