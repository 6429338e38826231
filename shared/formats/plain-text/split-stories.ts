import type { Limits } from '../limits.ts';
import { readDocumentLines } from './document-lines.ts';
import type { StoryText } from './story.ts';
import { startsStory } from './story-start.ts';

/** A line of nothing but rule characters, spaced or not. */
const endOfFrame = 'NNNN';
const rule = /^[ \t]*(?:([-=_*~#•·—–+])[ \t]*(?:\1[ \t]*){3,}|(?:\* ?){3,}|-{3,}|={3,})$/;

/** Telex frames a message: `ZCZC`, its number and lines of routing above, `NNNN` (Italian wires: the time and `NNN`) below. */
const frameStart = /^\s*ZCZC(?![a-z])/;
const frameEnd = /^\s*(?:(\d{1,2}-\p{L}{3}-\d{2,4}\s+\d{1,2}[:.]\d{2})\s+)?N{3,4}\s*$/u;
const routing = /^(?=.*[\d_])[\p{Lu}\d_/. -]{1,40}$/u;

/** Text up to a rule. */
interface Piece {
  readonly text: string;
  readonly line: number;
  /** Characters that were over the limit and left out. */
  readonly dropped: number;
  /** The rule below it; a form feed is one, `NNNN` another. */
  readonly rule: string;
  /** When it was sent, where the end of its frame says so. */
  readonly sent?: string | undefined;
}

export type CutStory = StoryText & { readonly dropped: number };

/**
 * Cuts a document into its stories as it arrives, at form feeds and at rules below which a story starts. A rule inside a story (three
 * stars between two sections, a line below a headline) divides nothing. At most `textLength` characters of a story are kept.
 */
export async function* splitStories(chunks: AsyncIterable<string>, limits: Limits): AsyncGenerator<CutStory> {
  let item = 0;
  let open: Piece | undefined;
  for await (const piece of readPieces(chunks, limits.textLength)) {
    if (open === undefined) open = piece;
    else if (piece.text !== '' && (open.rule === endOfFrame || startsStory(open.text, open.rule, piece.text))) {
      yield { ...open, item: ++item };
      open = piece;
    } else open = append(open, piece, limits.textLength);
  }
  if (open) yield { ...open, item: ++item };
}

/** An empty line takes the place of the rule: it divides paragraphs. */
function append(open: Piece, piece: Piece, most: number): Piece {
  const joined = piece.text === '' ? open.text : `${open.text}\n\n${piece.text}`;
  const dropped = open.dropped + piece.dropped + Math.max(0, joined.length - most);
  return { text: joined.slice(0, most), line: open.line, dropped, rule: piece.rule };
}

/** Pieces that hold text; an empty one only where it carries a rule on. */
async function* readPieces(chunks: AsyncIterable<string>, most: number): AsyncGenerator<Piece> {
  let kept: string[] = [];
  let length = 0;
  let dropped = 0;
  let start = 0;
  let number = 0;
  let blank = true;
  let sent: string | undefined;
  let inFrame = false;
  const close = (mark: string): Piece => {
    const piece = { text: kept.join('\n'), line: start, dropped, rule: mark, ...(sent && { sent }) };
    sent = undefined;
    [kept, length, dropped, blank] = [[], 0, 0, true];
    return piece;
  };
  for await (const line of readDocumentLines(chunks, most)) {
    number++;
    if (frameStart.test(line) && line.length < 100) {
      if (kept.length > 0) yield close(endOfFrame);
      inFrame = true;
      continue;
    }
    if (inFrame && kept.length === 0 && line.length < 100 && routing.test(line.trim())) continue;
    const end = inFrame && line.length < 100 ? frameEnd.exec(line) : null;
    if (end) {
      sent = end[1];
      if (kept.length > 0) yield close(endOfFrame);
      inFrame = false;
      continue;
    }
    for (const [i, part] of (line.includes('\f') ? line.split('\f') : [line]).entries()) {
      if (i > 0 && kept.length > 0) yield close('\f');
      const isRule = part.length < 200 && rule.test(part);
      // A rule right below the one line of a headline underlines it.
      if (isRule && !blank && kept.length === 1) kept.push('');
      else if (isRule) {
        if (kept.length > 0) yield close(part.trim());
      } else if (part.trim() !== '' || kept.length > 0) {
        if (kept.length === 0) start = number;
        const room = dropped > 0 ? 0 : Math.max(0, most - length);
        if (part.length <= room) kept.push(part);
        else if (room > 0) kept.push(part.slice(0, room));
        dropped += Math.max(0, part.length - room);
        length += Math.min(part.length, room) + 1;
      }
      blank = part.trim() === '';
    }
  }
  if (kept.length > 0) yield close('');
}
