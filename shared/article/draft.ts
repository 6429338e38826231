import type { Media, Provenance } from './article.ts';
import type { Block } from './block.ts';
import type { Position } from './problem.ts';

/** Text as published. `html` and `xhtml` values are markup that is cleaned into blocks or plain text by normalise. */
export interface Markup {
  readonly type: 'text' | 'html' | 'xhtml';
  readonly value: string;
  /** Base for relative addresses inside (xml:base, content-location). */
  readonly baseUrl?: string;
}

export interface DraftPerson {
  readonly name?: string;
  readonly email?: string;
  readonly uri?: string;
  readonly role?: string;
}

export interface DraftSource {
  readonly id?: string;
  readonly name?: string;
  readonly uri?: string;
  readonly acronym?: string;
}

export interface DraftLink {
  readonly href: string;
  readonly text?: string;
  readonly rel?: string;
}

export type DraftMedia = Omit<Media, 'type'> & { readonly type?: Media['type'] };

/**
 * What a publisher said, as published: raw dates, raw addresses, raw markup, every field optional. Formats make drafts;
 * normalise turns a draft into an Article. Field names as in Article.
 */
export interface Draft {
  readonly position?: Position;
  /** Publisher's identifier as published, white space trimmed. */
  readonly uri?: string;
  /** Publisher's identifier of the article over all its versions, where `uri` names one version (NewsML 1). It makes the identity. */
  readonly persistentUri?: string;
  /** Page address, possibly relative to `baseUrl`. */
  readonly url?: string;
  readonly baseUrl?: string;
  readonly type?: 'text' | 'picture' | 'video' | 'audio' | 'graphic' | 'composite';
  readonly headline?: Markup;
  readonly subheadline?: Markup;
  readonly byline?: string;
  readonly authors?: readonly DraftPerson[];
  readonly dateline?: {
    readonly text: string;
    readonly place?: string;
    readonly date?: string;
    readonly agency?: string;
  };
  readonly summary?: Markup;
  /** Full text: markup, or blocks where the format already has them. */
  readonly body?: Markup | readonly Block[];
  /** A letter's own lines, such as how to leave its list, are no part of its text. */
  readonly surroundings?: 'letter';
  readonly links?: readonly DraftLink[];
  readonly media?: readonly DraftMedia[];
  readonly language?: string;
  readonly firstcreated?: string;
  readonly versioncreated?: string;
  readonly embargoed?: string;
  readonly expires?: string;
  readonly source?: DraftSource;
  readonly provider?: { readonly name: string; readonly uri?: string };
  readonly slugline?: string;
  readonly urgency?: string;
  readonly keywords?: readonly string[];
  readonly subjects?: readonly { readonly name?: string; readonly code?: string; readonly scheme?: string }[];
  readonly genres?: readonly { readonly name?: string; readonly code?: string; readonly scheme?: string }[];
  readonly copyrightholder?: string;
  readonly copyrightnotice?: string;
  readonly usageterms?: string;
  readonly pubStatus?: string;
  readonly version?: string;
  readonly ednote?: string;
  readonly signals?: readonly string[];
  readonly corrects?: string;
  readonly comments?: { readonly count?: string; readonly url?: string };
  readonly extensions?: Readonly<Record<string, string>>;
  readonly provenance?: readonly Provenance[];
}

/** What a document says of itself as a whole: a feed's channel, a package's envelope. Raw, like a draft. */
export interface FeedDraft {
  readonly title?: Markup;
  readonly url?: string;
  /** The feed's own address (atom:link rel=self, feed_url). */
  readonly feedUrl?: string;
  readonly baseUrl?: string;
  readonly uri?: string;
  readonly description?: Markup;
  readonly language?: string;
  readonly firstcreated?: string;
  readonly versioncreated?: string;
  readonly authors?: readonly DraftPerson[];
  readonly categories?: readonly string[];
  readonly image?: string;
  readonly icon?: string;
  readonly copyrightnotice?: string;
  readonly generator?: string;
  /** WebSub hubs offered. */
  readonly hubs?: readonly string[];
  /** Scheduling hints as published: ttl, skipHours, skipDays, sy:update* … by qualified name. */
  readonly scheduling?: Readonly<Record<string, string>>;
}

/** The feed after normalise: plain text, absolute addresses, UTC times. */
export interface Feed {
  readonly title?: string;
  readonly url?: string;
  readonly feedUrl?: string;
  readonly uri?: string;
  readonly description?: string;
  readonly language?: string;
  readonly created?: string;
  readonly updated?: string;
  readonly authors?: readonly DraftPerson[];
  readonly categories?: readonly string[];
  readonly image?: string;
  readonly icon?: string;
  readonly copyrightnotice?: string;
  readonly generator?: string;
  readonly hubs?: readonly string[];
  readonly scheduling?: Readonly<Record<string, string>>;
}
