/** Endings of place names by case, and what stands in the nominative: "в Москве" is Москва, "w Warszawie" Warszawa. */
const cyrillic: readonly (readonly [string, readonly string[]])[] = [
  ['ами', ['ы', 'и']],
  ['ого', ['ое', 'ый']],
  ['ом', ['', 'о']],
  ['ем', ['', 'ь', 'й']],
  ['ой', ['а', 'ая']],
  ['ей', ['я']],
  ['ии', ['ия']],
  ['ию', ['ия']],
  ['ией', ['ия']],
  ['ією', ['ія']],
  ['ії', ['ія']],
  ['ію', ['ія']],
  ['е', ['а', '', 'я']],
  ['ові', ['ів']],
  ['ова', ['ів']],
  ['єва', ['їв']],
  ['єві', ['їв']],
  ['ці', ['к', 'ця', 'ка']],
  ['і', ['а', '', 'я']],
  ['у', ['а', '']],
  ['ю', ['я', 'ь', 'й']],
  ['ы', ['а']],
  ['и', ['ь', 'а', 'я']],
  ['а', ['']],
  ['я', ['ь', 'й']],
];
const polish: readonly (readonly [string, readonly string[]])[] = [
  ['ie', ['a', '']],
  ['ach', ['y', 'e']],
  ['iem', ['', 'ia']],
  ['owie', ['ów', 'owo']],
  ['owa', ['ów']],
  ['em', ['']],
  ['ji', ['ja']],
  ['ii', ['ia']],
  ['y', ['a']],
  ['u', ['']],
  ['i', ['a', '']],
  ['ę', ['a']],
  ['ą', ['a']],
];
const endings: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  ru: cyrillic,
  uk: cyrillic,
  be: cyrillic,
  sr: cyrillic,
  pl: polish,
};

const shortest = 4;

/** Forms that an inflected name may have in the nominative, likelier first; none in languages that don't inflect names. */
export function uninflected(name: string, language: string): string[] {
  const base = language.split('-')[0] as string;
  if (base === 'tr' || base === 'az') return /['’]/.test(name) ? [name.replace(/['’]\p{L}+$/u, '')] : [];
  if (name.length < shortest) return [];
  return (endings[base] ?? []).flatMap(([ending, nominatives]) =>
    name.endsWith(ending) ? nominatives.map((nominative) => name.slice(0, -ending.length) + nominative) : [],
  );
}
