import { decodeHTML } from 'entities';
import type { Link, Media } from '../article.ts';
import type { Block } from '../block.ts';
import { isUnsafeUrl, resolveUrl } from '../urls.ts';
import { readAttributes } from './attributes.ts';
import { BlockBuilder, collapse, lineBreak } from './block-builder.ts';
import { mediumOf } from './media-elements.ts';
import { TagScanner } from './tag-scanner.ts';

export interface HtmlLimits {
  /** Lists in lists, tables in tables: deeper ones are read as if they stood at this depth. */
  readonly depth?: number;
  readonly links?: number;
  readonly media?: number;
}

export interface HtmlContent {
  readonly blocks: Block[];
  readonly links: Link[];
  readonly media: Media[];
  /** True when active content was left out: scripts, event handlers, links that run code. */
  readonly unsafe: boolean;
}

/** An HTML fragment, as published, as plain-text blocks with the links and media that stood in it. Never throws; time is linear. */
export function htmlToBlocks(
  html: string,
  options: { readonly baseUrl?: string; readonly limits?: HtmlLimits } = {},
): HtmlContent {
  return new HtmlReader(unescapeTwice(html), options.baseUrl, options.limits ?? {}).read();
}

const anyTag = /<[a-z!/?]/i;
const escapedMarkup =
  /&lt;(?:p|div|br|h[1-6]|ul|ol|li|table|blockquote|img|a|span|figure|strong|em)(?:\s[^<>]{0,2000}?|\s*\/)?&gt;/i;
const escapedEnd =
  /&lt;(?:\/(?:p|div|h[1-6]|ul|ol|table|blockquote|a|span|figure|strong|em)\s*|(?:br|img)\b[^<>]{0,2000}?)&gt;/i;

/** Markup escaped once too often has no tag at all, and escaped ones that open and close; an article about HTML has tags of its own. */
function unescapeTwice(html: string): string {
  if (!html.includes('&lt;') || anyTag.test(html)) return html;
  return escapedMarkup.test(html) && escapedEnd.test(html) ? decodeHTML(html) : html;
}

class HtmlReader {
  readonly #scanner: TagScanner;
  readonly #builder: BlockBuilder;
  readonly #links: Link[] = [];
  readonly #media: Media[] = [];
  readonly #seen = new Set<string>();
  readonly #base: string | undefined;
  readonly #limits: Required<HtmlLimits>;
  #unsafe = false;
  #link: { href: string; text: string; from: number } | undefined;
  /** The video or audio element whose sources are being read. */
  #player: { name: string; attributes: Map<string, string> } | undefined;

  constructor(html: string, base: string | undefined, limits: HtmlLimits) {
    this.#scanner = new TagScanner(html);
    this.#base = base;
    this.#limits = { depth: limits.depth ?? 64, links: limits.links ?? 2000, media: limits.media ?? 1000 };
    this.#builder = new BlockBuilder(this.#limits.depth);
    this.#builder.onFlush = () => this.#followLink();
  }

  read(): HtmlContent {
    const scanner = this.#scanner;
    while (scanner.next()) {
      this.#addText(scanner.textStart, scanner.textEnd);
      if (scanner.kind !== undefined && scanner.kind !== 'inline') this.#element();
    }
    this.#addText(scanner.textStart, scanner.textEnd);
    const blocks = this.#builder.finish();
    this.#endLink();
    return { blocks, links: this.#links, media: this.#media, unsafe: this.#unsafe || scanner.sawHandler };
  }

  #addText(from: number, to: number): void {
    if (from === to) return;
    const text = this.#scanner.html.slice(from, to);
    this.#builder.text += text.includes('&') ? decodeHTML(text) : text;
  }

  #element() {
    const { name, closing } = this.#scanner;
    const builder = this.#builder;
    switch (this.#scanner.kind) {
      case 'block':
        return builder.block();
      case 'heading':
        return builder.heading(name.charCodeAt(1) - 48, closing);
      case 'quote':
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
      case 'rule':
        return builder.block();
      case 'quotation':
        builder.text += closing ? '\u201d' : '\u201c';
        return;
      case 'link':
        return closing ? this.#endLink() : this.#startLink();
      case 'media':
        return this.#medium();
      case 'source':
        return this.#sourceOfPlayer();
      case 'skipped':
        return this.#skip();
    }
  }

  #skip(): void {
    const { name, closing, selfClosing } = this.#scanner;
    if (name === 'script') this.#unsafe = true;
    if (!closing && !selfClosing) this.#scanner.skipElement(name, name === 'script' || name === 'style');
  }

  #attributes(): Map<string, string> {
    return readAttributes(this.#scanner.html.slice(this.#scanner.attributesStart, this.#scanner.tagEnd));
  }

  #startLink(): void {
    this.#endLink();
    const address = this.#attributes().get('href')?.trim();
    if (address === undefined || address === '' || address.startsWith('#')) return;
    const href = resolveUrl(address, this.#base);
    if (href !== undefined) this.#link = { href, text: '', from: this.#builder.text.length };
    else if (isUnsafeUrl(address)) this.#unsafe = true;
  }

  #followLink(): void {
    if (!this.#link) return;
    this.#link.text += ` ${this.#builder.text.slice(this.#link.from)}`;
    this.#link.from = 0;
  }

  #endLink(): void {
    const link = this.#link;
    if (!link) return;
    this.#followLink();
    this.#link = undefined;
    if (this.#links.length >= this.#limits.links) return;
    const text = collapse(link.text.replaceAll(lineBreak, ' '));
    this.#links.push(text === '' ? { href: link.href } : { href: link.href, text });
  }

  #medium(): void {
    const { name, closing, selfClosing } = this.#scanner;
    if (closing) {
      if (name === this.#player?.name) this.#player = undefined;
      return;
    }
    const attributes = this.#attributes();
    this.#addMedium(name, attributes);
    if (name === 'video' || name === 'audio') this.#player = { name, attributes };
    if (name === 'iframe' && !selfClosing) this.#scanner.skipElement(name, false);
  }

  /** The first source of a player is the player's address; the others are the same recording in other codings. */
  #sourceOfPlayer(): void {
    const player = this.#player;
    if (!player || player.attributes.has('src')) return;
    const source = this.#attributes();
    player.attributes.set('src', source.get('src') ?? '');
    const type = source.get('type');
    if (type !== undefined) player.attributes.set('type', type);
    this.#addMedium(player.name, player.attributes);
  }

  #addMedium(name: string, attributes: Map<string, string>): void {
    const medium = mediumOf(name, attributes, this.#base);
    if (!medium) {
      if (isUnsafeUrl(attributes.get('src') ?? attributes.get('data') ?? '')) this.#unsafe = true;
      return;
    }
    if (this.#seen.has(medium.href) || this.#media.length >= this.#limits.media) return;
    this.#seen.add(medium.href);
    this.#media.push(medium);
  }
}
