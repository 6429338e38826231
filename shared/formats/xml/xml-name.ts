import { canonicalPrefix } from './namespaces.ts';

/** A name of an element or attribute, resolved. One object per name and scope, so it can be compared by identity. */
export interface XmlName {
  /** As written, with the document's own prefix. */
  readonly raw: string;
  readonly local: string;
  /** Namespace URI as declared; empty where none is in scope. */
  readonly uri: string;
  /**
   * `prefix:local` with the project's own prefix of a known namespace (namespaces.ts), whatever the document calls it;
   * the name as written for unknown namespaces and undeclared prefixes; the local part alone without a prefix.
   */
  readonly key: string;
  /** `key` in lower case, for formats whose publishers vary the case. */
  readonly folded: string;
}

const declaration = /^xmlns(?::|$)/;

/** True for `xmlns` and `xmlns:…` attributes. */
export const isDeclaration = (rawName: string): boolean => declaration.test(rawName);

/** The namespace declarations that hold at one place of a document (Namespaces in XML 1.0, section 6). */
export class NamespaceScope {
  readonly #uris: ReadonlyMap<string, string>;
  readonly #elements = new Map<string, XmlName>();
  readonly #attributes = new Map<string, XmlName>();

  readonly #assumed: string;

  /** `assumed` is the project's prefix for elements without one whose namespace is undeclared or unknown. */
  constructor(assumed = '', uris: ReadonlyMap<string, string> = new Map()) {
    this.#assumed = assumed;
    this.#uris = uris;
  }

  /** The scope inside an element that makes these declarations; prefix to URI, the empty prefix for the default. */
  with(declarations: ReadonlyMap<string, string>): NamespaceScope {
    return new NamespaceScope(this.#assumed, new Map([...this.#uris, ...declarations]));
  }

  element(raw: string): XmlName {
    const known = this.#elements.get(raw);
    if (known !== undefined) return known;
    return remember(this.#elements, this.#resolve(raw, this.#uris.get('') ?? '', this.#assumed));
  }

  /** Attributes without a prefix are in no namespace. */
  attribute(raw: string): XmlName {
    const known = this.#attributes.get(raw);
    if (known !== undefined) return known;
    return remember(this.#attributes, this.#resolve(raw, '', ''));
  }

  #resolve(written: string, defaultUri: string, assumed: string): XmlName {
    // A slice would keep the chunk it was cut from alive for as long as the scope.
    const raw = Buffer.from(written, 'utf8').toString('utf8');
    const colon = raw.indexOf(':');
    const prefix = colon > 0 ? raw.slice(0, colon) : '';
    const local = colon > 0 ? raw.slice(colon + 1) : raw;
    const uri = prefix === '' ? defaultUri : (this.#uris.get(prefix) ?? '');
    const canonical = (uri === '' ? undefined : canonicalPrefix(uri)) ?? (prefix || assumed);
    const key = canonical === '' ? local : `${canonical}:${local}`;
    return { raw, local, uri, key, folded: key.toLowerCase() };
  }
}

/** Names are few in honest documents; a hostile one must not fill memory with them. */
const maximumNames = 4096;

function remember(names: Map<string, XmlName>, name: XmlName): XmlName {
  if (names.size < maximumNames) names.set(name.raw, name);
  return name;
}
