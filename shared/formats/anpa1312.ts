import { DocumentRejected } from '../article/problem.ts';
import { startsMessage } from './anpa1312/header.ts';
import { readMessage } from './anpa1312/message-draft.ts';
import type { Confidence, Format, Peek, Reading, Source } from './format.ts';
import { readMessages } from './wire-text/messages.ts';

/** ANPA 1312 wire transmission (7-bit, 1979; revised 1989), one message or a stream of them, with its control characters or without. */
export const anpa1312 = { name: 'anpa1312', recognises, read } as const satisfies Format<'anpa1312'>;

function recognises({ text }: Peek): Confidence {
  const start = text.slice(0, 400);
  if (!startsMessage(start)) return 'none';
  return /^[\x00\x16\x7f\s]*\x01/.test(start) || start.includes('\x1f') ? 'certain' : 'likely';
}

async function* read(source: Source): AsyncGenerator<Reading> {
  let drafts = 0;
  for await (const reading of readMessages(source.text(), () => false, source.limits.textLength)) {
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
