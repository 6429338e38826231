import type { Problem } from '../article/problem.ts';
import type { Confidence, Format, Peek, Reading, Source } from './format.ts';
import { isObject } from './json/json-fields.ts';
import { parseValue } from './json/parse-value.ts';
import { isListName } from './json-array/envelope.ts';
import { isLoneArticle } from './json-array/looks-like-articles.ts';
import { type Line, LineSplitter } from './json-lines/split-lines.ts';
import { weighNames } from './rows/column-names.ts';
import { peekMembers } from './rows/peek-json.ts';
import { readRow } from './rows/row-draft.ts';
import { UnmappedNames } from './rows/unmapped.ts';

/**
 * JSON Lines, NDJSON (https://jsonlines.org) and JSON text sequences (RFC 7464): one object a line, one article an object, its members
 * named by the table of synonyms (rows/column-synonyms.ts).
 */
export const jsonLines = { name: 'json-lines', recognises, read } as const satisfies Format<'json-lines'>;

const mediaTypes = /^application\/(?:x-)?(?:ndjson|jsonl|jsonlines|json-lines|json-seq)$|^text\/jsonl$/;
const names = /\.(?:jsonl|ndjson|jsonlines|ldjson)$/i;

function recognises(peek: Peek): Confidence {
  const text = peek.text.replace(/^\x1e/, '');
  if (!text.startsWith('{')) return 'none';
  const told = mediaTypes.test(peek.mediaType ?? '') || names.test(peek.name ?? '');
  const end = text.indexOf('\n');
  if (end < 0 && !peek.complete && isLongLine(text)) return 'likely';
  const next = end < 0 ? '' : text.slice(end).trimStart().replace(/^\x1e/, '');
  const isLines = end > 0 && /\}\s*$/.test(text.slice(0, end)) && (next === '' || next.startsWith('{'));
  if (!isLines) return told && (end < 0 || !/^\{\s*$/.test(text.slice(0, end))) ? 'likely' : 'none';
  if (told) return 'certain';
  return next !== '' && weighNames(peekMembers(text).map(({ key }) => key)).tells > 0 ? 'likely' : 'none';
}

/** A first line that goes on beyond the peek: an article, and no envelope of them. One object on one line is read just as well. */
function isLongLine(text: string): boolean {
  const members = peekMembers(text);
  return (
    isLoneArticle(members.map(({ key }) => key)) &&
    !members.some((member) => member.elementKeys && isListName(member.key))
  );
}

async function* read(source: Source): AsyncGenerator<Reading> {
  const splitter = new LineSplitter(source.limits.textLength);
  const unmapped = new UnmappedNames();
  let item = 0;
  const readLine = function* (line: Line): Generator<Reading> {
    const text = line.text.replace(/^[\s\x1e\ufeff]+/, '').trimEnd();
    if (text === '' && line.dropped === 0) return;
    const position = { item: ++item, line: line.number };
    const row = objectOf(text, line, source);
    if ('code' in row) {
      yield { type: 'problem', problem: { ...row, position } };
      return;
    }
    if (row.repaired)
      yield { type: 'problem', problem: { code: 'malformed', message: mended, lost: 'nothing', position } };
    const { draft, unmapped: keys } = readRow(row.object, position, source.baseUrl);
    yield { type: 'draft', draft };
    for (const problem of unmapped.problems(keys, position)) yield { type: 'problem', problem };
  };
  for await (const piece of source.text()) for (const line of splitter.write(piece)) yield* readLine(line);
  for (const line of splitter.end()) yield* readLine(line);
}

const mended = 'raw control characters or stray commas in JSON were mended';

type Row = { readonly object: Readonly<Record<string, unknown>>; readonly repaired: boolean };

function objectOf(text: string, line: Line, source: Source): Row | Omit<Problem, 'position'> {
  if (line.dropped > 0) {
    const message = `Line ${line.number} is longer than ${source.limits.textLength} characters (limit "textLength") and was left out`;
    return { code: 'over-limit', message, lost: 'article' };
  }
  const parsed = parseValue(text.replace(/,$/, ''));
  if ('error' in parsed)
    return { code: 'malformed', message: `Line ${line.number} is no JSON: ${parsed.error}`, lost: 'article' };
  if (!isObject(parsed.value))
    return {
      code: 'malformed',
      message: `Line ${line.number} is no object; one article is one object`,
      lost: 'article',
    };
  return { object: parsed.value, repaired: parsed.repaired };
}
