import type { Article } from './article.ts';

/**
 * What is known of a delivery before its document is read: from object metadata, a sidecar, key-prefix rules or HTTP.
 * Each value wins over what the document says of itself only where `normalise` documents it.
 */
export interface DeliveryContext {
  /** ISO 8601 UTC. */
  readonly received: string;
  /** File name or object key's last part. */
  readonly name?: string;
  /** MIME type, with parameters. */
  readonly mediaType?: string;
  readonly baseUrl?: string;
  readonly source?: { readonly id?: string; readonly name?: string; readonly uri?: string };
  readonly provider?: { readonly name: string; readonly uri?: string };
  readonly copyrightholder?: string;
  readonly copyrightnotice?: string;
  readonly usageterms?: string;
  /** IANA zone for times that carry none. */
  readonly timeZone?: string;
  /** BCP 47 hint. */
  readonly language?: string;
  /** Where its source is at home: ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** What identifies its articles, the first that an article has; see identity.ts. */
  readonly identity?: readonly Article['identity'][];
  /** Days for which its articles are kept, one of `retentionDays` of the contract; for ever without. */
  readonly retentionDays?: number;
}
