/**
 * Articles, prepositions, conjunctions and possessives behind which no sentence and hardly any line ends, by language. Those that English and its
 * neighbours leave behind their noun ("to hope for", "to look at"), particles of verbs elsewhere ("laden ein") are none of them.
 */
const words: Readonly<Record<string, string>> = {
  en: 'a an the of and or but nor by from into than with whose which my your our their its between because although whether while upon toward towards against during without within among amid despite per',
  de: 'der dem des eine einen einem einer eines und oder sondern von für wegen zwischen weil dass ihre ihren seine seinen',
  fr: "le la les un une des du de et ou mais à au aux dans sur par pour avec sans sous chez vers que qui dont ses leur leurs l' d' qu' s'",
  es: 'el la los las un una de del al y e o u pero en con por para sin sobre entre desde hasta que su sus cuyo',
  pt: 'o a os as um uma de do da dos das e ou mas em no na nos nas com por pelo pela para sem sobre entre até que ao aos à',
  it: "il lo la i gli le un uno una di del della dei delle dello e o ma in nel nella con per tra fra da dal dalla al alla che l' un' dell'",
  ca: 'el la els les un una de del dels i o però en amb per sense sobre entre que al als',
  ro: 'un o de din și sau dar în la cu pe pentru prin între care că',
  nl: 'de het een en of maar tussen omdat dat wiens hun zijn',
  sv: 'en ett och eller men mellan att som deras sina',
  da: 'en et og eller men mellem at som deres sine',
  nb: 'en et ei og eller men mellom at som deres sine',
  no: 'en et ei og eller men mellom at som deres sine',
  nn: 'ein eit ei og eller men mellom at som',
  ru: 'и или но а в во на с со к ко о об от из у за под над по для при без до через между что который которые из-за из-под после перед около среди',
  uk: 'і й та або але в у на з із зі до від за під над по для при без через між що який через після перед',
  pl: 'i oraz lub ale a w we na z ze do od za pod nad po dla przy bez przez między że który',
  cs: 'a i nebo ale v ve na s se z ze k ke do od za pod nad po pro při bez přes mezi že který',
  sk: 'a i alebo ale v vo na s so z zo k ku do od za pod nad po pre pri bez cez medzi že ktorý',
  bg: 'и или но в във на с със към от до за под над по при без през между че който',
  sr: 'и или али у на са с к од до за под над по при без кроз између да који i ili ali u na sa s od do za pod nad po pri bez kroz između da koji',
  hr: 'i ili ali u na sa s od do za pod nad po pri bez kroz između da koji',
  sl: 'in ali a v na s z k od do za pod nad po pri brez čez med da ki',
  el: 'ο η το οι τα του της των τον την και ή αλλά σε από με για στο στη στον στην στα που ότι',
  id: 'dan atau tetapi di ke dari dengan untuk oleh pada yang para dalam antara',
  ms: 'dan atau tetapi di ke dari dengan untuk oleh pada yang para dalam antara',
};

const sets = new Map(Object.entries(words).map(([language, list]) => [language, new Set(list.split(' '))]));

/** True where a word must be followed by another. `language` is a BCP 47 tag; of a language that is not listed, no word is known to. */
export function mustGoOn(word: string, language: string): boolean {
  return sets.get(language.split('-')[0] as string)?.has(word.toLowerCase().replaceAll('’', "'")) ?? false;
}
