import { lookUp } from '../../places/look-up.ts';
import { uninflected } from '../../places/uninflected.ts';
import { foldName } from '../fold-name.ts';
import type { FoundName } from '../mention.ts';
import { givenNames } from './given-names.ts';
import { listedOrganisation } from './known-organisations.ts';

const lastWord = (name: string): string => name.split(' ').at(-1) as string;

/**
 * Gives inflected names their nominative: that of a place by the gazetteer, that of a person where the article also writes it, so that
 * "Туска" goes with "Дональд Туск".
 */
export function settleInflection(found: readonly FoundName[], language: string): FoundName[] {
  const known = new Set(found.flatMap(({ type, text }) => (type === 'person' ? [lastWord(text)] : [])));
  if (/^(?:tr|az)\b/.test(language)) return found.map(withoutSuffix);
  return found.map((name) => {
    const base = baseOf(name, known, language);
    return base === undefined ? name : { ...name, base };
  });
}

function baseOf(name: FoundName, known: ReadonlySet<string>, language: string): string | undefined {
  if (name.type === 'place') return placeBase(name.text, language);
  if (name.type === 'person') return personBase(name, known, language);
  const listed = listedOrganisation(name.text, language);
  return listed === name.text ? undefined : listed;
}

/** "Ankara'ya" is Ankara. */
function withoutSuffix(name: FoundName): FoundName {
  const base = name.text.replace(/['’]\p{Ll}+$/u, '');
  return base === name.text ? name : { ...name, base };
}

/** Endings that no nominative of a place has, or hardly one. */
const oblique = /(?:[еуюі]|ой|ом|ем|ии|ию|ією|ії|[іо]ві|ова|єва|ową|ą|ę|owie|[^cs]ie|em)$/u;

/** The form of which the gazetteer knows the same place: for towns with the accents that it writes. */
function placeBase(text: string, language: string): string | undefined {
  const forms = uninflected(text, language);
  if (forms.length === 0) return undefined;
  const same = new Set(lookUp(text, language).map(({ id }) => id));
  if (!oblique.test(text) && isNamed(text, language)) return undefined;
  for (const form of forms) {
    const found = lookUp(form, 'und')
      .concat(lookUp(form, language))
      .find(({ id }) => same.has(id));
    if (found === undefined || !isNamed(form, language)) continue;
    return foldName(found.name) === foldName(form) ? found.name : form;
  }
  return undefined;
}

/** Known by this very form: an inflected one is looked up without its ending too. */
const isNamed = (form: string, language: string): boolean =>
  lookUp(form, language === 'en' ? language : 'und').length > 0 || exact(form, language);

function exact(form: string, language: string): boolean {
  const inflected = new Set(
    uninflected(form, language).flatMap((other) => lookUp(other, language).map(({ id }) => id)),
  );
  return lookUp(form, language).some(({ id }) => !inflected.has(id));
}

/** Last names in the instrumental, genitive and dative, and in the nominative. */
const lastNames: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  pl: [
    [/sk(?:im|iego|iemu)$/, 'ski'],
    [/sk(?:ą|iej)$/, 'ska'],
    [/ck(?:im|iego|iemu)$/, 'cki'],
    [/ck(?:ą|iej)$/, 'cka'],
    [/(?<=[^aeiouy])(?:em|owi)$/, ''],
  ],
  ru: [
    [/(?<=[оеи][вн])ым$/, ''],
    [/ск(?:им|ого|ому)$/, 'ский'],
  ],
  uk: [
    [/(?<=[оеєиі][вн])им$/, ''],
    [/ськ(?:им|ого|ому)$/, 'ський'],
  ],
};

function personBase({ type, text }: FoundName, known: ReadonlySet<string>, language: string): string | undefined {
  if (type !== 'person') return undefined;
  const last = lastWord(text);
  const form = uninflected(last, language).find((other) => known.has(other));
  if (form !== undefined) return text.slice(0, text.length - last.length) + form;
  const [first = '', ...rest] = text.split(' ');
  const given = isGivenName(first) ? undefined : uninflected(first, language).find(isGivenName);
  if (given === undefined || rest.length === 0) return undefined;
  const rule = lastNames[language.split('-')[0] as string]?.find(([ending]) => ending.test(last));
  return [given, ...rest.slice(0, -1), rule ? last.replace(rule[0], rule[1]) : last].join(' ');
}

const isGivenName = (name: string): boolean => givenNames.has(foldName(name));
