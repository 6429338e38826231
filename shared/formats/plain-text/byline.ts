import type { DraftPerson } from '../../article/draft.ts';
import { findAgency } from './agencies.ts';

/** Who wrote it, in the languages that say so with a word; in capitals or not. */
const opening =
  /^(?:By|BY|by|Von|VON|von|Par|PAR|par|Por|POR|por|Door|DOOR|Av|AV|Autor(?:in|a)?:|Author:|Auteur :)\s+(?=\S)/;
const particle = /^(?:de|del|della|di|da|do|dos|du|van|von|der|den|ten|ter|zu|zur|bin|ibn|al|el|la|le|y|e|af|St\.)$/;
const nameWord = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|al-\p{Lu}\p{L}+|d['’]\p{Lu}\p{L}+)$/u;
const connective = /\s*(?:,|&|\s(?:and|und|et|y|e|en|og|och)\s)\s*/u;
const notPeople =
  /\b(?:January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;
const roles =
  /correspond|reporter|editor|writer|staff|desk|bureau|agenc|press|news|redak|redacc|rédact|envoy|enviad|service|report|zeitung|times|post/i;
/** "Staff Writer", "Politics Editor": what the author is, and no one's name. */
const job =
  /\b(?:writers?|reporters?|editors?|correspondents?|columnists?|redakteur(?:in)?|reporter(?:in)?|korrespondent(?:in)?|correspondante?|corresponsal|redactora?|envoyée? spéciale?|enviad[oa] especial)$/i;

export interface FoundByline {
  readonly byline: string;
  readonly authors: readonly DraftPerson[];
  /** The agency or paper that the byline ends with. */
  readonly agency?: string;
}

/** Reads a line that is a byline and nothing else; undefined for any other line. */
export function findByline(line: string): FoundByline | undefined {
  const start = opening.exec(line);
  if (!start || line.length > 120) return undefined;
  const rest = line.slice(start[0].length).replace(/[.,;:]$/, '');
  if (notPeople.test(rest)) return undefined;
  const parts = rest.split(connective).filter((part) => part !== '');
  const people: string[] = [];
  let agency: string | undefined;
  for (const part of parts) {
    const [who = '', where] = part.split(/\s+(?:in|à|en|aus|from|desde)\s+(?=\p{Lu})/u);
    if (people.length > 0 && job.test(who)) agency ??= employer(who);
    else if (findAgency(who) || (roles.test(who) && people.length > 0)) agency ??= who;
    else if (isName(who) && where?.match(/^\S+(?:\s\S+){0,2}$/) !== null) people.push(who);
    else return undefined;
  }
  // "By Tuesday", "Von Berlin": one word is no name, unless an agency stands with it.
  if (people.length === 0 || (people.every((name) => !/\s/.test(name)) && !agency)) return undefined;
  return { byline: line, authors: people.map((name) => ({ name })), ...(agency && { agency }) };
}

/** "Associated Press Writer" writes for a known or named house, "Staff Writer" and "News Editor" for none that is told. */
function employer(who: string): string | undefined {
  const house = who.replace(job, '').trim();
  const isNamed =
    findAgency(house) !== undefined || /\S\s+(?:.*\s)?(?:press|news|times|post|agency|service|zeitung)$/i.test(house);
  return isNamed ? house : undefined;
}

export function isName(text: string): boolean {
  const words = text.split(/\s+/);
  return (
    words.length <= 6 &&
    nameWord.test(words.at(-1) ?? '') &&
    words.every((word) => nameWord.test(word) || particle.test(word))
  );
}
