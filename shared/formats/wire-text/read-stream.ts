import type { Draft } from '../../article/draft.ts';
import { DocumentRejected } from '../../article/problem.ts';
import type { Reading, Source } from '../format.ts';
import { type IsHeader, type Message, type MessageReading, MessageSplitter } from './messages.ts';

/** Reads a wire message by message; one without a text is a problem. */
export async function* readStream(
  source: Source,
  isHeader: IsHeader,
  readMessage: (message: Message) => Draft | undefined,
): AsyncGenerator<Reading> {
  const splitter = new MessageSplitter(isHeader, source.limits.textLength);
  let drafts = 0;
  const toReading = (reading: MessageReading): Reading => {
    if ('problem' in reading) return { type: 'problem', problem: reading.problem };
    const draft = readMessage(reading.message);
    if (draft === undefined) return withoutText(reading.message);
    drafts++;
    return { type: 'draft', draft };
  };
  for await (const piece of source.text()) for (const reading of splitter.write(piece)) yield toReading(reading);
  for (const reading of splitter.end()) yield toReading(reading);
  if (drafts === 0)
    throw new DocumentRejected('no-articles', `${source.name ?? 'The document'} holds no message with a text`);
}

const withoutText = ({ item, offset }: Message): Reading => ({
  type: 'problem',
  problem: {
    code: 'not-an-article',
    message: `Message ${item} has no text; it was left out.`,
    lost: 'article',
    position: { item, offset },
  },
});
