import type { Draft } from '../../article/draft.ts';
import { findByline } from './byline.ts';
import { type HeaderField, readHeaderField } from './header-fields.ts';
import type { RawLine } from './line.ts';

/** What stands around the headline and is no body text. */
export interface HeadMatter {
  readonly fields: readonly HeaderField[];
  readonly byline?: {
    readonly byline: string;
    readonly authors: NonNullable<Draft['authors']>;
    readonly agency?: string;
  };
  readonly slugline?: string;
  readonly ednote?: string;
  /** The other lines; one after a taken line is `divided`. */
  readonly rest: readonly RawLine[];
  /** How many of `rest` stand before the byline or a date line: the headline is among them. */
  readonly before?: number;
}

/** Lines from the top that are looked at. */
const depth = 14;
const slug =
  /^(?:[\p{L}\p{N}.]+[-–/]){2,}[\p{L}\p{N}.]+(?:,\s?\S.{0,30}|\s?\([^)]{1,40}\))?$|^(?:[\p{Lu}\p{N}.]+[-–/])+[\p{Lu}\p{N}.]+(?:,\s?\S.{0,30}|\s?\([^)]{1,40}\))?$/u;
const note =
  /^(?:Eds?|EDS?|Editors|Editor['’]s note|EDITOR['’]S NOTE|Note to editors|Achtung Redaktionen|Hinweis|Nota del editor|Note aux rédactions)\s?[:.]\s+\S/;

/** What changed, as agencies say it above the text: `(Adds quotes, background)`. */
const changes =
  /^\((?:adds?|updates?|recasts?|corrects?|writes? through|rewrites?|repeats?|refiles?|releads?|clarif(?:y|ies)|removes?|deletes?|fixes|changes|embargo|neu|aktualisiert|berichtigt|korrigiert|ergänzt|actualis[eé]e?|ajoute|corrige|précise|añade|actualiza|agrega|aggiorna|aggiunge|corregge)\b[^()]*\)$/i;

export function readHead(lines: readonly RawLine[]): HeadMatter {
  const rest: RawLine[] = [];
  const fields: HeaderField[] = [];
  const found: { byline?: HeadMatter['byline']; slugline?: string; ednote?: string; before?: number } = {};
  let divided = false;
  for (const [i, line] of lines.entries()) {
    if (i < depth && take(line, lines[i + 1], rest.length, fields, found)) divided = true;
    else {
      rest.push(divided ? { ...line, divided } : line);
      divided = false;
    }
  }
  return { rest, fields, ...found };
}

type Found = { byline?: HeadMatter['byline']; slugline?: string; ednote?: string; before?: number };

function take(line: RawLine, next: RawLine | undefined, taken: number, fields: HeaderField[], found: Found): boolean {
  const field = readHeaderField(line.text, taken > 0);
  if (field) {
    fields.push(field);
    if (taken > 0) found.before ??= taken;
    return true;
  }
  const goesOn = next !== undefined && /^\p{Ll}/u.test(next.text);
  if (goesOn || next === undefined) return false;
  if (taken === 0 && !found.slugline && line.text.length <= 60 && slug.test(line.text)) {
    found.slugline = line.text;
    return true;
  }
  if (note.test(line.text) && taken <= 2) {
    found.ednote ??= line.text;
    return true;
  }
  if (taken <= 6 && line.text.length <= 300 && changes.test(line.text)) {
    found.ednote = found.ednote === undefined ? line.text : `${found.ednote} ${line.text}`;
    return true;
  }
  const byline = found.byline || taken > 4 ? undefined : findByline(line.text);
  if (!byline) return false;
  found.byline = byline;
  found.before ??= taken;
  return true;
}
