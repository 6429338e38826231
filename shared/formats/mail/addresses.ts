import type { DraftPerson } from '../../article/draft.ts';
import { decodeHeaderText } from './encoded-words.ts';

const mostAddresses = 100;
/** Longer is no mailbox. */
const longestMailbox = 2000;

/** The mailboxes of a From or Sender field (RFC 5322 section 3.4): groups opened, comments taken for names where there is no other. */
export const parseAddresses = (field: string | undefined, charset?: string): DraftPerson[] =>
  field === undefined
    ? []
    : splitMailboxes(field)
        .slice(0, mostAddresses)
        .flatMap((mailbox) => readMailbox(mailbox.slice(0, longestMailbox), charset) ?? []);

/** Cuts at commas and semicolons outside of quotes, comments and angle brackets; a group's name and colon are dropped. */
function splitMailboxes(field: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let comment = 0;
  let isQuoted = false;
  let isAngle = false;
  for (let at = 0; at < field.length; at++) {
    const char = field[at];
    if (char === '\\') at++;
    else if (char === '"' && comment === 0) isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (char === '(') comment++;
    else if (char === ')') comment = Math.max(0, comment - 1);
    else if (comment > 0) continue;
    else if (char === '<') isAngle = true;
    else if (char === '>') isAngle = false;
    else if ((char === ',' || char === ';') && !isAngle) {
      parts.push(field.slice(start, at));
      start = at + 1;
    } else if (char === ':' && !isAngle) start = at + 1;
  }
  parts.push(field.slice(start));
  return parts.filter((part) => part.trim() !== '');
}

function readMailbox(mailbox: string, charset: string | undefined): DraftPerson | undefined {
  const angle = /<([^<>]*)>?\s*(?:\([^)]*\)\s*)?$/.exec(mailbox);
  const before = angle ? mailbox.slice(0, angle.index) : mailbox;
  const comment = isQuotedPhrase(before) ? undefined : /\(([^()]*)\)/.exec(before)?.[1];
  const bare = (comment === undefined ? before : before.replace(/\([^()]*\)/g, ' ')).trim();
  const phrase = decodeHeaderText(bare, charset)
    .trim()
    .replace(/^(["'])(.*)\1$/s, '$2')
    .replace(/\\(.)/g, '$1')
    .trim();
  const address = cleanAddress(angle?.[1] ?? (/^\S+@\S+$/.test(bare) ? bare : ''));
  const named = angle || address === undefined ? phrase : '';
  const name = named || (comment ? decodeHeaderText(comment, charset).trim() : '');
  const isAddress = address !== undefined && name.toLowerCase() === address.toLowerCase();
  if (address === undefined && name === '') return undefined;
  return { ...(name !== '' && !isAddress && { name }), ...(address && { email: address }) };
}

const isQuotedPhrase = (text: string): boolean => /^\s*"/.test(text);

function cleanAddress(address: string): string | undefined {
  const clean = address
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^(?:@[^:]*:)/, '')
    .replace(/\s+/g, '');
  return clean.includes('@') ? clean : undefined;
}
