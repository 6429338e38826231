import type { Article } from './article.ts';
import { articlePieces, TextPieces } from './body-text.ts';
import { type HashedArticle, tellingText } from './content-hash.ts';
import { type IdentityParts, identify } from './identity.ts';

interface Known {
  /** The publisher's own id. */
  readonly uri: string | undefined;
  /** The body's text, else the summary. */
  readonly text: TextPieces;
  readonly charcount: number;
  readonly contentHash: string;
}

/** What of an article may identify it. */
export function identityParts(said: HashedArticle, { uri, text, charcount, contentHash }: Known): IdentityParts {
  const { headline, source, url, firstcreated = said.versioncreated } = said;
  return {
    sourceId: source.id,
    uri,
    url,
    titleDate: headline === undefined || firstcreated === undefined ? undefined : `${headline}\n${firstcreated}`,
    text: tellingText(
      headline,
      headline === undefined && text.length === 0 ? new TextPieces([mediaOf(said) || contentHash]) : text,
    ),
    textTells: charcount >= 200,
  };
}

const mediaOf = ({ media }: HashedArticle): string => media.map(({ href }) => href).join(' ');

/** The same article under what else identifies it than the publisher's id. */
export function identifyAnew(article: Article, ladder: readonly Article['identity'][]): Article {
  const { contentHash, charcount } = article;
  const text = articlePieces(article);
  const anew = identify(identityParts(article, { uri: undefined, text, charcount, contentHash }), ladder);
  const from = `${reasons[anew.identity]}, since other articles of its document have the same identifier`;
  return {
    ...article,
    ...anew,
    provenance: [...article.provenance, { field: 'id', how: 'guessed', from, confidence: 0.8 }],
  };
}

const reasons = {
  publisher: 'identifier',
  url: 'address',
  'title-date': 'headline and time',
  text: 'headline and text',
} as const satisfies Record<Article['identity'], string>;
