const office =
  /^(?:(?:vice|ex-?|sub)?(?:ministr[oae]s?|ministerio|minist[èé]re|minist[eé]rio|ministero|ministr[ia])|secretari[oa]s?|secretaría|secr[ée]taires?|sottosegretari[oa])$/iu;
const of = /^(?:de|del|du|des|da|do|di|della|dell['’]|la|el|les|las|los|l['’])$/iu;

/**
 * Whether what stands at `at` is what a minister is for: "ministro de Hacienda", "ministra de la Vivienda", "ministre du Logement". Towns are called so, too.
 *
 * @param wordAt the word at an index
 */
export function isPortfolio(wordAt: (i: number) => string | undefined, at: number): boolean {
  let before = at - 1;
  while (before > at - 3 && of.test(wordAt(before) ?? '')) before -= 1;
  return before < at - 1 && office.test(wordAt(before) ?? '');
}
