/** What HTML's parsing rules say of elements, as far as a tree of text needs it (HTML Living Standard, 13.1.2 and 13.2.6). */

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that never have content. */
export const voidElements = names(
  'area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr',
);

/** An open `p` ends where one of these begins. */
export const endsParagraph = names(
  'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section table ul',
);

/** Elements that end others of their kind when they begin, and how far up to look for them. */
export const endsSiblings = new Map<
  string,
  { readonly ends: ReadonlySet<string>; readonly within: ReadonlySet<string> }
>([
  ['li', { ends: names('li'), within: names('ul ol menu dir') }],
  ['dt', { ends: names('dt dd'), within: names('dl') }],
  ['dd', { ends: names('dt dd'), within: names('dl') }],
  ['option', { ends: names('option'), within: names('select datalist optgroup') }],
  ['tr', { ends: names('tr td th'), within: names('table') }],
  ['td', { ends: names('td th'), within: names('table tr') }],
  ['th', { ends: names('td th'), within: names('table tr') }],
  ['tbody', { ends: names('tbody thead tfoot tr td th caption colgroup'), within: names('table') }],
  ['thead', { ends: names('tbody thead tfoot tr td th caption colgroup'), within: names('table') }],
  ['tfoot', { ends: names('tbody thead tfoot tr td th caption colgroup'), within: names('table') }],
  ['a', { ends: names('a'), within: names('div section article li td th p table') }],
  ['body', { ends: names('head'), within: names('html') }],
]);

export const headings = names('h1 h2 h3 h4 h5 h6');

/** What may stand in a `head`; anything else begins the body, whether it says so or not. */
export const headContent = names(
  'base basefont bgsound link meta noframes noscript script style template title object',
);

/** An end tag of another name never reaches beyond these. */
export const scopes = names('table td th caption button object applet marquee template');

/** Elements whose end tags close whatever is open inside them; all others are inline and end nothing but themselves. */
export const closesInside = names(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html li main menu nav noscript ol p pre search section select summary svg table tbody td template tfoot th thead tr ul',
);
