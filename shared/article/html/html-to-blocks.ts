import type { Link, Media } from '../article.ts';
import type { Block } from '../block.ts';
import { scanText } from '../text-scan.ts';
import { isUnsafeUrl, resolveUrl } from '../urls.ts';
import { mostUnits, unitsOf } from '../utf16.ts';
import { type Attributes, attributesOf } from './attributes.ts';
import { BlockBuilder, collapse } from './block-builder.ts';
import { decodeHtml } from './character-references.ts';
import { isPost, isPostQuotation, postIn, postOf } from './embeds.ts';
import { unescapeTwice, withoutCdata } from './markup-damage.ts';
import { mediumOf } from './media-elements.ts';
import { TagScanner } from './tag-scanner.ts';

export interface HtmlLimits {
  /** Lists in lists, tables in tables: deeper ones are read as if they stood at this depth. */
  readonly depth?: number;
  readonly links?: number;
  readonly media?: number;
}

export interface HtmlOptions {
  /** Absolute base for relative addresses. */
  readonly baseUrl?: string;
  readonly limits?: HtmlLimits;
}

export interface HtmlContent {
  readonly blocks: Block[];
  readonly links: Link[];
  readonly media: Media[];
  /** True when active content was left out: scripts, event handlers, links that run code. */
  readonly unsafe: boolean;
  /** Words of the blocks, where they are clean and none is of a script without spaces. */
  readonly words?: number;
  /** True when no block needs to be looked at again: each is one paragraph or the like without anything to repair. */
  readonly isClean: boolean;
}

/** An HTML fragment, as published, as plain-text blocks with the links and media that stood in it. Never throws; time is linear. */
export function htmlToBlocks(html: string, options: HtmlOptions = {}): HtmlContent {
  const plain = html.includes('<') ? undefined : plainToBlocks(html);
  if (plain !== undefined) return plain;
  const reader = new HtmlReader(html, options);
  const content = reader.read();
  // Both are rare and only known once the markup has been walked through; then it is read once more.
  const repaired = reader.sawCdata ? withoutCdata(html) : reader.sawTag ? html : unescapeTwice(html);
  return repaired === html ? content : new HtmlReader(repaired, options).read();
}

/** A text without any markup as one paragraph: most summaries are that. Undefined for one that holds anything to look into. */
function plainToBlocks(text: string): HtmlContent | undefined {
  const { isClean, isFolded, isParted, isSpaced, words } = scanText(text);
  const trimmed = text.trim();
  if (!isClean || !isFolded || isParted || !isSpaced || trimmed === '') return undefined;
  return { blocks: [{ type: 'paragraph', text: trimmed }], links: [], media: [], unsafe: false, isClean: true, words };
}

const excuse =
  /^\s*(?:sorry, ?)?(?:your|this|the) browser (?:does not|doesn[’']t|cannot|can[’']t) (?:support|display|play)[^.!]{0,80}[.!]?\s*$/i;

const usualLimits: Required<HtmlLimits> = { depth: 64, links: 2000, media: 1000 };

class HtmlReader {
  readonly #scanner: TagScanner;
  readonly #attributes: Attributes;
  readonly #builder: BlockBuilder;
  readonly #links: Link[] = [];
  readonly #media = new Map<string, Media>();
  readonly #base: string | undefined;
  readonly #limits: Required<HtmlLimits>;
  #unsafe = false;
  /** In a quotation of a post. */
  #isPost = false;
  sawTag = false;
  /** Position of the next ampersand at or after the text being read. */
  #ampersand: number;
  /** Text inside the open embed, and where it begins in the block under construction. */
  #fallback: { text: string; readonly start: number } | undefined;
  #link: { href: string; text: string } | undefined;
  /** The video or audio element whose first source is still to come. */
  #player: { name: string; poster: string | undefined } | undefined;

  constructor(html: string, options: HtmlOptions) {
    this.#scanner = new TagScanner(html);
    this.#attributes = attributesOf(this.#scanner);
    this.#base = options.baseUrl;
    this.#limits = options.limits === undefined ? usualLimits : { ...usualLimits, ...options.limits };
    this.#builder = new BlockBuilder(this.#limits.depth);
    this.#ampersand = html.indexOf('&');
  }

  get sawCdata(): boolean {
    return this.#scanner.sawCdata;
  }

  read(): HtmlContent {
    const scanner = this.#scanner;
    while (scanner.next()) {
      if (scanner.textEnd > scanner.textStart) this.#addText(scanner.textStart, scanner.textEnd);
      if (scanner.element !== undefined && scanner.element.kind !== 'inline') this.#read(scanner.element.name);
    }
    this.sawTag = scanner.textStart > 0;
    this.#addText(scanner.textStart, scanner.textEnd);
    const blocks = this.#builder.finish();
    this.#endLink();
    const { words, isSpaced, isClean } = this.#builder;
    return {
      blocks,
      links: this.#links,
      media: [...this.#media.values()],
      unsafe: this.#unsafe || scanner.sawHandler,
      isClean,
      ...(isClean && isSpaced && { words }),
    };
  }

  #addText(from: number, to: number): void {
    const { html, units } = this.#scanner;
    if (this.#ampersand === -1 || this.#ampersand >= to) {
      this.#add(html, units, from, to);
      return;
    }
    const hasReference = this.#ampersand >= from;
    this.#ampersand = html.indexOf('&', to);
    if (hasReference) this.#addDecoded(decodeHtml(html.slice(from, to)));
    else this.#add(html, units, from, to);
  }

  #addDecoded(text: string): void {
    for (let from = 0; from < text.length; from += mostUnits) {
      const piece = text.slice(from, from + mostUnits);
      this.#add(piece, unitsOf(piece), 0, piece.length);
    }
  }

  #add(source: string, units: Uint16Array, from: number, to: number): void {
    this.#builder.add(source, units, from, to);
    if (!this.#link && !this.#fallback) return;
    const text = source.slice(from, to);
    if (this.#link) this.#link.text += text;
    if (this.#fallback) this.#fallback.text += text;
  }

  #read(name: string) {
    const { closing, kind } = this.#scanner;
    const builder = this.#builder;
    if (this.#link) this.#link.text += ' ';
    switch (kind) {
      case 'block':
        return builder.block();
      case 'heading':
        return builder.heading(name.charCodeAt(1) - 48, closing);
      case 'quote':
        this.#post(closing);
        return builder.quote(closing);
      case 'list':
        return builder.list(name === 'ol', closing);
      case 'item':
        return builder.item(closing);
      case 'caption':
        return builder.caption(closing);
      case 'pre':
        return builder.pre(closing);
      case 'table':
        return builder.table(closing);
      case 'row':
        return builder.row();
      case 'cell':
        return builder.cell(closing);
      case 'break':
        return builder.addBreak();
      case 'quotation':
        return builder.quotation(closing);
      case 'link':
        return closing ? this.#endLink() : this.#startLink();
      case 'media':
        return this.#medium(name, closing);
      case 'source':
        return this.#sourceOfPlayer();
      case 'skipped':
        return this.#skip(name, closing);
    }
  }

  #skip(name: string, closing: boolean): void {
    const scanner = this.#scanner;
    if (closing || scanner.selfClosing) {
      if (name === 'script') this.#unsafe = true;
      return;
    }
    const isWord = scanner.isFollowedByProse();
    const isClosed = scanner.skipElement(name, (name === 'script' || name === 'style') && !isWord);
    // Of an element that never ends somebody writes, unless it holds code.
    if (isWord && !isClosed) this.#addDecoded(`<${name}>`);
    else if (name === 'script') this.#unsafe = true;
  }

  #startLink(): void {
    this.#endLink();
    const address = this.#attributes('href');
    if (address === undefined || address === '' || address.startsWith('#')) return;
    const href = resolveUrl(address, this.#base);
    if (href !== undefined) this.#link = { href, text: '' };
    else if (isUnsafeUrl(address)) this.#unsafe = true;
  }

  #endLink(): void {
    const link = this.#link;
    if (!link) return;
    this.#link = undefined;
    if (this.#links.length >= this.#limits.links) return;
    const text = collapse(link.text);
    if (this.#isPost && isPost(link.href)) {
      this.#addPost(link.href, text);
      return;
    }
    this.#links.push(text === '' ? { href: link.href } : { href: link.href, text });
  }

  /** A quotation that a network's script would draw as a post. */
  #post(closing: boolean): void {
    this.#isPost = !closing && isPostQuotation(this.#attributes);
    const href = this.#isPost ? resolveUrl(postOf(this.#attributes) ?? '') : undefined;
    if (href !== undefined) this.#addPost(href);
  }

  #addPost(href: string, text = ''): void {
    if (this.#links.length >= this.#limits.links) return;
    if (!this.#links.some((link) => link.href === href && link.rel === 'embed'))
      this.#links.push({ href, ...(text && { text }), rel: 'embed' });
  }

  #medium(name: string, closing: boolean): void {
    if (closing) {
      this.#endMedium(name);
      return;
    }
    this.#addMedium(name, this.#attributes);
    this.#fallback = { text: '', start: this.#builder.length };
    const hasSources = (name === 'video' || name === 'audio') && this.#attributes('src') === undefined;
    if (hasSources) this.#player = { name, poster: this.#attributes('poster') };
  }

  /** What stands inside an embed is for readers that can't show it; it is kept unless it only says so. */
  #endMedium(name: string): void {
    if (name === this.#player?.name) this.#player = undefined;
    const fallback = this.#fallback;
    this.#fallback = undefined;
    if (fallback && fallback.text.length < 200 && excuse.test(fallback.text)) {
      this.#builder.cutTo(fallback.start);
    }
  }

  /** The first source of a player is the player's address; the others are the same recording in other codings. */
  #sourceOfPlayer(): void {
    const player = this.#player;
    if (!player) return;
    this.#player = undefined;
    this.#addMedium(player.name, (name) => (name === 'poster' ? player.poster : this.#attributes(name)));
  }

  #addMedium(name: string, attributes: Attributes): void {
    const post = postIn(name, attributes);
    const href = post === undefined ? undefined : resolveUrl(post, this.#base);
    if (href?.startsWith('http')) {
      this.#addPost(href);
      return;
    }
    const medium = mediumOf(name, attributes, this.#base);
    if (!medium) {
      if (isUnsafeUrl(attributes('src') ?? attributes('data') ?? '')) this.#unsafe = true;
    } else if (!this.#media.has(medium.href) && this.#media.size < this.#limits.media) {
      this.#media.set(medium.href, medium);
    }
  }
}
