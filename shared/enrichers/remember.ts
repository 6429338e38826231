import { ownCopy } from './text/word-form.ts';

const mostRemembered = 20_000;
/** Longer ones hardly come again. */
const longestRemembered = 60;
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
