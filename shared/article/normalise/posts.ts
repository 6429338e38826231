import type { Person } from '../article.ts';
import { lazyPattern } from '../lazily.ts';

/** What people do at a paper or an agency, as the last word of a post: `Political Editor`, `Politikredakteurin`. */
const post = lazyPattern(
  String.raw`(?:^|[\s-])(?:(?:sub-?)?editors?|correspondents?|reporters?|(?:copy|screen)?writers?|columnists?|critics?|analysts?|(?:photo)?journalists?|photographers?|producers?|publishers?|bureau chief|in[\s-]chief|at large|staff|\p{L}*(?:redakteur|korrespondent|reporter|volontär|fotograf|publizist|herausgeber)(?:in|innen|e)?|journalistin|(?:photo)?journalistes?|rédact(?:eurs?|rices?)|correspondante?s?|envoyée?s? spécia(?:le?s?|ux)|chroniqueu(?:rs?|ses?)|redactor(?:as?|es)?|corresponsal(?:es)?|periodistas?|enviad[oa]s? especia(?:l|les|is)|columnistas?|giornalist[aie]|corrispondent[ei]|inviat[oaie]|repórter(?:es)?|jornalistas?|redacteurs?|verslaggevers?)$`,
  'iu',
);
/** … and as the first: `Editor at Large`, `Korrespondentin in Brüssel`, `Head of News`. */
const postOf = lazyPattern(
  String.raw`^(?:(?:chief|senior|deputy|managing|associate|assistant|executive|contributing|political|foreign|business|sports?|science|health|news|staff)\s){0,2}(?:editor|correspondent|reporter|writer|columnist|analyst|critic|chief|head|director|korrespondent(?:in)?|leiter(?:in)?|chef(?:in)?|rédact(?:eur|rice)|correspondante?|chef|envoyée? spéciale?|director(?:a)?|enviad[oa] especial|inviat[oa]|corresponsal|redactora?)\s+(?:of|for|in|at|für|im|der|des|en|a|à|au|de|del|dal?)\s`,
  'iu',
);
/** Whom they work for, as the last word: `Associated Press`, `Harbour News Agency`. */
const house = lazyPattern(
  String.raw`\s(?:press|news|agency|times|post|media|newspapers?|magazine|network|bureau|desk|university|institute|zeitung|nachrichten|presse|agentur)$`,
  'iu',
);
/** `dpa`, `afp (with picture)`. */
const acronym = lazyPattern(String.raw`^\p{Ll}{2,4}(?:\s*\([^)]*\))?$`, 'u');
const many = lazyPattern(
  '(?:editor|correspondent|reporter|writer|columnist|critic|analyst|journalist|photographer|producer|publisher|innen)s?$',
  'iu',
);
const mostWords = 7;
/** Name, and post behind it: `Jane Doe, Science and Health Editor`, `Jane Doe (Reporter)`. */
const behind = /^(.*?[^\s,|/(–—-])\s*(?:[,|/(–—]|\s-)\s*([^,;|/()–—]+?)\s*\)?$/su;

/** Whether text is the name of a post and of nobody. */
export const isPost = (text: string): boolean =>
  !/[,;|]/.test(text) && (post().test(text) || postOf().test(text)) && text.split(/\s+/).length <= mostWords;

/** A post that stands where a name belongs, with nothing in it that may be part of one. */
const alone = lazyPattern(
  String.raw`^(?:(?:chief|senior|deputy|managing|associate|assistant|political|foreign|business|sports?|science|health|news|staff|city|crime|web|online|digital)\s+)+(?:editors?|correspondents?|reporters?|writers?|columnists?|critics?|analysts?|producers?|team|desk)$`,
  'iu',
);

/** Whether text is nothing but a post of nobody in particular: `Senior Political Correspondent`. */
export const isPostAlone = (text: string): boolean => alone().test(text.trim());

/** Whether text that stands behind a name says whom that person works for. */
export const isHouse = (text: string): boolean => house().test(text) || acronym().test(text);

/** A field without the post that it ends with, where a name stands before it. */
export function cutPost(field: string): { readonly names: string; readonly role?: string } {
  const [, names, role] = behind.exec(field) ?? [];
  return names && role && isPost(role) && /\s/.test(names) && !isPost(names) ? { names, role } : { names: field };
}

/** Posts in the plural are those of all before them. */
export function withPost(persons: readonly Person[], role: string | undefined): Person[] {
  if (role === undefined) return [...persons];
  const ofAll = many().test(role) && /(?:s|innen)$/i.test(role);
  return persons.map((person, at) =>
    person.role === undefined && (ofAll || at === persons.length - 1) ? { ...person, role } : person,
  );
}
