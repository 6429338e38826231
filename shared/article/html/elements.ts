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
is('media', 'img video audio iframe embed object amp-img amp-video amp-iframe amp-youtube amp-audio image');
is('source', 'source');
is('skipped', 'script style template title textarea xmp noembed noframes svg');
is(
  'inline',
  'abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd mark marquee math meter nobr output picture progress rp rt ruby s samp slot small span strike strong sub sup time tt u var wbr area base basefont bgsound col frame frameset input link map meta param track canvas dialog applet datalist isindex keygen command amp-carousel o:p g-emoji',
);

/** Kind of an element by its lower-case name; `undefined` for a name that HTML does not know. */
export const elementKind = (name: string): ElementKind | undefined => kinds.get(name);
