import { readHeader, startsMessage } from './anpa1312/header.ts';
import type { Confidence, Format, Peek, Reading, Source } from './format.ts';
import { readStream } from './wire-text/read-stream.ts';

function recognises({ text }: Peek): Confidence {
  const start = text.slice(0, 400);
  if (!startsMessage(start)) return 'none';
  return /^[\x00\x16\x7f\s]*\x01/.test(start) || start.includes('\x1f') ? 'certain' : 'likely';
}

async function* read(source: Source): AsyncGenerator<Reading> {
  // What stories are made of loads when the first one comes.
  const { readMessage } = await import('./anpa1312/message-draft.ts');
  yield* readStream(source, (line, next) => readHeader(line.trimEnd(), next.trimEnd()) !== undefined, readMessage);
}

/** ANPA 1312 wire transmission (7-bit, 1979; revised 1989), one message or a stream of them, with its control characters or without. */
export const anpa1312 = { name: 'anpa1312', recognises, read } as const satisfies Format<'anpa1312'>;
