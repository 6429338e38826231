import { DocumentRejected } from '../article/problem.ts';
import type { Confidence, Format, Peek, Reading, Source } from './format.ts';
import { readHeader } from './iptc7901/header.ts';
import { readMessage } from './iptc7901/message-draft.ts';
import { readMessages } from './wire-text/messages.ts';

/**
 * IPTC 7901 text transmission format (https://iptc.org/standards/iptc-7901/), one message or a stream of them, with its control characters or
 * saved without.
 */
export const iptc7901 = { name: 'iptc7901', recognises, read } as const satisfies Format<'iptc7901'>;

const padding = /^[\x00\x16\x20\x7f\r\n]*/;

function recognises({ text }: Peek): Confidence {
  const start = text.slice(0, 600).replace(padding, '');
  const hasControls = start.startsWith('\x01');
  const line = /^\x01?([^\r\n\x02]*)/.exec(start)?.[1] ?? '';
  if (readHeader(line) === undefined) return 'none';
  return hasControls ? 'certain' : 'likely';
}

async function* read(source: Source): AsyncGenerator<Reading> {
  let drafts = 0;
  for await (const reading of readMessages(
    source.text(),
    (line) => readHeader(line) !== undefined,
    source.limits.textLength,
  )) {
    if ('problem' in reading) {
      yield { type: 'problem', problem: reading.problem };
      continue;
    }
    const draft = readMessage(reading.message);
    if (draft) {
      drafts++;
      yield { type: 'draft', draft };
    } else {
      const { item, offset } = reading.message;
      const message = `Message ${item} has no text; it was left out.`;
      yield {
        type: 'problem',
        problem: { code: 'not-an-article', message, lost: 'article', position: { item, offset } },
      };
    }
  }
  if (drafts === 0)
    throw new DocumentRejected('no-articles', `${source.name ?? 'The document'} holds no message with a text`);
}
