import type { Line } from '../line.ts';

/** The words behind a number up to the noun that it counts. */
export interface NounPhrase {
  /** As written, e.g. "military vehicles". */
  readonly text: string;
  /** The noun in lower case. */
  readonly head: string;
  /** The token behind the noun. */
  readonly end: number;
}

const irregular = new Set(
  `people men women children police troops personnel staff cattle sheep fish aircraft spacecraft deer mice geese feet teeth criminals
   crew media data criteria lives wives policemen policewomen firemen firefighters servicemen servicewomen fishermen gunmen lawmen
   businessmen sportsmen salesmen spokesmen countrymen militiamen tribesmen congressmen clergy dead youth
   iraqis israelis pakistanis saudis somalis yemenis kuwaitis omanis qataris bahrainis emiratis bangladeshis nepalis azerbaijanis yazidis houthis sunnis taxis taliban taleban`.split(
    /\s+/,
  ),
);
/** Words that end a phrase: what they start is no longer what is counted. */
const stops = new Set(
  `a an the of in on at by to from for with without and or but as than that which who whom whose when where while if is are was were be been
   being has have had do does did will would can could may might must shall should not no this these those his her its their our my your
   after before during since until under over into across against among between near about around said says it he she they we i you
   including because so also there here then per each every all both had's times more less fewer other others`.split(
    /\s+/,
  ),
);
/** Plurals by their form that are none. */
const singular = /(?:ss|us|is|ics|news|lens|as)$/;
/** Plural modifiers before the noun proper. */
const modifiers = new Set(
  "sports arms sales women's men's children's news communications operations humanitarian savings weapons systems goods customs drugs".split(
    ' ',
  ),
);

const isPlural = (word: string): boolean =>
  irregular.has(word) || (/^\p{L}[\p{L}'-]*s$/u.test(word) && word.length > 3 && !singular.test(word));
/** Words that pass before the noun: "30 more people", "12 other people", "5 of the soldiers". */
const passing = new Set(['more', 'other', 'others', 'additional', 'further', 'new', 'fellow']);

const longest = 4;

/** The noun phrase that starts at token `from`: its first plural noun within four words. */
export function nounPhraseAt({ tokens, lower }: Line, from: number): NounPhrase | undefined {
  for (let at = from; at < Math.min(from + longest, tokens.length); at++) {
    const word = lower[at] as string;
    if (tokens[at]?.kind !== 'word' || (stops.has(word) && !passing.has(word))) return undefined;
    if (/^\d/.test(word)) return undefined;
    if (passing.has(word) || !isPlural(word)) continue;
    const next = lower[at + 1] ?? '';
    if (modifiers.has(word) && tokens[at + 1]?.kind === 'word' && !stops.has(next)) continue;
    if (word === 'police' && /^officers?$/.test(next)) continue;
    // "30 police officers", "two sports cars": a second plural right behind is the noun.
    return {
      text: tokens
        .slice(from, at + 1)
        .map(({ text }) => text)
        .join(' '),
      head: word,
      end: at + 1,
    };
  }
  return undefined;
}
