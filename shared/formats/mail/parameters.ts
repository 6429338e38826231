import { decodeCharset } from './charset.ts';
import { decodeHeaderText } from './encoded-words.ts';

/** A structured field such as Content-Type or Content-Disposition (RFC 2045 section 5.1), value and parameter names in lower case. */
export interface StructuredField {
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** Senders forget semicolons, quote badly and put encoded words into parameters (RFC 2231 has another way); all of it is read. */
const parameter =
  /[;\s]\s*([\w!#$&+.^`{}~-]+)(\*\d+)?(\*)?\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;\s"][^;]*?(?=\s*;|\s*$|\s+[\w-]+\*?=)))/g;

export function parseStructured(field: string | undefined): StructuredField {
  if (field === undefined) return { value: '', parameters: new Map() };
  const value = /^[^;\s]*/.exec(field)?.[0].toLowerCase() ?? '';
  const pieces = new Map<string, { readonly index: number; readonly isExtended: boolean; readonly text: string }[]>();
  for (const [, name = '', index, extended, quoted, plain] of field.slice(value.length).matchAll(parameter)) {
    const key = name.toLowerCase();
    const text = quoted === undefined ? (plain ?? '').replace(/\s+\([^)]*\)$/, '') : quoted.replace(/\\(.)/g, '$1');
    const list = pieces.get(key) ?? [];
    list.push({ index: Number(index?.slice(1) ?? 0), isExtended: extended !== undefined, text });
    pieces.set(key, list);
  }
  const parameters = new Map<string, string>();
  for (const [key, list] of pieces) parameters.set(key, joinPieces(list));
  return { value, parameters };
}

/** RFC 2231: continuations by number, `charset'language'%XX` in extended ones. An extended value wins over a plain one of the same name. */
function joinPieces(
  list: readonly { readonly index: number; readonly isExtended: boolean; readonly text: string }[],
): string {
  const sorted = [...list].sort((a, b) => a.index - b.index);
  const chosen = sorted.some(({ isExtended }) => isExtended)
    ? sorted.filter(({ isExtended, index }) => isExtended || index > 0)
    : sorted;
  const [first] = chosen;
  if (!first) return '';
  if (!first.isExtended) {
    const isContinued = chosen.length > 1 && (chosen[1]?.index ?? 0) > 0;
    return decodeHeaderText(isContinued ? chosen.map(({ text }) => text).join('') : first.text);
  }
  const [, charset, rest] = /^([^']*)'[^']*'(.*)$/s.exec(first.text) ?? [undefined, 'utf-8', first.text];
  const bytes = [{ ...first, text: rest ?? '' }, ...chosen.slice(1)].map(({ isExtended, text }) =>
    Buffer.from(isExtended ? unescapePercent(text) : text, 'latin1'),
  );
  return decodeCharset(Buffer.concat(bytes), charset || 'utf-8').text;
}

const unescapePercent = (text: string): string =>
  text.replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
