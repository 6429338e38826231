/** English and native names that publishers write where a BCP 47 tag belongs. */
const names = new Map<string, string>(
  Object.entries({
    english: 'en',
    german: 'de',
    deutsch: 'de',
    french: 'fr',
    français: 'fr',
    francais: 'fr',
    spanish: 'es',
    español: 'es',
    espanol: 'es',
    castellano: 'es',
    portuguese: 'pt',
    português: 'pt',
    portugues: 'pt',
    italian: 'it',
    italiano: 'it',
    dutch: 'nl',
    nederlands: 'nl',
    flemish: 'nl',
    russian: 'ru',
    русский: 'ru',
    polish: 'pl',
    polski: 'pl',
    swedish: 'sv',
    svenska: 'sv',
    norwegian: 'no',
    norsk: 'no',
    danish: 'da',
    dansk: 'da',
    finnish: 'fi',
    suomi: 'fi',
    turkish: 'tr',
    türkçe: 'tr',
    greek: 'el',
    ελληνικά: 'el',
    arabic: 'ar',
    العربية: 'ar',
    hebrew: 'he',
    עברית: 'he',
    persian: 'fa',
    farsi: 'fa',
    فارسی: 'fa',
    urdu: 'ur',
    اردو: 'ur',
    hindi: 'hi',
    हिन्दी: 'hi',
    bengali: 'bn',
    bangla: 'bn',
    বাংলা: 'bn',
    tamil: 'ta',
    telugu: 'te',
    marathi: 'mr',
    gujarati: 'gu',
    punjabi: 'pa',
    chinese: 'zh',
    中文: 'zh',
    简体中文: 'zh-Hans',
    繁體中文: 'zh-Hant',
    mandarin: 'zh',
    japanese: 'ja',
    日本語: 'ja',
    korean: 'ko',
    한국어: 'ko',
    vietnamese: 'vi',
    thai: 'th',
    ไทย: 'th',
    indonesian: 'id',
    malay: 'ms',
    tagalog: 'tl',
    filipino: 'fil',
    ukrainian: 'uk',
    українська: 'uk',
    czech: 'cs',
    čeština: 'cs',
    slovak: 'sk',
    slovenian: 'sl',
    hungarian: 'hu',
    magyar: 'hu',
    romanian: 'ro',
    română: 'ro',
    bulgarian: 'bg',
    български: 'bg',
    serbian: 'sr',
    српски: 'sr',
    croatian: 'hr',
    hrvatski: 'hr',
    bosnian: 'bs',
    albanian: 'sq',
    macedonian: 'mk',
    lithuanian: 'lt',
    latvian: 'lv',
    estonian: 'et',
    icelandic: 'is',
    catalan: 'ca',
    català: 'ca',
    basque: 'eu',
    euskara: 'eu',
    galician: 'gl',
    galego: 'gl',
    swahili: 'sw',
    kiswahili: 'sw',
    amharic: 'am',
    somali: 'so',
    afrikaans: 'af',
    welsh: 'cy',
    cymraeg: 'cy',
    irish: 'ga',
    gaeilge: 'ga',
    esperanto: 'eo',
    latin: 'la',
    georgian: 'ka',
    armenian: 'hy',
    azerbaijani: 'az',
    kazakh: 'kk',
    uzbek: 'uz',
    nepali: 'ne',
    sinhala: 'si',
    burmese: 'my',
    khmer: 'km',
    lao: 'lo',
    mongolian: 'mn',
    pashto: 'ps',
    kurdish: 'ku',
  }),
);

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
  if (cache.has(raw)) return cache.get(raw);
  const tag = readTag(raw);
  if (cache.size < 2000) cache.set(raw, tag);
  return tag;
}

function readTag(raw: string): string | undefined {
  const first = raw.trim().split(/[,;\s]\s*|\.(?:utf|iso)/i, 1)[0] ?? '';
  const named = names.get(raw.trim().toLowerCase()) ?? names.get(first.toLowerCase());
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
