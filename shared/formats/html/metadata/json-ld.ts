import type { PageElement } from '../tree/element.ts';
import { walk } from '../tree/element.ts';
import { parseLooseJson } from './json-ld-syntax.ts';

/** An object of JSON-LD, its keys without prefix. */
export type LdNode = Readonly<Record<string, unknown>>;

export interface LinkedData {
  /** Every object that may be about the page, outermost first. */
  readonly nodes: readonly LdNode[];
  /** Blocks that could not be read. */
  readonly broken: number;
  /** The object that a reference `{"@id": …}` means, else the value itself. */
  readonly resolve: (value: unknown) => unknown;
}

/** Objects looked at in one page, and how deep they may stand in each other. */
const mostNodes = 3000;
const deepest = 12;

/** All linked data of a page: scripts of type application/ld+json (JSON-LD 1.1, schema.org). */
export function readLinkedData(root: PageElement): LinkedData {
  const nodes: LdNode[] = [];
  const byId = new Map<string, LdNode>();
  let broken = 0;
  walk(root, (element) => {
    if (element.name !== 'script' || !/ld\+json/i.test(element.attributes.get('type') ?? '')) return;
    const source = element.children.filter((child) => typeof child === 'string').join('');
    const value = parseLooseJson(source);
    if (value === undefined && source.trim() !== '') broken++;
    collect(value, nodes, byId, 0);
  });
  const resolve = (value: unknown): unknown => {
    const id = isNode(value) ? value['@id'] : undefined;
    const meant = typeof id === 'string' ? byId.get(id) : undefined;
    return meant !== undefined && Object.keys(value as object).length <= 2 ? meant : value;
  };
  return { nodes, broken, resolve };
}

export const isNode = (value: unknown): value is LdNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Objects within objects too, since articles stand in `@graph`, `mainEntity`, `hasPart` or `itemListElement`. */
function collect(value: unknown, nodes: LdNode[], byId: Map<string, LdNode>, depth: number): void {
  if (depth > deepest || nodes.length >= mostNodes) return;
  if (Array.isArray(value)) for (const entry of value) collect(entry, nodes, byId, depth + 1);
  if (!isNode(value)) return;
  nodes.push(value);
  const id = value['@id'];
  const known = typeof id === 'string' ? byId.get(id) : undefined;
  if (typeof id === 'string' && Object.keys(value).length > Object.keys(known ?? {}).length) byId.set(id, value);
  for (const [key, member] of Object.entries(value))
    if (typeof member === 'object' && !parts.has(key)) collect(member, nodes, byId, depth + 1);
}

/** What stands under these is no article of its own page: an update of a live blog, what somebody remarked, what is only named. */
const parts = new Set(['liveBlogUpdate', 'comment', 'comments', 'mentions', 'citation', 'isBasedOn']);

/** Types of an object without the vocabulary's address: `NewsArticle`, whether `schema:NewsArticle` or `http://schema.org/NewsArticle`. */
export function typesOf(node: LdNode): string[] {
  const type = node['@type'] ?? node.type;
  return (Array.isArray(type) ? type : [type]).flatMap((name) =>
    typeof name === 'string' ? [name.replace(/^.*[/#:]/, '')] : [],
  );
}

/** A value as text: a string, a number, an object's `@value` or `name`; the first of several. */
export function ldText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    for (const entry of value) {
      const text = ldText(entry);
      if (text !== undefined) return text;
    }
    return undefined;
  }
  if (!isNode(value)) return undefined;
  return ldText(value['@value'] ?? value.name ?? value.headline);
}

/** A value or list of values as a list. */
export const ldList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.flat(2) : value === undefined || value === null ? [] : [value];

/** An address: a string, or an object's `url`, `contentUrl` or `@id`. */
export function ldAddress(value: unknown): string | undefined {
  const [first] = ldList(value);
  if (typeof first === 'string') return first.trim() || undefined;
  if (!isNode(first)) return undefined;
  return ldAddress(first.url ?? first.contentUrl ?? first['@id']);
}
