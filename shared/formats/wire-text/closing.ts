import type { Block } from '../../article/block.ts';
import type { DraftPerson, DraftSource } from '../../article/draft.ts';
import { findByline, isName } from '../plain-text/byline.ts';
import { gather, type Piece, readPiece } from '../plain-text/tail-matter.ts';

export interface Closing {
  readonly body: readonly Block[];
  /** The author's line below the text. */
  readonly byline?: string;
  readonly credits: readonly DraftPerson[];
  readonly copyrightnotice?: string;
  readonly source?: DraftSource;
  /** Initials of the desk. */
  readonly signature?: string;
  /** `more` where the story goes on in another message. */
  readonly signals: readonly string[];
}

/** Closing lines that are looked at, and how long one may be. */
const most = { lines: 8, characters: 200 };
const labelled =
  /^[-–—*•]?\s*(?:autor(?:in|en|a|es)?|authors?|auteurs?|autrice|autor[ei]|verfasser(?:in)?|schrijver|text|texte|testo|texto)\s?:\s*(\p{Lu}[^\n]{3,100}?)\.?$/iu;

/** The lines below the text of a wire story taken off it: whose it is, who wrote it, that it ends. `Source: …` is part of a table or chart and stays. */
export function readClosing(blocks: readonly Block[], hasByline: boolean): Closing {
  const pieces: Piece[] = [];
  let body = blocks;
  let byline: string | undefined;
  for (let taken = 0; taken < most.lines && body.length > 1; taken++) {
    const last = body.at(-1);
    const text = last && last.type !== 'table' && last.type !== 'heading' ? last.text.trim() : '';
    if (text === '' || text.length > most.characters) break;
    const piece = readPiece(text);
    const author = hasByline || byline ? undefined : authorIn(text);
    if (piece && piece.kind !== 'source') pieces.unshift(piece);
    else if (author) byline = author;
    else break;
    body = body.slice(0, -1);
  }
  const { credits, copyrightnotice, source, signature, continues } = gather(pieces);
  return {
    body,
    credits,
    ...(byline && { byline }),
    ...(copyrightnotice && { copyrightnotice }),
    ...(source && { source }),
    ...(signature && { signature }),
    signals: continues ? ['more'] : [],
  };
}

/** `Autor: Jonas Petersen`, `By Ruth Daly`. */
function authorIn(line: string): string | undefined {
  const named = labelled.exec(line)?.[1];
  if (named) return named.split(/\s*(?:[,&/]|\s(?:und|and|et|y|e|en)\s)\s*/).every(isName) ? named : undefined;
  return line.length < 80 ? findByline(line)?.byline : undefined;
}
