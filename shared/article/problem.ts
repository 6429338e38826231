/** Where in a document something stands; whichever of these the format knows. */
export interface Position {
  /** 1-based number of the article within the document. */
  readonly item?: number;
  /** 1-based. */
  readonly line?: number;
  /** 0-based, in characters of the decoded text. */
  readonly offset?: number;
  /** Path of the member inside an archive, or of the element or key. */
  readonly path?: string;
}

export const problemCodes = [
  'malformed', // the syntax of the format is broken at the position
  'truncated-document', // the document ends before its end
  'not-an-article', // an item without headline and text, or a page that is no article
  'invalid-article', // the article breaks the model: a bug of a format, reported and not saved
  'invalid-date',
  'invalid-url',
  'invalid-value', // any other field that can't be read
  'unsafe-content', // active content was removed
  'repaired-text', // mojibake, control characters
  'encoding', // the declared encoding was wrong or unknown
  'over-limit', // an article or field over a limit, cut or dropped as the message says
  'shared-identity', // different articles came under one identifier or address and were kept apart
  'unmapped-field', // data in the document that no field of the model holds
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** Something wrong inside a good document. Listed on the receipt; the other articles are saved. */
export interface Problem {
  readonly code: ProblemCode;
  /** What is wrong, where, and what to do about it, for a person. */
  readonly message: string;
  /** What was lost by it. */
  readonly lost: 'article' | 'field' | 'nothing';
  readonly position?: Position;
}

export const rejectionCodes = [
  'empty',
  'binary',
  'unknown-format',
  'unsupported-format', // recognised, and by decision not read (the message says where to take it)
  'encrypted',
  'corrupt', // a wrapping that can't be opened
  'too-large',
  'too-many-articles',
  'too-many-entries',
  'too-deep',
  'compression-ratio',
  'too-slow',
  'no-articles', // read to the end, and no article in it although the format promises some
] as const;

export type RejectionCode = (typeof rejectionCodes)[number];

/** An impossible document: it goes to quarantine with its receipt and is never retried. */
export class DocumentRejected extends Error {
  override readonly name = 'DocumentRejected';
  readonly code: RejectionCode;
  readonly position: Position | undefined;

  constructor(code: RejectionCode, message: string, position?: Position) {
    super(message);
    this.code = code;
    this.position = position;
  }
}
