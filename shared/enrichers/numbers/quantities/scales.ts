const millions =
  'million millions mn mln millionen mio millón millones milione milioni milhão milhões miljoen miljon miljoner millioner milion milionů milionów miljoonaa millió milioane milyon juta triệu млн миллион миллиона миллионов мільйон мільйони мільйонів millionen. εκατ εκατομμύρια';
const billions =
  'billion bn bln milliard milliards milliarde milliarden mrd md miliardo miliardi miljard miljarder milliarder miliard miliardów miliard miljardia milliárd miliarde milyar miliar tỷ млрд миллиард миллиарда миллиардов мільярд мільярди мільярдів δισ δισεκατομμύρια bilhão bilhões';
const trillions = 'trillion trn tn triliun trilyon трлн триллион триллиона триллионов трильйон trilhão trilhões';
const thousands =
  'thousand thousands k tausend tsd mille mil duizend tusen tysiące tysięcy tisíc bin ribu nghìn тыс тысяч тысячи тис тисяч';

const table = new Map<string, number>(
  (
    [
      [millions, 1e6],
      [billions, 1e9],
      [trillions, 1e12],
      ['億 亿', 1e8],
      ['万 萬', 1e4],
      ['兆', 1e12],
      [thousands, 1e3],
      ['hundred', 100],
      ['lakh lakhs', 1e5],
      ['crore crores', 1e7],
    ] as const
  ).flatMap(([words, scale]) => words.split(' ').map((word): [string, number] => [word, scale])),
);

/** Languages whose billion is a million millions; "mil millones" is what the others call a billion. */
const longScale = new Set([
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'sv',
  'da',
  'nb',
  'nn',
  'no',
  'pl',
  'cs',
  'sk',
  'hu',
  'fi',
  'sl',
  'hr',
  'sr',
]);
const longScaleWords =
  /^(?:billion(?:en|s|er|i)?|billón|billones|bilioni|biljoen|biljon(?:er)?|bilion(?:ów|ů)?|billió)$/;

/** What a word multiplies the number before it with in a language; undefined for any other word. */
export function scaleOf(word: string, language: string): number | undefined {
  if (longScale.has(language) && longScaleWords.test(word)) return 1e12;
  return table.get(word);
}

/** "3m", "4.5bn", "20k": letters that stand at the number itself. A bare "m" is a metre unless money stands before it. */
export const attachedScale: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  b: 1e9,
  bn: 1e9,
  tn: 1e12,
  trn: 1e12,
};
