import type { Block } from '../../article/block.ts';
import { readParagraphs } from '../text/paragraphs.ts';
import { joinFlowed } from './flowed.ts';
import type { StructuredField } from './parameters.ts';

/** A plain-text part as blocks: flowed or wrapped lines joined, quoted lines as quotes, the armour of clear-signed text taken off. */
export function textBlocks(text: string, contentType: StructuredField): Block[] {
  const { parameters } = contentType;
  const plain = withoutArmour(text);
  if (/^flowed$/i.test(parameters.get('format') ?? '')) {
    const lines = joinFlowed(plain, /^yes$/i.test(parameters.get('delsp') ?? ''));
    return cutQuotes(lines.map((line) => `${'>'.repeat(line.quoteDepth)}${line.quoteDepth ? ' ' : ''}${line.text}`));
  }
  return cutQuotes(plain.split(/\r\n?|\n/));
}

const quoted = /^(?:>[ \t]?)+/;
const lonelyMark = /^--\s*$/;

/** Runs of quoted and of own lines, each read into paragraphs. */
function cutQuotes(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let run: string[] = [];
  let inQuote = false;
  const flush = () => {
    const paragraphs = readParagraphs(run.join('\n'), 'mail');
    blocks.push(
      ...(inQuote
        ? paragraphs.map((block): Block => ({ type: 'quote', text: 'text' in block ? block.text : '' }))
        : paragraphs),
    );
    run = [];
  };
  for (const line of lines) {
    const isQuote = quoted.test(line);
    if (isQuote !== inQuote) flush();
    inQuote = isQuote;
    run.push(isQuote ? line.replace(quoted, '') : lonelyMark.test(line) ? '' : line);
  }
  flush();
  return blocks;
}

const signedHead = /^-----BEGIN PGP SIGNED MESSAGE-----[ \t]*\r?\n(?:[^\r\n]{1,200}\r?\n){0,20}\r?\n/m;
const signature = /^-----BEGIN PGP SIGNATURE-----[\s\S]*?(?:-----END PGP SIGNATURE-----|$(?![\s\S]))/m;

/** Clear-signed text (RFC 9580 section 7): the text between the armour, its dashes unescaped. */
function withoutArmour(text: string): string {
  if (!signedHead.test(text)) return text;
  return text.replace(signedHead, '').replace(signature, '').replace(/^- /gm, '');
}

/** True for text that is nothing but an encrypted PGP message. */
export const isPgpMessage = (text: string): boolean => /^\s*-----BEGIN PGP MESSAGE-----/.test(text);
