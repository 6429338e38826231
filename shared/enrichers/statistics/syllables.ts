import { remember } from '../remember.ts';

/** What makes one syllable, by language: vowels that stand together and are spoken as one. */
const nuclei: Readonly<Record<string, RegExp>> = {
  en: /[aeiouy]+/g,
  de: /aa|ee|oo|ie|ei|ai|au|eu|äu|ey|ay|[aeiouyäöü]/g,
  nl: /aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|ou|au|[aeiouyëïé]/g,
  fr: /[aeiouyàâäéèêëîïôöùûüœæ]+/g,
  es: /[iuü]?[aeoáéó][iuy]?|[iuíúü]+|y(?![aeiouáéíóú])/g,
  pt: /[aeoáéóâêôãõà][iu]?|[iuíúü]/g,
  ru: /[аеёиоуыэюя]/g,
  tr: /[aeıioöuüâîû]/g,
};

/** Endings in a silent e, and in an -ed or -es that is no syllable. */
const silentEnglish = /(?:[^laeiouy]e|[^aeiouydt]ed|[^aeiouyscxzhg]es|[^aeiouy]les)$/;
const silentFrench = /[^aeiouyàâéèêîôùû](?:es?|ent)$/;

const counts = new Map<string, (word: string) => number>();

function count(word: string, language: string): number {
  const lower = word.toLowerCase();
  const found = lower.match(nuclei[language] ?? /\p{L}/gu)?.length ?? 1;
  const silent =
    (language === 'en' && silentEnglish.test(lower)) || (language === 'fr' && silentFrench.test(lower)) ? 1 : 0;
  return Math.max(1, found - silent);
}

/** Syllables of a word, at least 1. Right for nine words in ten: enough for a mean, not for a poem. */
export function countSyllables(word: string, language: string): number {
  // Languages without a rule of their own share one.
  const rule = language in nuclei ? language : '';
  const known = counts.get(rule) ?? remember((one: string) => count(one, rule), mostRemembered);
  counts.set(rule, known);
  return known(word);
}

const mostRemembered = 5000;
