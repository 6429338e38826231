const mostRemembered = 20_000;
/** Longer ones hardly come again. */
const longestRemembered = 60;
/** Up to here the engine copies a piece of a string; a longer piece keeps the whole text that it was cut from. */
const longestCopied = 12;

/** The same string, without the text that it was cut from: what is kept beyond its article must not keep the article. */
export const ownCopy = (piece: string): string => (piece.length > longestCopied ? ` ${piece}`.slice(1) : piece);

/** `read` that remembers: half of a text's words are a few hundred. Emptied when full, so that memory stays bounded. */
export function remember<T>(read: (word: string) => T, most = mostRemembered): (word: string) => T {
  let known = new Map<string, T>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const made = read(word);
    if (word.length > longestRemembered) return made;
    if (known.size >= most) known = new Map();
    known.set(ownCopy(word), made);
    return made;
  };
}
