import { lookUp } from '../../places/look-up.ts';
import { uninflected } from '../../places/uninflected.ts';
import type { FoundName } from '../mention.ts';

const lastWord = (name: string): string => name.split(' ').at(-1) as string;

/**
 * Gives inflected names their nominative: that of a place by the gazetteer, that of a person where the article also writes it, so that
 * "Туска" goes with "Дональд Туск".
 */
export function settleInflection(found: readonly FoundName[], language: string): FoundName[] {
  const known = new Set(found.flatMap(({ type, text }) => (type === 'person' ? [lastWord(text)] : [])));
  if (/^(?:tr|az)\b/.test(language)) return found.map(withoutSuffix);
  return found.map((name) => {
    const base = name.type === 'place' ? placeBase(name.text, language) : personBase(name, known, language);
    return base === undefined ? name : { ...name, base };
  });
}

/** "Ankara'ya" is Ankara. */
function withoutSuffix(name: FoundName): FoundName {
  const base = name.text.replace(/['’]\p{Ll}+$/u, '');
  return base === name.text ? name : { ...name, base };
}

function placeBase(text: string, language: string): string | undefined {
  const forms = uninflected(text, language);
  if (forms.length === 0 || isNamed(text, language)) return undefined;
  return forms.find((form) => isNamed(form, language));
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

function personBase({ type, text }: FoundName, known: ReadonlySet<string>, language: string): string | undefined {
  if (type !== 'person') return undefined;
  const last = lastWord(text);
  const form = uninflected(last, language).find((other) => known.has(other));
  return form === undefined ? undefined : text.slice(0, text.length - last.length) + form;
}
