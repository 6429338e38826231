import { foldName } from './fold-name.ts';

const silent = new Set(
  'of the and for in on at to a an de la le les des du et y e del della und der die das für voor van och i og'.split(
    ' ',
  ),
);
const legal =
  /[ ,]+(?:inc|corp|corporation|co|company|ltd|limited|plc|llc|llp|ag|gmbh|se|sa|nv|bv|spa|ab|asa|oyj|group|holdings?)$/;

/** The letters by which a name is shortened, with and without its small words: Bank of England is be and boe. */
export function initialsOf(name: string): string[] {
  const words = foldName(name.replace(/[-–/]/g, ' ')).split(' ').filter(Boolean);
  const loud = words.filter((word) => !silent.has(word));
  return [...new Set([loud, words].map((list) => list.map((word) => word[0]).join('')))].filter(
    (letters) => letters.length > 1,
  );
}

/** True where `name` may be an acronym: capitals, points or digits. */
export const isAcronym = (name: string): boolean => /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}.&-]{2,10}s?$/u.test(name);

/** Whether `short` is the acronym of `full`. */
export const abbreviates = (short: string, full: string): boolean =>
  isAcronym(short) && full.includes(' ') && initialsOf(full).includes(foldName(short));

const bare = (name: string): string => foldName(name).replace(/^the /, '').replace(legal, '');

const longer = (a: string | undefined, b: string): string => (a === undefined || b.length > a.length ? b : a);

/** "Liberals" of "Liberal Party of Canada". */
function partyOf(short: string, folded: readonly (readonly [form: string, folded: string])[]): string | undefined {
  if (!/^\p{Lu}\p{Ll}+s$/u.test(short)) return undefined;
  const start = `${foldName(short).slice(0, -1)} part`;
  return folded.find(([, name]) => name.startsWith(start))?.[0];
}

/** "Norrland" of "Norrland Steel": the first word of firms, where one firm alone begins so and the word is long enough to be a name. */
function firmsByFirst(forms: readonly string[]): ReadonlyMap<string, string | undefined> {
  const full = new Map<string, string | undefined>();
  for (const form of forms) {
    const [first = '', ...rest] = bare(form).split(' ');
    if (rest.length === 1) full.set(first, full.has(first) ? undefined : form);
  }
  return full;
}

/**
 * For each name of an organisation or place the fullest of its forms within the article: alike but for "the" and the legal form, or the expansion
 * of an acronym. In time linear in the names, but for names of parties.
 */
export function fullForms(names: readonly string[], isOrganisation = false): string[] {
  const forms = [...new Set(names)];
  const byBare = new Map<string, string>();
  const byInitials = new Map<string, string>();
  const folded = forms.map((form) => [form, foldName(form)] as const);
  for (const form of forms) {
    byBare.set(bare(form), longer(byBare.get(bare(form)), form));
    if (!form.includes(' ')) continue;
    for (const letters of initialsOf(form)) byInitials.set(letters, longer(byInitials.get(letters), form));
  }
  const byFirst = isOrganisation ? firmsByFirst([...byBare.values()]) : new Map<string, string>();
  const full = new Map(
    forms.map((form) => {
      const expansion = isAcronym(form) ? byInitials.get(foldName(form)) : partyOf(form, folded);
      const alike = byBare.get(bare(form)) ?? form;
      const firm = /^\p{Lu}\p{Ll}{3,}$/u.test(form) && alike === form ? byFirst.get(foldName(form)) : undefined;
      return [form, expansion ?? firm ?? alike];
    }),
  );
  return names.map((name) => full.get(name) as string);
}
