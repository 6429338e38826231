import { languageNamed } from './language-names.ts';
import { detached } from './utf16.ts';

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

/** ISO 639-1, with the codes that were taken back. Intl knows them too, but needs 20 ms to find its names. */
const twoLetters = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi ' +
    'fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr ' +
    'ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps ' +
    'pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve ' +
    'vi vo wa wo xh yi yo za zh zu'
  ).split(' '),
);
let names: Intl.DisplayNames | undefined;

function isKnown(language: string): boolean {
  if (language.length === 2) return twoLetters.has(language);
  names ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return names.of(language) !== undefined;
}

const cache = new Map<string, string | undefined>();

/**
 * A BCP 47 tag in canonical form with the shortest language code (`en_us` → `en-US`, `eng` → `en`, `German` → `de`), or
 * undefined for what is no language: unknown codes, `und`, `mul`, `zxx`, `mis`.
 */
export function canonicalLanguage(raw: string): string | undefined {
  if (raw.length > 100) return undefined;
  if (cache.has(raw)) return cache.get(raw);
  const tag = readTag(raw);
  if (cache.size < 2000) cache.set(detached(raw), tag);
  return tag;
}

function readTag(raw: string): string | undefined {
  const first = raw.trim().split(/[,;\s]\s*|\.(?:utf|iso)/i, 1)[0] ?? '';
  const named = languageNamed(raw.trim().toLowerCase()) ?? languageNamed(first.toLowerCase());
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
    return isKnown(language) ? canonical : undefined;
  } catch {
    return undefined; // RangeError: not a well-formed tag
  }
}
