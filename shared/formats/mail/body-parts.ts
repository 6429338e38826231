import type { MimePart } from './mime-tree.ts';

/** The leaves of a message by their role. */
export interface BodyParts {
  /** What a reader of plain text sees, in order. */
  readonly text: readonly MimePart[];
  /** What a reader of HTML sees, in order; plain parts outside of alternatives are among them. */
  readonly html: readonly MimePart[];
  readonly attachments: readonly MimePart[];
}

const isInlineMedia = (type: string): boolean => /^(?:image|audio|video)\//.test(type);
const isText = (type: string): boolean => type === 'text/plain' || type === 'text/html';

/** Tells body from attachments by the algorithm of JMAP (RFC 8621 section 4.1.4). */
export function findBodyParts(root: MimePart): BodyParts {
  const text: MimePart[] = [];
  const html: MimePart[] = [];
  const attachments: MimePart[] = [];
  collect([root], 'mixed', false, text, html, attachments);
  const others = new Set([...attachments, ...[...text, ...html].filter((part) => !isWords(part))]);
  return {
    text: text.filter(isWords),
    html: html.filter(isWords),
    attachments: leavesOf(root).filter((part) => others.has(part)),
  };
}

const leavesOf = (part: MimePart): MimePart[] =>
  part.type.startsWith('multipart/') ? part.parts.flatMap(leavesOf) : [part];

const isWords = (part: MimePart): boolean => isText(part.type);

function collect(
  parts: readonly MimePart[],
  multipart: string,
  inAlternative: boolean,
  textBody: MimePart[] | undefined,
  htmlBody: MimePart[] | undefined,
  attachments: MimePart[],
): void {
  let text = textBody;
  let html = htmlBody;
  const textLength = text?.length ?? -1;
  const htmlLength = html?.length ?? -1;
  for (const [index, part] of parts.entries()) {
    const { type } = part;
    if (type.startsWith('multipart/')) {
      const inner = type.slice(10);
      collect(part.parts, inner, inAlternative || inner === 'alternative', text, html, attachments);
      continue;
    }
    if (!isInline(part, index, multipart)) attachments.push(part);
    else if (multipart === 'alternative') {
      if (type === 'text/plain' && text) text.push(part);
      else if (type === 'text/html' && html) html.push(part);
      else attachments.push(part);
    } else {
      if (inAlternative && type === 'text/plain') html = undefined;
      if (inAlternative && type === 'text/html') text = undefined;
      text?.push(part);
      html?.push(part);
      if ((!text || !html) && isInlineMedia(type)) attachments.push(part);
    }
  }
  if (multipart !== 'alternative' || !text || !html) return;
  if (textLength === text.length && htmlLength !== html.length) text.push(...html.slice(htmlLength));
  else if (htmlLength === html.length && textLength !== text.length) html.push(...text.slice(textLength));
}

/** A signature block, a table or a second text with a name is an attachment; in `related` only the first part is body. */
function isInline(part: MimePart, index: number, multipart: string): boolean {
  const { type, name, disposition } = part;
  if (disposition.value === 'attachment' || !(isText(type) || isInlineMedia(type))) return false;
  return index === 0 || (multipart !== 'related' && (isInlineMedia(type) || name === undefined));
}
