import type { NameCache } from './name-cache.ts';

/** A start tag as written; `end` is the place after it. */
export interface StartTag {
  readonly outcome: 'tag' | 'stray' | 'incomplete';
  readonly name: string;
  /** Name and raw value in turn. */
  readonly attributes: string[];
  readonly empty: boolean;
  readonly end: number;
  readonly problem?: string | undefined;
  /** Bits of quotes found to be absent from the rest of the buffer: 1 double, 2 single. */
  readonly absentQuotes: number;
}

const nothing: string[] = [];
const failed = (outcome: 'stray' | 'incomplete', absentQuotes = 0): StartTag => ({
  outcome,
  name: '',
  attributes: nothing,
  empty: false,
  end: 0,
  absentQuotes,
});

/** Letters, `_`, `:` and everything beyond ASCII (XML 1.0, production 4, with its gaps closed). */
export const isNameStart = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || code === 0x3a || code >= 0x80;

/**
 * Scans the start tag at `start`. A `<` of running text is told apart from a broken tag: `a <b and c</p>`, `<jo@example.org>` and
 * `<https://…>` are text (`stray`); a tag with attributes but without its `>` ends at the next `<`.
 */
export function scanStartTag(
  buffer: string,
  start: number,
  final: boolean,
  absentQuotes: number,
  names: NameCache,
): StartTag {
  let at = start + 1;
  let code = buffer.charCodeAt(at);
  while (code > 0x20 && code !== 0x3e && code !== 0x2f && code !== 0x3c && code !== 0x40)
    code = buffer.charCodeAt(++at);
  if (code === 0x3e)
    return {
      outcome: 'tag',
      name: names.at(buffer, start + 1, at),
      attributes: [],
      empty: false,
      end: at + 1,
      absentQuotes: 0,
    };
  if (Number.isNaN(code)) return failed(final ? 'stray' : 'incomplete');
  if (code === 0x40 || code === 0x3c) return failed('stray');
  const name = names.at(buffer, start + 1, at);
  return scanAttributes(buffer, at, name, final, absentQuotes, names);
}

function scanAttributes(
  buffer: string,
  from: number,
  name: string,
  final: boolean,
  knownAbsent: number,
  names: NameCache,
): StartTag {
  const attributes: string[] = [];
  let absentQuotes = knownAbsent;
  let at = from;
  let problem: string | undefined;
  let values = 0;
  for (;;) {
    let code = buffer.charCodeAt(at);
    while (code <= 0x20) code = buffer.charCodeAt(++at);
    if (code === 0x3e) return { outcome: 'tag', name, attributes, empty: false, end: at + 1, problem, absentQuotes };
    if (code === 0x2f) {
      const next = buffer.charCodeAt(at + 1);
      if (next === 0x3e) return { outcome: 'tag', name, attributes, empty: true, end: at + 2, problem, absentQuotes };
      if (Number.isNaN(next) && !final) return failed('incomplete', absentQuotes);
      if (at === from) return failed('stray', absentQuotes);
      at++;
      continue;
    }
    if (code === 0x3c || Number.isNaN(code)) {
      if (Number.isNaN(code) && !final) return failed('incomplete', absentQuotes);
      if (values === 0) return failed('stray', absentQuotes);
      return {
        outcome: 'tag',
        name,
        attributes,
        empty: false,
        end: at,
        problem: `the tag <${name.slice(0, 40)}> lacks its ">"`,
        absentQuotes,
      };
    }
    const nameStart = at;
    // An attribute's name may begin with anything, or a stray quote would stop the scan.
    do code = buffer.charCodeAt(++at);
    while (code > 0x20 && code !== 0x3d && code !== 0x3e && code !== 0x2f && code !== 0x3c);
    const nameEnd = at;
    while (code <= 0x20) code = buffer.charCodeAt(++at);
    if (code !== 0x3d) {
      problem ??= `an attribute of <${name.slice(0, 40)}> has no value`;
      attributes.push(names.at(buffer, nameStart, nameEnd), '');
      continue;
    }
    code = buffer.charCodeAt(++at);
    while (code <= 0x20) code = buffer.charCodeAt(++at);
    const bit = code === 0x22 ? 1 : code === 0x27 ? 2 : 0;
    const quoteEnd = bit === 0 || (absentQuotes & bit) !== 0 ? -1 : buffer.indexOf(bit === 1 ? '"' : "'", at + 1);
    if (quoteEnd >= 0) {
      attributes.push(names.at(buffer, nameStart, nameEnd), buffer.slice(at + 1, quoteEnd));
      at = quoteEnd + 1;
    } else {
      if (bit !== 0) absentQuotes |= bit;
      if (!final && (bit !== 0 || Number.isNaN(code))) return failed('incomplete', absentQuotes);
      problem ??= `an attribute of <${name.slice(0, 40)}> lacks its quotes`;
      const valueStart = bit === 0 ? at : at + 1;
      at = valueStart;
      code = buffer.charCodeAt(at);
      while (code > 0x20 && code !== 0x3e && code !== 0x3c) code = buffer.charCodeAt(++at);
      attributes.push(names.at(buffer, nameStart, nameEnd), buffer.slice(valueStart, at));
    }
    values++;
  }
}
