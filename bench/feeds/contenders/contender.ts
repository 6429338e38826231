/** Reads a whole feed given as bytes and tells how many articles it found. */
export type Contender = (bytes: Buffer) => Promise<number>;

/**
 * One file of this folder each, which exports its `read`; bundled by itself and loaded at its first use, as a program would that uses no other.
 */
export const contenderNames = [
  'drafts',
  'normalised',
  'articles',
  'feedsmith',
  'rss-parser',
  'htmlparser2-tokens',
] as const;

export type ContenderName = (typeof contenderNames)[number];

/** Loads a contender's bundle, which lies beside the script that runs. */
export async function loadContender(name: ContenderName, script: string): Promise<Contender> {
  return ((await import(new URL(`./${name}.mjs`, script).href)) as { read: Contender }).read;
}

export async function* inChunks(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}
