import type { DraftPerson } from '../../../article/draft.ts';
import { attribute, type PageElement, textOf, walk } from '../tree/element.ts';
import { filled, type PageFields } from './page-fields.ts';

const articleType = /(?:Article|BlogPosting|Report|Review|Recipe|NewsItem)\/?$/i;

/** What the page's first article in microdata (HTML Living Standard, 5) or RDFa Lite 1.1 says, by schema.org. */
export function readMicrodata(root: PageElement): PageFields | undefined {
  const scope = findScope(root);
  if (scope === undefined) return undefined;
  const found = new Map<string, PageElement[]>();
  gather(scope, found);
  const first = (name: string): string | undefined => {
    const element = found.get(name)?.[0];
    return element && (valueIn(element) || undefined);
  };
  return filled({
    headline: first('headline') ?? first('name'),
    subheadline: first('alternativeheadline') ?? first('alternatename'),
    summary: first('description'),
    authors: (found.get('author') ?? found.get('creator') ?? []).flatMap(personOf),
    published: first('datepublished') ?? first('datecreated'),
    modified: first('datemodified'),
    language: first('inlanguage'),
    sections: (found.get('articlesection') ?? []).map(valueIn),
    url: first('url') ?? first('mainentityofpage'),
    copyrightholder: first('copyrightholder'),
  });
}

function findScope(root: PageElement): PageElement | undefined {
  let scope: PageElement | undefined;
  walk(root, (element) => {
    if (scope) return false;
    const type = attribute(element, 'itemtype') ?? attribute(element, 'typeof');
    if (type !== undefined && articleType.test(type)) scope = element;
    return scope === undefined;
  });
  return scope;
}

/** Properties of the scope itself: those of an item inside it are that item's own. */
function gather(element: PageElement, found: Map<string, PageElement[]>): void {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const names = propertiesOf(child);
    for (const name of names) found.set(name, [...(found.get(name) ?? []), child].slice(0, 20));
    if (!child.attributes.has('itemscope') && !child.attributes.has('typeof')) gather(child, found);
  }
}

/** Small letters, without a prefix such as `schema:`. */
const propertiesOf = (element: PageElement): string[] =>
  (attribute(element, 'itemprop') ?? attribute(element, 'property'))
    ?.toLowerCase()
    .split(/\s+/)
    .map((name) => name.replace(/^schema:/, '')) ?? [];

function valueIn(element: PageElement): string {
  const written =
    attribute(element, 'content') ?? (element.name === 'time' ? attribute(element, 'datetime') : undefined);
  if (written !== undefined) return written.trim();
  const linked = /^(?:a|link|area)$/.test(element.name) ? attribute(element, 'href') : undefined;
  return element.name === 'link' ? (linked ?? '') : textOf(element);
}

function personOf(element: PageElement): DraftPerson[] {
  let name: string | undefined;
  walk(element, (inner) => {
    if (name === undefined && inner !== element && propertiesOf(inner).includes('name')) name = valueIn(inner);
    return name === undefined;
  });
  name ??= valueIn(element);
  return name === '' || name.length > 200 || /^https?:/.test(name) ? [] : [{ name }];
}
