import { Parser } from 'htmlparser2';

/** A feed that an OPML document names. */
export interface Outline {
  readonly url: string;
  readonly title?: string;
  readonly site?: string;
  /** Names of the folders around it, outermost first, and its categories. */
  readonly tags: readonly string[];
}

/** A document that is no OPML; the message says what to do. */
export class NotOpml extends Error {
  override readonly name = 'NotOpml';
}

/** The parser's time grows with the square of the depth. */
const deepest = 200;

/**
 * Feeds of an OPML document (http://opml.org/spec2.opml), 1.0 and 2.0: outlines with an `xmlUrl`. Folders and the `category`
 * attribute become tags. Markup that is not well-formed costs only itself; entities of a DTD are not expanded.
 * @throws NotOpml
 */
export function readOpml(text: string): readonly Outline[] {
  const outlines: Outline[] = [];
  const folders: (string | undefined)[] = [];
  let depth = 0;
  let root: string | undefined;
  const parser = new Parser(
    {
      onopentag(name, given) {
        root ??= name.toLowerCase();
        if (++depth > deepest) throw new NotOpml(`The document is more than ${deepest} elements deep`);
        if (name.toLowerCase() !== 'outline') return;
        const attributes = lowerCased(given);
        if (attributes.xmlurl) outlines.push(outlineOf(attributes, folders));
        folders.push(attributes.xmlurl ? undefined : nameOf(attributes));
      },
      onclosetag(name) {
        depth--;
        if (name.toLowerCase() === 'outline') folders.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  if (root !== 'opml') throw new NotOpml('This is no OPML document: its first element is not <opml>');
  return outlines;
}

type Attributes = Readonly<Record<string, string | undefined>>;

const lowerCased = (attributes: Readonly<Record<string, string>>): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value.trim()]));

const nameOf = ({ text, title }: Attributes): string | undefined => title || text || undefined;

function outlineOf(attributes: Attributes, folders: readonly (string | undefined)[]): Outline {
  const { xmlurl = '', htmlurl, category = '' } = attributes;
  const name = nameOf(attributes);
  const title = name === xmlurl ? undefined : name;
  // Categories are separated by commas, their levels by slashes (OPML 2.0, "The category attribute").
  const categories = category.split(',').flatMap((path) => path.split('/').map((part) => part.trim()));
  const tags = [...new Set([...folders, ...categories].filter((tag) => tag !== undefined && tag !== ''))] as string[];
  return { url: xmlurl, ...(title && { title }), ...(htmlurl && { site: htmlurl }), tags };
}

/** OPML 2.0: each feed in the folder of its first tag, all its tags as categories. Reading it back gives the same outlines. */
export function writeOpml(title: string, outlines: readonly Outline[], created: string): string {
  const byFolder = Map.groupBy(outlines, ({ tags }) => tags[0] ?? '');
  const lines = [...byFolder].flatMap(([folder, inside]) =>
    folder === ''
      ? inside.map((outline) => `    ${element(outline)}`)
      : [`    <outline text="${xmlText(folder)}">`, ...inside.map((one) => `      ${element(one)}`), '    </outline>'],
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    `    <title>${xmlText(title)}</title>`,
    `    <dateCreated>${new Date(created).toUTCString()}</dateCreated>`,
    '  </head>',
    '  <body>',
    ...lines,
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

function element({ url, title, site, tags }: Outline): string {
  const attributes = {
    text: title ?? url,
    ...(title && { title }),
    type: 'rss',
    xmlUrl: url,
    htmlUrl: site,
    category: tags.map((tag) => tag.replaceAll(/[,/]/g, ' ')).join(',') || undefined,
  };
  const written = Object.entries(attributes).flatMap(([name, value]) => (value ? [`${name}="${xmlText(value)}"`] : []));
  return `<outline ${written.join(' ')}/>`;
}

/** XML 1.0 forbids most control characters even as references. */
const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`);
