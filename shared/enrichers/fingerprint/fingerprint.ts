import type { Article } from '../../article/article.ts';
import { shortHash } from '../../article/identity.ts';
import type { Enricher, Shared } from '../enricher.ts';
import type { Token } from '../text/token.ts';
import { encodeSignature, minHash } from './min-hash.ts';
import { foldedWords, type Shingles, shinglesOf } from './shingles.ts';

export interface Fingerprint {
  /** MinHash of 128 values of 16 bits over the body, base64; absent where there are no words. `decodeSignature` reads it. */
  readonly minhash?: string;
  /** What a shingle is made of. Signatures of different units can't be compared. */
  readonly unit?: Shingles['unit'];
  /** Number of different shingles: with two of these, a similarity tells how much of one text is in the other. */
  readonly shingles: number;
  /** Hashes of the words alone, without case and marks: equal for a copy in another layout. Absent where the field is. */
  readonly hashes: { readonly headline?: string; readonly lead?: string; readonly text?: string };
}

/** The lead is the first block of as many words; shorter ones are crossheads, places and credits. */
const leadWords = 12;

function tokensByPart({ parts, tokens }: Shared): Token[][] {
  let at = 0;
  return parts.map(({ end }) => {
    const first = at;
    while (at < tokens.length && (tokens[at] as Token).start < end) at += 1;
    return tokens.slice(first, at);
  });
}

const hashOf = (words: readonly string[] | undefined): string | undefined =>
  words === undefined || words.length === 0 ? undefined : shortHash(words.join(' '));

function take(_article: Article, shared: Shared): Fingerprint {
  const words = tokensByPart(shared).map(foldedWords);
  const body = words.filter((_, part) => shared.parts[part]?.field === 'body');
  // What has no body is told apart by its summary.
  const texts = body.some((block) => block.length > 0)
    ? body
    : words.filter((_, i) => shared.parts[i]?.field === 'summary');
  const { unit, hashes } = shinglesOf(texts.flat());
  const headline = hashOf(words.find((_, part) => shared.parts[part]?.field === 'headline'));
  const lead = hashOf(texts.find((block) => block.length >= leadWords));
  const text = hashOf(texts.flat());
  return {
    ...(hashes.length > 0 ? { minhash: encodeSignature(minHash(hashes)), unit } : {}),
    shingles: hashes.length,
    hashes: { ...(headline && { headline }), ...(lead && { lead }), ...(text && { text }) },
  };
}

/** What tells copies of a text, whole, edited or cut down, from other texts. */
export const fingerprint: Enricher<'fingerprint', Fingerprint> = {
  name: 'fingerprint',
  version: 1,
  after: ['language'],
  enrich: take,
};
