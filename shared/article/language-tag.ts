import { languageNames } from './language-names.ts';

/** ISO 639-2/B codes: Intl knows the terminological ones (deu → de) and not these. */
const bibliographic = new Map<string, string>(
  Object.entries({
    alb: 'sq',
    arm: 'hy',
    baq: 'eu',
    bur: 'my',
    chi: 'zh',
    cze: 'cs',
    dut: 'nl',
    fre: 'fr',
    geo: 'ka',
    ger: 'de',
    gre: 'el',
    ice: 'is',
    mac: 'mk',
    mao: 'mi',
    may: 'ms',
    per: 'fa',
    rum: 'ro',
    slo: 'sk',
    tib: 'bo',
    wel: 'cy',
  }),
);

const known = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const cache = new Map<string, string | undefined>();

/**
 * A BCP 47 tag in canonical form with the shortest language code (`en_us` → `en-US`, `eng` → `en`, `German` → `de`), or
 * undefined for what is no language: unknown codes, `und`, `mul`, `zxx`, `mis`.
 */
export function canonicalLanguage(raw: string): string | undefined {
  if (raw.length > 100) return undefined;
  if (cache.has(raw)) return cache.get(raw);
  const tag = readTag(raw);
  if (cache.size < 2000) cache.set(raw, tag);
  return tag;
}

function readTag(raw: string): string | undefined {
  const first = raw.trim().split(/[,;\s]\s*|\.(?:utf|iso)/i, 1)[0] ?? '';
  const named = languageNames.get(raw.trim().toLowerCase()) ?? languageNames.get(first.toLowerCase());
  if (named !== undefined) return named;
  const subtags = first
    .replaceAll('_', '-')
    .replace(/^-+|-+$/g, '')
    .split('-');
  const language = subtags[0]?.toLowerCase() ?? '';
  subtags[0] = bibliographic.get(language) ?? language;
  // Extended language subtags (zh-cmn) are old style, and Mandarin by its own code is Chinese to everyone who asks for `zh`.
  if (subtags[0] === 'cmn') subtags[0] = 'zh';
  if (subtags[0] === 'zh' && /^(?:cmn|yue|wuu|hak|nan)$/i.test(subtags[1] ?? '')) {
    const [, extended = ''] = subtags.splice(0, 2);
    subtags.unshift(extended.toLowerCase() === 'cmn' ? 'zh' : extended);
  }
  return canonicalise(subtags.join('-')) ?? canonicalise(subtags[0]);
}

function canonicalise(tag: string): string | undefined {
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return undefined;
  try {
    const canonical = Intl.getCanonicalLocales(tag)[0];
    const language = canonical?.split('-', 1)[0] ?? '';
    if (/^(?:und|mul|zxx|mis)$/.test(language)) return undefined;
    return known.of(language) === undefined ? undefined : canonical;
  } catch {
    return undefined; // RangeError: not a well-formed tag
  }
}
