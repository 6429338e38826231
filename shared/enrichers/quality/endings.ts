import type { Shared } from '../enricher.ts';
import type { Sentence, TextPart } from '../text/parts.ts';
import { sentenceEnd } from '../text/sentence-end.ts';
import type { Token } from '../text/token.ts';

/** The last sentence of a running block. */
export interface Ending {
  readonly sentence: Sentence;
  readonly part: TextPart;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Tokens of the whole block. */
  readonly blockTokens: number;
  /** The block has sentences before this one. */
  readonly follows: boolean;
  readonly unstopped: boolean;
  /** The next block takes the sentence up: nothing of it is lost. */
  readonly goesOn: boolean;
}

const running = new Set<TextPart['type']>(['paragraph', 'quote']);
/** What a sentence leads up to: a list, a table, code. */
const led = new Set<TextPart['type']>(['listItem', 'table', 'preformatted']);
const takesUp = /^\s*\p{Ll}/u;
const opensSpeech = /^\s*["“„«»‚‘「『]/u;
const comma = /,\s*$/u;

/** A layout that parts a sentence loses nothing of it: the next block begins low, is what the sentence leads up to, or is the speech behind its comma. */
function isTakenUp(wording: string, next: TextPart | undefined, text: string): boolean {
  if (next === undefined) return false;
  if (led.has(next.type)) return true;
  const opening = text.slice(next.start, Math.min(next.end, next.start + 20));
  return (
    running.has(next.type) && (takesUp.test(opening) || (comma.test(wording.slice(-20)) && opensSpeech.test(opening)))
  );
}

/** The next block but for what a layout puts between: pictures with their captions. */
function nextOf(parts: readonly TextPart[], index: number): TextPart | undefined {
  let next = index + 1;
  while (parts[next]?.type === 'caption') next += 1;
  return parts[next];
}

/** How each running block ends. */
export function endingsOf({ text, parts, tokens, sentenceSpans, language }: Shared): Ending[] {
  return sentenceSpans.flatMap((sentence, i) => {
    const part = parts[sentence.part] as TextPart;
    if (sentenceSpans[i + 1]?.part === sentence.part || part.field === 'headline' || !running.has(part.type)) return [];
    let first = i;
    while (sentenceSpans[first - 1]?.part === sentence.part) first -= 1;
    const wording = text.slice(sentence.start, sentence.end);
    return [
      {
        sentence,
        part,
        text: wording,
        tokens: tokens.slice(sentence.firstToken, sentence.endToken),
        blockTokens: sentence.endToken - (sentenceSpans[first] as Sentence).firstToken,
        follows: first < i,
        unstopped: sentenceEnd(wording, language) === 'none',
        goesOn: isTakenUp(wording, nextOf(parts, sentence.part), text),
      },
    ];
  });
}

/** Characters at the end of a line in which its closing is looked for: patterns that begin with any run of letters are quadratic over a long one. */
const tail = 200;
/** What closes a line without a stop: an address, handle or path, a picture, a time, the initials of who wrote it ("/ ab", "…. ab"). */
const closings = [
  /\S*[@/#_=]\S*["'”’»)\]]*$/u,
  /\S\.\p{L}{2,}["'”’»)\]]*$/u,
  /\p{Extended_Pictographic}(?:\ufe0e|\ufe0f|\u200d|\p{M})*$/u,
  /\d[:.]\d\d(?:\s?(?:[ap]m|h|uhr|gmt|[ce]s?t))?$/iu,
  /[/|–—]\s?\p{L}{1,4}(?:\s\p{L}{1,2})?$/u,
];
const initials = /[.!?…]["'”’»)\]]*\s+(\p{L}{2,3})$/u;

/** True where a line without a stop ends on what needs none. `isSmall` tells function words, which are nobody's initials. */
export function closes(line: string, isSmall: (word: string) => boolean): boolean {
  const end = line.slice(-tail);
  if (closings.some((closing) => closing.test(end))) return true;
  const signed = initials.exec(end)?.[1];
  return signed !== undefined && signed === signed.toLowerCase() && !isSmall(signed);
}

const ellipsis = /(?:\.{3,}|…)/gu;

/** True where the writer trails off elsewhere too, so that an ellipsis at the end is a manner and no cut. Brackets around it are an editor's or a program's. */
export function trailsOff({ text }: Shared): boolean {
  return !/\]\s*$/u.test(text.slice(-tail)) && (text.match(ellipsis)?.length ?? 0) >= 2;
}
