import { decodeHtmlAttribute } from './character-references.ts';
import { tagEnds } from './tag-ends.ts';

/** WORD JOINER: it has no width, and after `<` it makes what follows no tag to any reader of markup (HTML, 13.2.5.6, tag open state). */
const joiner = '\u2060';

/**
 * Text in which nothing that it spells out would run if somebody showed it as markup: whole script and style elements, tags that handle events, load a
 * script or hold an address that runs code. It reads as before; an invisible character behind `<` keeps such a tag from being one. Other
 * tags are left alone (`the <script> tag`), and text without `<` comes back at once. Each character is looked at a few times at most.
 */
export function inertText(text: string): string {
  if (!text.includes('<')) return text;
  const closings = new Closings(text);
  let inert = '';
  let from = 0;
  for (const [start, end] of tagEnds(text)) {
    const tag = text.slice(start, end);
    if (!isActive(tag, () => closings.has(tag, end) || code.test(text.slice(end, end + 201)))) continue;
    inert += text.slice(from, start) + tag.replace(/<(?=[a-z])/gi, `<${joiner}`);
    from = end;
  }
  return from === 0 ? text : inert + text.slice(from);
}

const handler = /^<[a-z][^\s/>]*[\s/][\s\S]*?(?<=[\s"'/])on[a-z]{3,30}\s*=/i;
const runsCode = /(?:javascript|vbscript|livescript):|data:(?:text|application)\/(?:html|xml|xhtml)|data:image\/svg/i;
const raw = /<(script|style)(?=[\s/>]|$)/i;
/** Of a sample that goes on in another block, which may hold the end tag; `the <script> tag (of 1995)` is prose. */
const code =
  /^(?:\s*(?:(?:var|let|const|function|if|import|new)\s|[\w.$]{1,60}[(={;[])|(?![\s,.:)`'"“”’]+\p{L})[^<]{0,200}[(){};=])/u;

function isActive(tag: string, isClosed: () => boolean): boolean {
  if (handler.test(tag) || /^<iframe\b[\s\S]*[\s"'/]srcdoc\s*=/i.test(tag)) return true;
  const decoded = tag.includes('&') ? decodeHtmlAttribute(tag) : tag;
  if (runsCode.test(decoded.replace(/[\0-\x20]+/g, ''))) return true;
  return raw.test(tag) && (/[\s"'/]src\s*=/i.test(tag) || isClosed());
}

/** Where script and style elements end; each end is looked for once. */
class Closings {
  readonly #text: string;
  readonly #next = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether the element that the tag opens is closed behind it. */
  has(tag: string, end: number): boolean {
    const name = raw.exec(tag)?.[1]?.toLowerCase() ?? '';
    let at = this.#next.get(name) ?? 0;
    if (at < end) {
      const closing = new RegExp(`</${name}(?=[\\s/>]|$)`, 'gi');
      closing.lastIndex = end;
      at = closing.exec(this.#text)?.index ?? Number.POSITIVE_INFINITY;
      this.#next.set(name, at);
    }
    return at < Number.POSITIVE_INFINITY;
  }
}
