import type { Limits } from '../limits.ts';
import type { StoryText } from './story.ts';

/** A line of nothing but rule characters, spaced or not. */
const rule = /^[ \t]*(?:([-=_*~#•·—–+])[ \t]*(?:\1[ \t]*){3,}|(?:\* ?){3,}|-{3,}|={3,})$/;

interface Piece {
  text: string;
  line: number;
  /** Characters that were over the limit and left out. */
  dropped: number;
  /** The rule below it. */
  rule: string;
}

/**
 * Cuts a document into its stories as it arrives, at form feeds and at rules below which a story starts. A rule inside a story (three
 * stars between two sections, a line below a headline) divides nothing. At most `textLength` characters of a story are kept.
 */
export async function* splitStories(
  chunks: AsyncIterable<string>,
  limits: Limits,
): AsyncGenerator<StoryText & { dropped: number }> {
  let item = 0;
  let open: Piece | undefined;
  for await (const piece of readPieces(chunks, limits.textLength)) {
    if (open && (piece.text.trim() === '' || !divides(open, piece))) {
      append(open, piece, limits.textLength);
      continue;
    }
    if (open && open.text.trim() !== '')
      yield { text: open.text, line: open.line, item: ++item, dropped: open.dropped };
    open = piece;
  }
  if (open && open.text.trim() !== '') yield { text: open.text, line: open.line, item: ++item, dropped: open.dropped };
}

function append(open: Piece, piece: Piece, most: number): void {
  // An empty line in place of the rule: it divides paragraphs.
  const joined = `${open.text}\n\n${piece.text}`;
  open.dropped += piece.dropped + Math.max(0, joined.length - most);
  open.text = joined.slice(0, most);
  open.rule = piece.rule;
}

/** Whether the rule below `open` ends its story: something long enough to be one stands above, and what is below starts like one. */
function divides(open: Piece, piece: Piece): boolean {
  if (open.text.trim() === '') return true;
  const above = open.text
    .trim()
    .split('\n')
    .filter((line) => line.trim() !== '');
  if (above.length <= 2 && open.text.trim().length < 160 && !/[.!?]["”»]?\s*$/.test(open.text)) return false;
  const [first = '', second] = piece.text
    .trim()
    .split('\n', 40)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (open.rule === '\f' && /^\p{Ll}/u.test(first)) return false;
  if (second === undefined) return false;
  // Stars and short rules also divide the sections of one story; a headline has no full stop and stands apart.
  const headline =
    !/[.!?:,;]["”»)]*$/.test(first) && /^["“„«¿¡(]?[\p{Lu}\p{N}\p{Lo}]/u.test(first) && first.length <= 160;
  return headline || /^[\p{Lu}\p{L}, .]{3,60}\(\p{Lu}[\p{L}/ ]+\)/u.test(first);
}

async function* readPieces(chunks: AsyncIterable<string>, most: number): AsyncGenerator<Piece> {
  let piece: Piece = { text: '', line: 1, dropped: 0, rule: '' };
  const kept: string[] = [];
  let length = 0;
  let number = 1;
  let blank = true;
  const close = (mark: string): Piece => {
    const done = { ...piece, text: kept.join('\n'), rule: mark };
    kept.length = 0;
    length = 0;
    piece = { text: '', line: number, dropped: 0, rule: '' };
    return done;
  };
  for await (const line of readDocumentLines(chunks, most)) {
    const feed = line.includes('\f');
    for (const [k, part] of (feed ? line.split('\f') : [line]).entries()) {
      if (k > 0) yield close('\f');
      const isRule = part.length < 200 && rule.test(part);
      // A rule right below the one line of a headline underlines it.
      if (isRule && (blank || kept.length > 1)) {
        number++;
        yield close(part.trim());
        number--;
      } else if (isRule) continue;
      else if (length + part.length > most) piece.dropped += part.length;
      else {
        kept.push(part);
        length += part.length + 1;
      }
      blank = part.trim() === '';
    }
    number++;
  }
  yield close('');
}

/** Lines without their ends (LF, CRLF or CR); one longer than `most` comes in pieces. */
async function* readDocumentLines(chunks: AsyncIterable<string>, most: number): AsyncGenerator<string> {
  let rest: string[] = [];
  let size = 0;
  let carriage = false;
  for await (const chunk of chunks) {
    let text: string = carriage && chunk.startsWith('\n') ? chunk.slice(1) : chunk;
    if (text === '') continue;
    carriage = text.endsWith('\r');
    if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
    const lines = text.split('\n');
    for (let i = 0; i < lines.length; i++) {
      rest.push(lines[i]!);
      size += lines[i]!.length;
      if (i + 1 === lines.length && size <= most) break;
      yield rest.join('');
      rest = [];
      size = 0;
    }
  }
  if (size > 0) yield rest.join('');
}
