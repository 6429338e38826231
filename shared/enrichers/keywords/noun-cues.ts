import type { Token } from '../text/token.ts';

/**
 * Articles, prepositions and possessives that stand before a noun or its adjectives and never before a verb, by language: outside English there
 * are no frequencies, and without these a common verb passes for a subject.
 */
const cues: Readonly<Record<string, string>> = {
  fr: "le la les l' un une des du de d' au aux ce cet cette ces son sa ses leur leurs dans sur par pour avec sans sous chez vers entre contre",
  es: 'el la los las un una unos unas del de al su sus este esta estos estas con por para sin sobre entre contra en',
  pt: 'o a os as um uma do da dos das de ao aos à às no na nos nas num numa pelo pela pelos pelas seu sua seus suas com por para sem sobre entre contra em',
  it: "il lo la i gli le un uno una l' un' del dello della dei degli delle dell' di al allo alla ai agli alle all' dal dalla dai dalle dall' nel nella nei nelle nell' sul sulla sui sulle sull' col con per tra fra senza contro suo sua suoi sue",
  ca: "el la els les l' un una dels del de d' al als amb per sense sobre entre contra en seu seva",
  nl: 'de het een zijn haar hun van voor met door over onder tegen tussen zonder bij naar uit op in aan deze dit dat',
  sv: 'en ett den det de av för med om under mot mellan utan från till i på sin sitt sina deras',
  da: 'en et den det de af for med om under mod mellem uden fra til i på sin sit sine deres',
  nb: 'en ei et den det de av for med om under mot mellom uten fra til i på sin sitt sine deres',
  ru: 'в во на с со к ко о об от из у за под над по для при без до через между против после перед из-за около среди',
  uk: 'в у на з із зі до від за під над по для при без через між проти після перед біля серед',
  pl: 'w we na z ze do od za pod nad po dla przy bez przez między przeciw ten ta te tego tej',
  cs: 'v ve na s se z ze k ke do od za pod nad po pro při bez přes mezi proti ten ta to',
  ro: 'un o în la cu pe pentru prin între din de al ai ale a',
  el: 'ο η το οι τα του της των τον την σε από με για στο στη στον στην στα στις στους ένας μια ένα',
};

/** Here the noun stands before its adjectives and its verb: of a run of words, the cue is the first one's. */
const nounFirst = new Set(['fr', 'es', 'pt', 'it', 'ca', 'ro', 'gl']);
const kin: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', sk: 'cs', be: 'ru', bg: 'ru', gl: 'pt' };
const sets = new Map(Object.entries(cues).map(([language, words]) => [language, new Set(words.split(' '))]));
/** "para ganar", "pour obtenir", "per vincere": behind a preposition an infinitive is no noun. */
const infinitive: Readonly<Record<string, RegExp>> = {
  fr: /(?:er|ir|re)$/,
  es: /[aei]r$/,
  pt: /[aeiô]r$/,
  it: /[aei]re$/,
  ca: /[aei]r$/,
};
const articles = /^(?:l[aeo]s?|les|l'|el|un[ae]?|des|du|d[aeo]s?|o|os|as?|i|il|gli|au|aux|al|del|dell[ao]|nel|nella)$/;

/** Without articles many nouns stand bare: there only what ends like a verb or an adjective needs a cue. */
const slavic: Readonly<Record<string, RegExp>> = {
  ru: /(?:[аеиуыя]л[аио]?(?:с[ья])?|ть(?:ся)?|[аеиуюя]т(?:ся)?|ый|ым|ыми|ых|ого|ому|ую|ая|ые|н(?:ое|ой|ий))$/u,
  uk: /(?:[аеиіуя](?:в|л[аио])(?:с[ья])?|ти(?:ся)?|[аеиіуюя]ть(?:ся)?|ий|им|ими|их|ого|ому|ую|на|не|ні)$/u,
  pl: /(?:[aeiyą]ł[aoiy]?|li|[aeiyu]ć|[aeu]j[eą]|ny|na|ne|nych|nego|nym)$/u,
  cs: /(?:[aei]l[aoiy]?|[aeio]vat|uj[eí]|ný|ná|né|ných|ného|ným)$/u,
};

/** Tells of a word, with the token before its run of content words and its place in the run, whether it stands there as a noun; undefined where the language has no cues to tell by. */
export type StandsAsNoun = (word: Token, before: Token | undefined, place: number) => boolean | undefined;

const capitalised = /^\p{Lu}/u;

/** German writes nouns with a capital; at a sentence's beginning everything has one. */
const inGerman: StandsAsNoun = ({ text }, before) => before !== undefined && capitalised.test(text);

/** How nouns are told in a language. */
export function nounsOf(language: string): StandsAsNoun {
  const base = language.split('-')[0] as string;
  if (base === 'de' || base === 'lb') return inGerman;
  const known = sets.get(kin[base] ?? base);
  if (known === undefined) return () => undefined;
  const toDo = infinitive[kin[base] ?? base];
  const bare = slavic[kin[base] ?? base];
  const first = nounFirst.has(base);
  return (word, before, place) => {
    if (first && place > 0) return false;
    const cue = before?.text.toLowerCase().replaceAll('’', "'");
    if (cue === undefined || !known.has(cue)) return bare !== undefined && !bare.test(word.text);
    return !toDo?.test(word.text) || articles.test(cue);
  };
}
