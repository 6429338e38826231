import type { Candidate } from './candidate.ts';

const article =
  /^(?:der|die|das|dem|den|des|ein|eine|einem|einen|einer|eines|kein|keine|keinem|keinen|keiner|im|beim|zum|zur|vom|ins|diese[mnrs]?)$/i;

/** German words that stand behind an article somewhere in the text: "der Brand" is a fire, where Brand is a town as well. Empty for other languages, which write nouns small. */
export function behindArticles(words: readonly string[], language: string): ReadonlySet<string> {
  const found = new Set<string>();
  if (!/^de\b/.test(language)) return found;
  for (const [i, word] of words.entries())
    if (/^\p{Lu}\p{Ll}/u.test(word) && article.test(words[i - 1] ?? '')) found.add(word);
  return found;
}

/** Larger towns are meant all the same: "das Berlin der Zwanziger". */
const wellKnown = 5.5;

/** Whether a name is a noun in this text, rather than a smaller town of that name. */
export const isNounHere = (name: string, { kind, prior }: Candidate, nouns: ReadonlySet<string>): boolean =>
  kind === 'town' && prior < wellKnown && nouns.has(name);
