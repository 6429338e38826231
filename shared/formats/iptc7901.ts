import type { Confidence, Format, Peek, Reading, Source } from './format.ts';
import { readHeader } from './iptc7901/header.ts';
import { readStream } from './wire-text/read-stream.ts';

/** Synchronisation, and the `ZCZC` of Telex on a line of its own. */
const padding = /^[\x00\x16\x20\x7f\r\n]*(?:ZCZC[ \t]*[\r\n]+)?/;

function recognises({ text }: Peek): Confidence {
  const start = text.slice(0, 600).replace(padding, '');
  const hasControls = start.startsWith('\x01');
  const line = /^\x01?([^\r\n\x02]*)/.exec(start)?.[1] ?? '';
  if (readHeader(line) === undefined) return 'none';
  return hasControls ? 'certain' : 'likely';
}

async function* read(source: Source): AsyncGenerator<Reading> {
  // What stories are made of loads when the first one comes.
  const { readMessage } = await import('./iptc7901/message-draft.ts');
  yield* readStream(source, (line) => readHeader(line) !== undefined, readMessage);
}

/**
 * IPTC 7901 text transmission format (https://iptc.org/standards/iptc-7901/), one message or a stream of them, with its control characters or
 * saved without.
 */
export const iptc7901 = { name: 'iptc7901', recognises, read } as const satisfies Format<'iptc7901'>;
