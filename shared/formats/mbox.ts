import { DocumentRejected } from '../article/problem.ts';
import type { Confidence, Format, Peek, Reading, Source } from './format.ts';
import { mostMessageBytes } from './mail/collect-bytes.ts';
import { isSeparator, MboxSplitter } from './mbox/mbox-splitter.ts';

/** Mailboxes of many messages (RFC 4155): mboxo and mboxrd, each message read as `mail` reads it. */
export const mbox = { name: 'mbox', recognises, read } as const satisfies Format<'mbox'>;

function recognises(peek: Peek): Confidence {
  const [first = '', second = ''] = peek.text.split(/\r?\n/, 2);
  if (!first.startsWith('From ')) return 'none';
  if (isSeparator(first)) return /^[!-9;-~]+:|^>From /.test(second) ? 'certain' : 'likely';
  return /^[!-9;-~]+:/.test(second) || peek.mediaType === 'application/mbox' ? 'likely' : 'none';
}

async function* read(source: Source): AsyncGenerator<Reading> {
  const { readMessage } = await import('./mail/read-message.ts');
  const splitter = new MboxSplitter(mostMessageBytes);
  let item = 0;
  const readOne = function* (message: ReturnType<MboxSplitter['end']>[number]): Generator<Reading> {
    if (isBlank(message.bytes)) return;
    const position = { item: ++item, offset: message.offset };
    if (message.dropped > 0) {
      const text = `Message ${item} is over ${mostMessageBytes} bytes; ${message.dropped} bytes at its end were not read`;
      yield { type: 'problem', problem: { code: 'over-limit', message: text, lost: 'field', position } };
    }
    try {
      yield* readMessage(message.bytes, source.limits, position, `message ${item}`);
    } catch (error) {
      if (!(error instanceof DocumentRejected)) throw error;
      yield { type: 'problem', problem: { code: 'invalid-value', message: error.message, lost: 'article', position } };
    }
  };
  for await (const chunk of source.bytes()) for (const message of splitter.write(chunk)) yield* readOne(message);
  for (const message of splitter.end()) yield* readOne(message);
}

/** Empty lines before the first separator. */
const isBlank = (bytes: Buffer): boolean => bytes.length < 64 && bytes.toString('latin1').trim() === '';
