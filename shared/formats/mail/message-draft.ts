import type { Draft, DraftSource } from '../../article/draft.ts';
import type { Position } from '../../article/problem.ts';
import { parseAddresses } from './addresses.ts';
import { charsetName } from './charset.ts';
import { decodeHeaderText } from './encoded-words.ts';
import type { Headers } from './headers.ts';
import type { MimePart } from './mime-tree.ts';

/** Fields that the article has no place for and a newsroom may ask for. */
const kept = [
  'List-Id',
  'List-Unsubscribe',
  'List-Archive',
  'List-Post',
  'Reply-To',
  'Sender',
  'In-Reply-To',
  'Importance',
  'X-Priority',
  'X-Mailer',
  'User-Agent',
  'Feedback-ID',
];

/** The header of a message as an article: Subject is the headline, From its authors, Date its first publication. */
export function readMessageHeader(root: MimePart, position: Position | undefined): Draft {
  const { headers } = root;
  const charset = firstCharset(root);
  const text = (name: string) => decoded(headers.get(name), charset);
  const subject = text('subject');
  const authors = parseAddresses(headers.get('from') ?? headers.get('sender'), charset);
  const date = headers.get('date');
  const language = headers.get('content-language')?.split(',')[0]?.trim();
  const keywords = (text('keywords') ?? '')
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter(Boolean);
  const uri = messageId(headers);
  const url = bracketed(headers.get('archived-at'));
  const baseUrl = headers.get('content-base') ?? headers.get('content-location');
  const expires = headers.get('expires') ?? headers.get('expiry-date');
  const corrects = bracketed(headers.get('supersedes') ?? headers.get('obsoletes') ?? headers.get('replaces'));
  const source = sourceOf(authors[0]?.email, text('organization'));
  const extensions = extensionsOf(headers, charset);
  return {
    ...(position && { position }),
    ...(uri && { uri }),
    ...(url && /^https?:/i.test(url) && { url }),
    ...(baseUrl && /^https?:/i.test(baseUrl) && { baseUrl }),
    ...(subject && { headline: { type: 'text', value: subject } as const }),
    ...(authors.length > 0 && { authors }),
    ...(date && { firstcreated: withoutComments(date) }),
    ...(language && { language }),
    ...(keywords.length > 0 && { keywords }),
    ...(expires && { expires }),
    ...(corrects && { corrects }),
    ...(source && { source }),
    ...(extensions && { extensions }),
  };
}

/** Message-ID without its angle brackets. */
export const messageId = (headers: Headers): string | undefined => bracketed(headers.get('message-id'));

const bracketed = (field: string | undefined): string | undefined =>
  field === undefined ? undefined : (/<([^<>]+)>/.exec(field)?.[1] ?? field).trim() || undefined;

const decoded = (field: string | undefined, charset: string | undefined): string | undefined =>
  field === undefined ? undefined : decodeHeaderText(field, charset).replace(/\s+/g, ' ').trim() || undefined;

/** `(CET)` behind the offset, `(added by postmaster@…)`: the offset says it better. */
const withoutComments = (date: string): string => (/[+-]\d{4}/.test(date) ? date.replace(/\s*\([^()]*\)/g, '') : date);

/** The domain that sent it stands for the publication; its name is the Organization field. */
function sourceOf(email: string | undefined, organization: string | undefined): DraftSource | undefined {
  const id = email
    ?.slice(email.lastIndexOf('@') + 1)
    .toLowerCase()
    .replace(/^www\.|\.$/g, '');
  return id || organization ? { ...(id && { id }), ...(organization && { name: organization }) } : undefined;
}

function extensionsOf(headers: Headers, charset: string | undefined): Record<string, string> | undefined {
  const entries = kept.flatMap((name): [string, string][] => {
    const value = decoded(headers.get(name.toLowerCase()), charset);
    return value ? [[name, value.slice(0, 1000)]] : [];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** Raw bytes in the header are mostly in the charset that the first text declares. */
function firstCharset(part: MimePart): string | undefined {
  if (part.type.startsWith('text/')) return charsetName(part.contentType.parameters.get('charset'));
  for (const inner of part.parts) {
    const charset = firstCharset(inner);
    if (charset) return charset;
  }
  return undefined;
}
