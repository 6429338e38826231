import { type DeclaredEntities, decodeEntities } from './entities.ts';

const maximumEntities = 500;

/**
 * The general entities that a DOCTYPE's internal subset declares with a literal value (XML 1.0, section 4.2.1), in order, so
 * that a declaration can use those before it. External and parameter entities are never read, let alone fetched.
 */
export class InternalEntities implements DeclaredEntities {
  readonly #values = new Map<string, string>();
  #left: number;
  /** True once something was left unexpanded because the document asked for too much. */
  overLimit = false;
  /** True where external entities are declared. */
  external = false;

  /** @param expansion characters that they may come to, declared and used: enough for names, nothing for a bomb */
  constructor(doctype: string, expansion: number) {
    this.#left = expansion;
    const declaration =
      /<!ENTITY\s+([A-Za-z_:][\w.:-]{0,99})\s+(?:"([^"]{0,4096})"|'([^']{0,4096})'|(SYSTEM|PUBLIC)\s)/g;
    for (const [, name = '', double, single, outside] of doctype.matchAll(declaration)) {
      if (outside !== undefined) this.external = true;
      else if (this.#values.size >= maximumEntities) this.overLimit = true;
      else if (!this.#values.has(name)) this.#values.set(name, decodeEntities(double ?? single ?? '', this));
    }
  }

  replacement(name: string): string | undefined {
    const value = this.#values.get(name);
    if (value === undefined) return undefined;
    this.#left -= value.length + 1;
    if (this.#left >= 0) return value;
    this.overLimit = true;
    return undefined;
  }
}
