const segmenters = new Map<string, Intl.Segmenter>();

/** Publishers write `en_US` and `English` too: what is no language tag is read as `und`, and `und` by Unicode's own rules. */
function localeOf(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'und';
  } catch {
    return 'und';
  }
}

/** Unicode's segmenter (UAX #29) for a language; making one costs a hundred times what using it does. */
export function segmenterFor(language: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  const known = segmenters.get(key);
  if (known) return known;
  const made = new Intl.Segmenter(localeOf(language), { granularity });
  // Tags come from outside: no more of them are remembered than there are languages.
  if (segmenters.size > mostRemembered) segmenters.clear();
  segmenters.set(key, made);
  return made;
}

const mostRemembered = 200;
