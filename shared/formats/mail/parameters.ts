import { decodeCharset } from './charset.ts';
import { decodeHeaderText } from './encoded-words.ts';

/** A structured field such as Content-Type or Content-Disposition (RFC 2045 section 5.1), value and parameter names in lower case. */
export interface StructuredField {
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

interface Piece {
  readonly name: string;
  readonly index: number;
  readonly isExtended: boolean;
  readonly text: string;
}

const longestField = 16_384;
const nameStart = /[\w!#$&+.^`{}~-]+/y;
const suffix = /(\*\d{1,4})?(\*)?/y;
const quoted = /"((?:[^"\\]|\\.)*)"?/sy;

/** Reads such a field. Senders forget semicolons, quote badly and put encoded words into parameters; all of it is read, in one pass. */
export function parseStructured(field: string | undefined): StructuredField {
  if (field === undefined) return { value: '', parameters: new Map() };
  const text = field.slice(0, longestField);
  const value = /^[^;\s]*/.exec(text)?.[0] ?? '';
  const byName = Map.groupBy(readPieces(text, value.length), ({ name }) => name);
  return {
    value: value.toLowerCase(),
    parameters: new Map([...byName].map(([name, pieces]) => [name, joinPieces(pieces)])),
  };
}

function* readPieces(text: string, start: number): Generator<Piece> {
  let at = start;
  while (at < text.length) {
    const name = match(nameStart, text, at);
    if (name === undefined) {
      at++;
      continue;
    }
    at += name[0].length;
    const marks = match(suffix, text, at);
    at = skipSpace(text, at + (marks?.[0].length ?? 0));
    if (text[at] !== '=') continue;
    at = skipSpace(text, at + 1);
    const inQuotes = match(quoted, text, at);
    const end = inQuotes ? at + inQuotes[0].length : plainEnd(text, at);
    const raw = inQuotes ? (inQuotes[1] ?? '').replace(/\\(.)/gs, '$1') : text.slice(at, end).trim();
    at = end;
    yield {
      name: name[0].toLowerCase(),
      index: Number(marks?.[1]?.slice(1) ?? 0),
      isExtended: marks?.[2] !== undefined,
      text: inQuotes ? raw : raw.replace(/ \([^()]*\)$/, ''),
    };
  }
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 32) at++;
  return at;
}

/** A value without quotes goes to the semicolon, or to the word before the next equals sign: `name=two words charset=utf-8`. */
function plainEnd(text: string, from: number): number {
  const semicolon = text.indexOf(';', from);
  const end = semicolon < 0 ? text.length : semicolon;
  const equals = text.indexOf('=', from + 1);
  if (equals < 0 || equals >= end) return end;
  const word = /\s[\w-]+\*?$/.exec(text.slice(Math.max(from, equals - 40), equals));
  return word ? equals - word[0].length : end;
}

/** RFC 2231: continuations by number, `charset'language'%XX` in extended ones. An extended value wins over a plain one of the same name. */
function joinPieces(list: readonly Piece[]): string {
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
