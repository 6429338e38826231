import type { Confidence, Format, Peek, Reading, Source } from './format.ts';
import { collectBytes } from './mail/collect-bytes.ts';

/**
 * Internet messages (RFC 5322) with MIME (RFC 2045–2049, 2231, 3676, 6532): press releases, newsletters, agency copy by mail. One
 * message is one article; attachments are read like deliveries of their own.
 */
export const mail = { name: 'mail', recognises, read } as const satisfies Format<'mail'>;

const field = /^(?:[!-9;-~]{1,80})[ \t]*:[^\n]*(?:\n[ \t]+[^\n]*)*(?:\n|$)/;
/** Fields that only mail has, and those that other headed texts have too. */
const sure =
  /^(?:received|return-path|delivered-to|mime-version|message-id|dkim-signature|content-type|content-transfer-encoding|x-mailer|x-received|list-id|envelope-to|arc-\S+|authentication-results|in-reply-to|references|reply-to):/i;
const usual = /^(?:from|to|subject|date|cc|sender|bcc):/i;

function recognises(peek: Peek): Confidence {
  // A mailbox's separator: mbox reads it, also where only one message follows.
  if (peek.text.startsWith('From ')) return 'none';
  const text = peek.text.replace(/^>+From [^\n]*\n/, '');
  const names = fieldsOf(text.slice(0, 16_384));
  const told = peek.mediaType === 'message/rfc822' || /\.(?:eml|mht|mhtml)$/i.test(peek.name ?? '');
  if (names.some((name) => sure.test(name)) && names.length >= 2) return 'certain';
  const known = names.filter((name) => usual.test(name) || sure.test(name)).length;
  if (known >= 2 && names.some((name) => /^from:/i.test(name))) return 'certain';
  if (known > 0 && told) return 'likely';
  return known >= 3 ? 'likely' : 'none';
}

/** Names of the header fields that a text begins with. */
function fieldsOf(text: string): string[] {
  const names: string[] = [];
  let rest = text;
  for (let match = field.exec(rest); match && names.length < 60; match = field.exec(rest)) {
    names.push(rest.slice(0, rest.indexOf(':') + 1).replace(/\s/g, ''));
    rest = rest.slice(match[0].length);
  }
  return names;
}

async function* read(source: Source): AsyncGenerator<Reading> {
  // The reader and its statistics of charsets load when the first message comes.
  const { readMessage } = await import('./mail/read-message.ts');
  const { bytes, dropped } = await collectBytes(source.bytes());
  yield* readMessage(bytes, source.limits);
  if (dropped > 0)
    yield {
      type: 'problem',
      problem: {
        code: 'over-limit',
        message: `The message is over ${bytes.length} bytes; ${dropped} bytes at its end, mostly of attachments, were not read`,
        lost: 'field',
      },
    };
}
