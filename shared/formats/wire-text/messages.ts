import type { Problem } from '../../article/problem.ts';

/** One message of a wire as it was transmitted, control characters and all. */
export interface Message {
  readonly text: string;
  /** 1-based. */
  readonly item: number;
  /** Of its first character, in characters from the start of the document. */
  readonly offset: number;
}

export type MessageReading = { readonly message: Message } | { readonly problem: Problem };

const startOfHeader = '\x01';
const endOfTransmission = '\x04';
/** Ends of messages in wires that were saved without control characters (RFC-less, but on every Telex line). */
const telexEnd = /\nNNNN[ \t]*(?:\r?\n|$)/;

/**
 * Messages between SOH and EOT of a stream, or between headers where a system dropped these characters: `isHeader` knows a header line.
 * At most `length` characters of one are kept; what goes over is told. Memory is that of one message.
 */
export async function* readMessages(
  pieces: AsyncIterable<string>,
  isHeader: (line: string) => boolean,
  length: number,
): AsyncGenerator<MessageReading> {
  let held = '';
  let offset = 0;
  let item = 0;
  const take = function* (text: string): Generator<MessageReading> {
    const start = offset;
    offset += text.length;
    // Synchronisation and padding between messages are no message.
    if (text.replace(/[\x00-\x20\x7f]/g, '') === '') return;
    item++;
    if (text.length > length) yield { problem: overLimit(item, start, length) };
    yield { message: { text: text.slice(0, length), item, offset: start } };
  };
  for await (const piece of pieces) {
    held += piece;
    for (let end = endOfMessage(held); end > 0; end = endOfMessage(held)) {
      yield* take(held.slice(0, end));
      held = held.slice(end);
    }
    if (held.length > length * 2) {
      yield* take(held);
      held = '';
    }
  }
  for (const text of splitAtHeaders(held, isHeader)) yield* take(text);
}

/** The place after the first whole message; 0 where none is whole yet. */
function endOfMessage(text: string): number {
  const eot = text.indexOf(endOfTransmission);
  const first = text.indexOf(startOfHeader);
  const next = first < 0 ? -1 : text.indexOf(startOfHeader, first + 1);
  if (next > 0 && (eot < 0 || next < eot)) return next;
  if (eot >= 0) return eot + 1;
  if (first >= 0) return 0;
  const telex = telexEnd.exec(text);
  return telex ? telex.index + telex[0].length : 0;
}

function splitAtHeaders(text: string, isHeader: (line: string) => boolean): string[] {
  if (text.includes(startOfHeader)) return [text];
  const messages: string[] = [];
  let start = 0;
  for (let at = text.indexOf('\n') + 1; at > 0; at = text.indexOf('\n', at) + 1) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, Math.min(end < 0 ? text.length : end, at + 200));
    if (!isHeader(line)) continue;
    messages.push(text.slice(start, at));
    start = at;
  }
  return [...messages, text.slice(start)];
}

const overLimit = (item: number, offset: number, length: number): Problem => ({
  code: 'over-limit',
  message: `Message ${item} is longer than ${length} characters (limit "textLength"); the rest was left out.`,
  lost: 'field',
  position: { item, offset },
});
