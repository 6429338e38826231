import type { DraftPerson } from '../../../article/draft.ts';
import { cutPost, isPostAlone } from '../../../article/normalise/posts.ts';
import { fold } from './fold.ts';

/** What systems write where nobody said who wrote it. */
const placeholder =
  /^(?:admin(?:istrator)?|super ?user|webmaster|root|user|guest|unknown(?: author)?|unbekannt|no author|none|null|undefined|publisher|author|anonymous|anonym|anónimo|[^\p{L}\p{N}]*)$/iu;
/** Lines that name an agency or a photographer, and stand where bylines stand. */
const otherCredit = /^(?:quelle|source|fuente|fonte|bron|photos?|fotos?|bild|image|picture|video)s?\s*[:：]/i;

/** `@name`, as networks have it; an address of mail has a dot behind it. */
const handle = /\s*\(?@[\w.]*\w\)?\s*$/;
/** A longer field is no list of names. */
const longestField = 300;

/** The people of the first source that names some and not just the publisher under another heading. */
export function firstAuthors(
  sources: readonly (readonly DraftPerson[] | undefined)[],
  siteNames: readonly string[],
): readonly DraftPerson[] | undefined {
  const named = sources.flatMap((people) => {
    const real = people?.map(bare).filter(({ name }) => name !== undefined && !isNobody(name)) ?? [];
    return real.length > 0 ? [real] : [];
  });
  const names = new Set(siteNames.map(fold));
  const isPublisher = ({ name }: DraftPerson) => names.has(fold(name ?? ''));
  return named.find((people) => !people.every(isPublisher)) ?? named[0];
}

const isNobody = (name: string): boolean =>
  placeholder.test(name.trim()) || otherCredit.test(name) || isPostAlone(name);

/** Without handle; a post behind the name is the person's role. */
function bare(person: DraftPerson): DraftPerson {
  const { name } = person;
  if (name === undefined || name.length > longestField) return person;
  const isMail = /\S@\S+\.\p{L}{2,}\)?\s*$/u.test(name);
  const { names, role } = cutPost(isMail ? name : name.replace(handle, ''));
  const own = names.trim();
  if (own === name || own === '') return person;
  return { ...person, name: own, ...(role && !person.role && { role }) };
}
