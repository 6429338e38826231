import { DocumentRejected, type Position, type Problem } from '../../article/problem.ts';
import type { Reading } from '../format.ts';
import type { Limits } from '../limits.ts';
import { describeAttachment, embed, isDocument, isSignature } from './attachments.ts';
import { readBody } from './body.ts';
import { findBodyParts } from './body-parts.ts';
import { messageId, readMessageHeader } from './message-draft.ts';
import { type MimePart, MimeReader } from './mime-tree.ts';

/**
 * One message as readings: the article first, then problems, then the attachments that may hold articles. `path` names the message inside
 * its mailbox.
 * @throws DocumentRejected encrypted, when nothing but its header can be read
 */
export function* readMessage(bytes: Buffer, limits: Limits, position?: Position, path?: string): Generator<Reading> {
  const { root, isCut } = new MimeReader(bytes, limits).read();
  const encryption = encryptionOf(root);
  if (encryption)
    throw new DocumentRejected(
      'encrypted',
      `The message is encrypted with ${encryption}; deliver it decrypted`,
      position,
    );
  const parts = findBodyParts(root);
  const { body, dateline, preview, problems } = readBody(parts, limits.textLength);
  const id = messageId(root.headers);
  const media = parts.attachments.filter((part) => !isSignature(part)).map((part) => describeAttachment(part, id));
  yield {
    type: 'draft',
    draft: {
      ...readMessageHeader(root, position),
      ...(dateline && { dateline }),
      ...(preview && { summary: { type: 'text', value: preview } as const }),
      ...(body && { body, surroundings: 'letter' as const }),
      ...(media.length > 0 && { media }),
    },
  };
  for (const problem of [...problems, ...notes(parts.attachments), ...(isCut ? [cut(limits)] : [])])
    yield {
      type: 'problem',
      problem: position ? { ...problem, position: { ...problem.position, ...position } } : problem,
    };
  for (const part of parts.attachments)
    if (isDocument(part) && !isSignature(part)) yield { type: 'document', document: embed(part, path) };
}

/** How a message is encrypted (RFC 3156, RFC 8551), undefined for one that is not. */
function encryptionOf({ type, contentType, parts }: MimePart): 'PGP' | 'S/MIME' | undefined {
  if (type === 'multipart/encrypted')
    return /pkcs7/.test(contentType.parameters.get('protocol') ?? '') ? 'S/MIME' : 'PGP';
  const isOpaque = /^application\/(?:x-)?pkcs7-mime$/.test(type);
  if (isOpaque) return 'S/MIME';
  return type === 'multipart/mixed' && parts.length === 1 && parts[0] ? encryptionOf(parts[0]) : undefined;
}

function* notes(attachments: readonly MimePart[]): Generator<Problem> {
  for (const part of attachments) {
    const position = { path: `part ${part.section}` };
    if (isSignature(part))
      yield {
        code: 'unmapped-field',
        message: `Part ${part.section} is a signature (${part.type}); it was not checked`,
        lost: 'nothing',
        position,
      };
    else if (encryptionOf(part))
      yield {
        code: 'invalid-value',
        message: `Part ${part.section} is encrypted with ${encryptionOf(part)} and was not read; deliver it decrypted`,
        lost: 'field',
        position,
      };
  }
}

const cut = (limits: Limits): Problem => ({
  code: 'over-limit',
  message: `The message has over ${limits.entries} parts (limit "entries"), or nests too deep; the others were not read`,
  lost: 'field',
});
