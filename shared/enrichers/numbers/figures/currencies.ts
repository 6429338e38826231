/** ISO 4217 codes by the signs that stand before or behind an amount. `$` alone is the US dollar's, as in the agencies' style. */
export const currencySigns: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  '₺': 'TRY',
  '₩': 'KRW',
  '₪': 'ILS',
  '₴': 'UAH',
  '₦': 'NGN',
  '₫': 'VND',
  '฿': 'THB',
  '₱': 'PHP',
  '₸': 'KZT',
  '₵': 'GHS',
  '₡': 'CRC',
  '₲': 'PYG',
  '৳': 'BDT',
};

/** What letters before `$` make of it: "A$", "HK$". */
export const dollarPrefixes: Readonly<Record<string, string>> = {
  us: 'USD',
  a: 'AUD',
  au: 'AUD',
  c: 'CAD',
  ca: 'CAD',
  cad: 'CAD',
  nz: 'NZD',
  hk: 'HKD',
  s: 'SGD',
  sg: 'SGD',
  nt: 'TWD',
  r: 'BRL',
  j: 'JMD',
  tt: 'TTD',
  b: 'BBD',
};

/** Letters that stand at an amount without a space, besides the codes. */
const prefixes: Readonly<Record<string, string>> = {
  rs: 'INR',
  ksh: 'KES',
  kshs: 'KES',
  ush: 'UGX',
  tsh: 'TZS',
  rm: 'MYR',
  rp: 'IDR',
  tk: 'BDT',
  nis: 'ILS',
  sfr: 'CHF',
};

/** The currency of letters at an amount: "Rs500", "EUR40m"; undefined for other letters. */
export function currencyOfPrefix(letters: string): string | undefined {
  const code = letters.toUpperCase();
  return Object.hasOwn(prefixes, letters) ? prefixes[letters] : currencyCodes.has(code) ? code : undefined;
}

export const isMoneyPrefix = (letters: string): boolean => currencyOfPrefix(letters) !== undefined;

/** What Scandinavians write for their crowns; in any other language it stays open whose they are. */
const crowns = /^(?:kr|kronor|kroner|kronur|krona|krone)$/;
const crownsOf: Readonly<Record<string, string>> = { sv: 'SEK', nb: 'NOK', nn: 'NOK', no: 'NOK', da: 'DKK', is: 'ISK' };

/** The currency of crowns by the language that they are written in. */
export const crownsIn = (word: string, language: string): string | undefined =>
  crowns.test(word) ? crownsOf[language] : undefined;

export const currencyCodes: ReadonlySet<string> = new Set(
  'AED ARS AUD BDT BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP GHS HKD HUF IDR ILS INR IRR ISK JPY KES KRW KWD LKR MAD MXN MYR NGN NOK NZD PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TRY TWD TZS UAH UGX USD VND XAF XOF ZAR ZMW RMB'.split(
    ' ',
  ),
);

/** Currencies with a name of their own. */
const names: Readonly<Record<string, string>> = {
  dollar: 'USD',
  dollars: 'USD',
  euro: 'EUR',
  euros: 'EUR',
  yen: 'JPY',
  yuan: 'CNY',
  renminbi: 'CNY',
  rupee: 'INR',
  rupees: 'INR',
  rouble: 'RUB',
  roubles: 'RUB',
  ruble: 'RUB',
  rubles: 'RUB',
  shekel: 'ILS',
  shekels: 'ILS',
  baht: 'THB',
  naira: 'NGN',
  cedi: 'GHS',
  cedis: 'GHS',
  hryvnia: 'UAH',
  hryvnias: 'UAH',
  zloty: 'PLN',
  zlotys: 'PLN',
  złotych: 'PLN',
  forint: 'HUF',
  forints: 'HUF',
  ringgit: 'MYR',
  rupiah: 'IDR',
  taka: 'BDT',
  birr: 'ETB',
  tenge: 'KZT',
  koruna: 'CZK',
  reais: 'BRL',
  kronor: 'SEK',
  zł: 'PLN',
  złote: 'PLN',
  kč: 'CZK',
  korun: 'CZK',
  лв: 'BGN',
  лева: 'BGN',
  руб: 'RUB',
  грн: 'UAH',
  тенге: 'KZT',
  lei: 'RON',
  forintot: 'HUF',
  rand: 'ZAR',
  rs: 'INR',
  liras: 'TRY',
  lira: 'TRY',
  sterling: 'GBP',
  dólares: 'USD',
  dollari: 'USD',
  рублей: 'RUB',
  рубля: 'RUB',
  долларов: 'USD',
  доллара: 'USD',
  евро: 'EUR',
  franken: 'CHF',
  гривень: 'UAH',
  гривен: 'UAH',
  元: 'CNY',
  円: 'JPY',
  欧元: 'EUR',
  美元: 'USD',
  ドル: 'USD',
  ユーロ: 'EUR',
};

/** Names that many countries use: the adjective before them tells which, and without it the currency stays unknown. */
const shared: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  dollar: {
    us: 'USD',
    american: 'USD',
    canadian: 'CAD',
    australian: 'AUD',
    zealand: 'NZD',
    singapore: 'SGD',
    'hong-kong': 'HKD',
    kong: 'HKD',
    taiwan: 'TWD',
    jamaican: 'JMD',
    namibian: 'NAD',
    zimbabwe: 'ZWL',
    bahamian: 'BSD',
    barbadian: 'BBD',
    belize: 'BZD',
    fijian: 'FJD',
    guyanese: 'GYD',
    liberian: 'LRD',
    surinamese: 'SRD',
    trinidad: 'TTD',
  },
  pound: { british: 'GBP', sterling: 'GBP', egyptian: 'EGP', lebanese: 'LBP', syrian: 'SYP', sudanese: 'SDG' },
  rupee: {
    indian: 'INR',
    pakistani: 'PKR',
    pakistan: 'PKR',
    'sri-lankan': 'LKR',
    lankan: 'LKR',
    nepali: 'NPR',
    nepalese: 'NPR',
    mauritian: 'MUR',
  },
  peso: {
    mexican: 'MXN',
    argentine: 'ARS',
    argentinian: 'ARS',
    chilean: 'CLP',
    colombian: 'COP',
    philippine: 'PHP',
    cuban: 'CUP',
    uruguayan: 'UYU',
    dominican: 'DOP',
  },
  franc: { swiss: 'CHF', congolese: 'CDF', rwandan: 'RWF' },
  dinar: {
    kuwaiti: 'KWD',
    iraqi: 'IQD',
    jordanian: 'JOD',
    serbian: 'RSD',
    algerian: 'DZD',
    tunisian: 'TND',
    libyan: 'LYD',
    bahraini: 'BHD',
  },
  riyal: { saudi: 'SAR', qatari: 'QAR', yemeni: 'YER', omani: 'OMR' },
  rial: { iranian: 'IRR', omani: 'OMR', yemeni: 'YER' },
  dirham: { emirati: 'AED', uae: 'AED', moroccan: 'MAD' },
  shilling: { kenyan: 'KES', ugandan: 'UGX', tanzanian: 'TZS', somali: 'SOS' },
  krona: { swedish: 'SEK', icelandic: 'ISK' },
  krone: { norwegian: 'NOK', danish: 'DKK' },
  crown: { swedish: 'SEK', norwegian: 'NOK', danish: 'DKK', czech: 'CZK', icelandic: 'ISK' },
  kr: {},
  won: { 'south-korean': 'KRW', korean: 'KRW' },
};
const plurals: Readonly<Record<string, string>> = { kroner: 'krone', kronor: 'krona', pounds: 'pound' };

/** The currency that an adjective makes of a name: "Pakistani rupees". */
export function currencyOfCountry(word: string, adjective: string | undefined): string | undefined {
  const singular = plurals[word] ?? (Object.hasOwn(shared, word) ? word : word.replace(/s$/, ''));
  const countries = Object.hasOwn(shared, singular) ? (shared[singular] as Readonly<Record<string, string>>) : {};
  return adjective !== undefined && Object.hasOwn(countries, adjective) ? countries[adjective] : undefined;
}

/** True where many countries have a currency of this name. */
export const isSharedName = (word: string): boolean =>
  Object.hasOwn(shared, plurals[word] ?? (Object.hasOwn(shared, word) ? word : word.replace(/s$/, '')));

/** A currency's name behind an amount: its code, or the name alone where several countries use it. */
export function currencyNamed(
  word: string,
  adjective: string | undefined,
): { currency?: string; unit?: string } | undefined {
  const singular = plurals[word] ?? (Object.hasOwn(shared, word) ? word : word.replace(/s$/, ''));
  const told = currencyOfCountry(word, adjective);
  if (told) return { currency: told };
  if (Object.hasOwn(names, word)) return { currency: names[word] as string };
  return Object.hasOwn(shared, singular) ? { unit: word } : undefined;
}

/** Names that are other things as well: a weight, a verb, a head's ornament. They need a scale or an adjective. */
export const doubtfulNames: ReadonlySet<string> = new Set([
  'pound',
  'pounds',
  'won',
  'crown',
  'crowns',
  'rand',
  'real',
  'lira',
]);
