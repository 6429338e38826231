import { Parser } from 'htmlparser2';
import type { Peek, PeekedItem } from './peek-feed.ts';

const roots = new Set(['rss', 'feed', 'rdf', 'channel', 'urlset', 'newsmessage', 'newsml', 'newsitem', 'nitf']);
const itemNames = new Set(['item', 'entry', 'url', 'newsitem']);
/** Best first. */
const idNames = ['guid', 'id', 'link', 'loc'];
const channelTexts = new Set(['ttl', 'updateperiod', 'updatefrequency', 'hour', 'day', 'generator', 'title']);
const mostText = 2000;
const deepest = 200;

/** RSS 0.9x to 2.0 and RDF, Atom, sitemaps, IPTC packages: one pass, items found by name, nothing of them read but ids. */
export function peekXml(text: string): Peek {
  const reader = new XmlPeek(text);
  try {
    reader.parser.end(text);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
  }
  return reader.result();
}

/** The parser's time grows with the square of the depth; no feed is so deep, and what is counts as cut off there. */
class TooDeep extends Error {}

const local = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

class XmlPeek {
  readonly parser: Parser;
  readonly #text: string;
  readonly #items: PeekedItem[] = [];
  readonly #links: Record<string, string> = {};
  readonly #channel = new Map<string, string[]>();
  #root: string | undefined;
  #rootEnded = false;
  #depth = 0;
  #item: { depth: number; start: number; ids: Map<string, string> } | undefined;
  /** Text that is being collected: of which name, and where it goes. */
  #collecting: { name: string; depth: number; text: string } | undefined;

  constructor(text: string) {
    this.#text = text;
    this.parser = new Parser(
      {
        onopentag: (name, attributes) => this.#open(local(name), attributes),
        onclosetag: (name, implied) => this.#close(local(name), implied),
        ontext: (piece) => this.#addText(piece),
      },
      { xmlMode: true, decodeEntities: true },
    );
  }

  result(): Peek {
    if (this.#root === undefined || !roots.has(this.#root)) {
      return { type: 'other', what: this.#root === undefined ? 'markup without an element' : `<${this.#root}>` };
    }
    const keepFor = this.#keepFor();
    const [title] = this.#channel.get('title') ?? [];
    const [generator] = this.#channel.get('generator') ?? [];
    return {
      type: 'feed',
      items: this.#root === 'nitf' ? [{ id: this.#text, source: this.#text }] : this.#items,
      complete: this.#rootEnded,
      ...(title && { title }),
      ...(keepFor !== undefined && { keepFor }),
      skipHours: this.#numbers('hour')
        .filter((hour) => hour <= 24)
        .map((hour) => hour % 24),
      skipDays: (this.#channel.get('day') ?? []).map((day) => weekday(day)).filter((day) => day >= 0),
      links: this.#links,
      ...(generator && { generator }),
    };
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#root ??= name;
    this.#depth++;
    if (this.#depth > deepest) throw new TooDeep();
    const item = this.#item;
    if (!item && itemNames.has(name)) {
      this.#item = { depth: this.#depth, start: this.parser.startIndex, ids: new Map() };
      if (attributes.guid) this.#item.ids.set('guid', attributes.guid);
      return;
    }
    if (name === 'link' && attributes.href && (!item || this.#depth === item.depth + 1)) this.#link(attributes);
    const wanted = item ? this.#depth === item.depth + 1 && idNames.includes(name) : channelTexts.has(name);
    if (wanted) this.#collecting = { name, depth: this.#depth, text: '' };
  }

  #link({ href = '', rel = 'alternate' }: Readonly<Record<string, string>>): void {
    if (!this.#item) this.#links[rel.toLowerCase().slice(0, 50)] ??= href.trim();
    else if (rel === 'alternate') this.#item.ids.set('link', href.trim());
  }

  #addText(piece: string): void {
    const collecting = this.#collecting;
    if (collecting && collecting.text.length < mostText) collecting.text += piece;
  }

  #close(name: string, implied: boolean): void {
    const collected = this.#collecting;
    if (collected?.depth === this.#depth) this.#keep(collected.name, collected.text.trim());
    if (this.#item?.depth === this.#depth) this.#endItem(implied);
    this.#depth--;
    if (this.#depth === 0 && name === this.#root && !implied) this.#rootEnded = true;
  }

  #keep(name: string, text: string): void {
    this.#collecting = undefined;
    if (text === '') return;
    if (this.#item) this.#item.ids.set(name, text);
    else this.#channel.set(name, [...(this.#channel.get(name) ?? []).slice(0, 50), text]);
  }

  /** An item that the end of the document cut off counts for none. */
  #endItem(cutOff: boolean): void {
    const item = this.#item;
    this.#item = undefined;
    if (!item || cutOff) return;
    const source = this.#text.slice(item.start, this.parser.endIndex + 1);
    const id = idNames.map((name) => item.ids.get(name)).find((one) => one !== undefined);
    this.#items.push({ id: id ?? source, source });
  }

  #numbers(name: string): number[] {
    return (this.#channel.get(name) ?? []).map(Number).filter((number) => Number.isInteger(number) && number >= 0);
  }

  /** RSS 2.0 `ttl` in minutes; RSS 1.0 syndication module: a period and how often in it. */
  #keepFor(): number | undefined {
    const [ttl] = this.#numbers('ttl');
    const period = periods[this.#channel.get('updateperiod')?.[0]?.toLowerCase() ?? ''];
    const often = this.#numbers('updatefrequency')[0] || 1;
    const spans = [ttl === undefined ? undefined : ttl * 60, period === undefined ? undefined : period / often];
    const said = spans.filter((span) => span !== undefined);
    return said.length > 0 ? Math.max(...said) : undefined;
  }
}

const periods: Readonly<Record<string, number>> = {
  hourly: 3600,
  daily: 86_400,
  weekly: 7 * 86_400,
  monthly: 30 * 86_400,
  yearly: 365 * 86_400,
};

const weekday = (name: string): number =>
  ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'].indexOf(name.toLowerCase());
