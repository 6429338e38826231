/** What an element means for the text that stands in it. Elements that are not listed are inline: they change nothing. */
export type ElementKind =
  | 'block'
  | 'heading'
  | 'quote'
  | 'list'
  | 'item'
  | 'caption'
  | 'pre'
  | 'table'
  | 'row'
  | 'cell'
  | 'break'
  | 'rule'
  | 'link'
  | 'quotation'
  | 'media'
  | 'source'
  | 'skipped'
  | 'inline';

const kinds = new Map<string, ElementKind>();
const is = (kind: ElementKind, names: string) => {
  for (const name of names.split(' ')) kinds.set(name, kind);
};

is(
  'block',
  'p div section article header footer main aside address center dl dt dd fieldset form hgroup nav figure details summary legend body html head noscript tbody thead tfoot colgroup menu dir search option optgroup select button label',
);
is('heading', 'h1 h2 h3 h4 h5 h6');
is('quote', 'blockquote');
is('list', 'ul ol');
is('item', 'li');
is('caption', 'figcaption caption');
is('pre', 'pre listing plaintext');
is('table', 'table');
is('row', 'tr');
is('cell', 'td th');
is('break', 'br');
is('rule', 'hr');
is('link', 'a');
is('quotation', 'q');
is(
  'media',
  'img video audio iframe embed object amp-img amp-video amp-iframe amp-video-iframe amp-audio image amp-youtube lite-youtube amp-vimeo amp-dailymotion amp-tiktok amp-soundcloud amp-twitter amp-instagram amp-facebook amp-reddit',
);
is('source', 'source');
is('skipped', 'script style template title textarea xmp noembed noframes svg');
is(
  'inline',
  'abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd mark marquee math meter nobr output picture progress rp rt ruby s samp slot small span strike strong sub sup time tt u var wbr area base basefont bgsound col frame frameset input link map meta param track canvas dialog applet datalist isindex keygen command amp-carousel o:p g-emoji',
);

/** An element by name, with what it means. One object a name, so that names compare by identity. */
export interface Element {
  readonly name: string;
  readonly kind: ElementKind;
}

const elements = new Map([...kinds].map(([name, kind]): [string, Element] => [name, { name, kind }]));

/** Elements by length and three letters: finds the usual name without cutting it out of the markup. The lowest five bits of a letter know no case. */
const byShape: (Element | undefined)[] = new Array(2048).fill(undefined);
const shapeOf = (length: number, first: number, second: number, last: number): number =>
  ((length * 411) ^ ((first & 31) * 33) ^ ((second & 31) * 20) ^ (last & 31)) & 2047;

for (const element of elements.values()) {
  const { name } = element;
  const shape = shapeOf(name.length, name.charCodeAt(0), name.charCodeAt(1) || 0, name.charCodeAt(name.length - 1));
  byShape[shape] ??= element;
}

/** The element whose name stands at `html.slice(start, end)`, in any case; undefined when HTML has no such name. `units` are those of `html`. */
export function elementAt(html: string, units: Uint16Array, start: number, end: number): Element | undefined {
  const second = end - start > 1 ? units[start + 1] : 0;
  const shape = shapeOf(end - start, units[start] as number, second as number, units[end - 1] as number);
  const likely = byShape[shape];
  if (likely !== undefined && isNamed(likely.name, units, start, end)) return likely;
  return elements.get(html.slice(start, end).toLowerCase());
}

/** Whether a name in lower case stands there, in any case. Its letters, digits and marks all have the bit that tells `a` from `A`. */
export function isNamed(name: string, units: Uint16Array, start: number, end: number): boolean {
  if (name.length !== end - start) return false;
  for (let at = 0; at < name.length; at++)
    if (((units[start + at] as number) | 32) !== name.charCodeAt(at)) return false;
  return true;
}
