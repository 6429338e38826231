/** Bounds on what one document may cost. Each can be set per stage; breaking one is a typed rejection or problem. */
export interface Limits {
  /** Bytes of the delivered object. */
  readonly bytes: number;
  /** Bytes after unpacking, over all members. */
  readonly unpackedBytes: number;
  /** Unpacked bytes per packed byte, once `unpackedBytes` is over 10 MB. */
  readonly ratio: number;
  /** Members of all archives in a delivery. */
  readonly entries: number;
  /** Wrappings inside wrappings. */
  readonly nesting: number;
  readonly articles: number;
  /** Elements within elements, brackets within brackets. */
  readonly depth: number;
  /** Characters of one item, field or text node. */
  readonly textLength: number;
  /** Characters of one tag with its attributes, or of one attribute. */
  readonly attributeLength: number;
  /** Characters that the entities of a DOCTYPE may come to, declared and used, over one document. */
  readonly entityExpansion: number;
  /** Wall-clock seconds for one document. */
  readonly seconds: number;
}

const MB = 1024 * 1024;

export const defaultLimits: Limits = {
  bytes: 2048 * MB,
  unpackedBytes: 4096 * MB,
  ratio: 200,
  entries: 10_000,
  nesting: 5,
  articles: 1_000_000,
  depth: 256,
  textLength: 8 * MB,
  attributeLength: MB,
  entityExpansion: MB,
  seconds: 240,
};
