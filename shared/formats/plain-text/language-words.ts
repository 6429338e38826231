/** Words that tell where sentences start and stop. Only evidence: texts in other languages are read by their layout alone. */
export interface LanguageWords {
  /** No sentence ends with these: articles, prepositions, conjunctions, possessives. */
  readonly dangling: ReadonlySet<string>;
  /** In lower case; with a capital they start a sentence far more often than they belong to a name. */
  readonly openers: ReadonlySet<string>;
  /** Written with a full stop that ends no sentence. */
  readonly abbreviations: ReadonlySet<string>;
  /** Nouns are written with a capital, so a capital says little about a sentence's start. */
  readonly capitalNouns: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const english: LanguageWords = {
  dangling:
    set(`a an the and or but nor of to from for with by at into onto upon than that which who whose whom if because
    although though while whereas unless until as between among during against toward towards per via despite amid including
    my your his its our their is are was were be been being has have had will would could should must may might can
    very more most some any every each this these those when where how whether not such other several many`),
  openers:
    set(`a an the he she they it we you his her their its our my this that these those there here in on at by for from with
    without after before during since until while when where if as although though because despite amid under over between among
    and but or so yet then now also still however meanwhile earlier later last next another other others some many most more
    several both each all no not only even what who why how one two three four five six seven eight nine ten hundreds thousands
    dozens according speaking asked born about around nearly almost more officials police residents critics witnesses experts
    to once thus instead like such nearly few nobody nothing everyone everything neither either since outside inside above
    let do does did is are was were has have had can could will would should may might must earlier today yesterday tomorrow`),
  abbreviations:
    set(`mr mrs ms dr st jr sr prof gen col lt maj sgt cpl capt cmdr adm gov sen rep rev hon pres supt insp det
    no nos vs inc ltd co corp bros jan feb mar apr jun jul aug sep sept oct nov dec mt ft dept est fig vol pp approx ave blvd
    calif ariz colo conn fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo`),
  capitalNouns: false,
};

const spanish: LanguageWords = {
  dangling:
    set(`el la los las un una unos unas lo al del de a ante bajo con contra desde durante en entre hacia hasta mediante
    para por según sin sobre tras y e o u ni que pero sino aunque porque como cuando donde quien quienes cuyo cuya cuyos cuyas
    mi tu su sus mis tus nuestro nuestra nuestros nuestras este esta estos estas ese esa esos esas aquel aquella cada muy más
    ha han había habían he hemos fue fueron es son era eran será serán está están estaba se le les me nos no si`),
  openers:
    set(`el la los las un una unos unas lo al del de a ante bajo con contra desde durante en entre hacia hasta para por según
    sin sobre tras y o ni que pero sino aunque porque como cuando donde quien si no se le les me nos su sus este esta estos estas
    ese esa esos esas esto eso ello él ella ellos ellas yo nosotros también además sin así mientras ayer hoy mañana ahora después
    antes luego entonces cada otro otra otros otras todos todas algunos algunas muchos muchas varios varias dos tres cuatro cinco
    más menos casi cerca unos tanto tal ya aún sólo solo es son fue fueron era hay había ha han está están`),
  abbreviations:
    set(`sr sra srta sres dr dra d dª ud uds vd vds pág págs núm art av avda lic gral cnel tte cap ing prof excmo ilmo
    mons pte ee aprox tel dpto`),
  capitalNouns: false,
};

const french: LanguageWords = {
  dangling:
    set(`le la les l' un une des du de d' à au aux en dans par pour sur sous avec sans chez vers entre contre depuis pendant
    avant après dès selon malgré et ou ni mais car donc or que qu' qui dont où lorsque quand comme si parce puisque quoique
    mon ton son ma ta sa mes tes ses notre votre nos vos leur leurs ce cet cette ces chaque très plus
    est sont était étaient sera seront a ont avait avaient aura auront soit ne n' se s' je tu il elle on nous vous ils elles`),
  openers:
    set(`le la les l' un une des du de d' à au aux en dans par pour sur sous avec sans chez vers entre contre depuis pendant
    avant après dès selon malgré et ou ni mais car donc or que qu' qui quand lorsque comme si parce puisque son sa ses notre nos
    leur leurs ce cet cette ces cela ça c' je j' tu il elle on nous vous ils elles ne n' se s' plus moins très aussi ainsi alors
    puis enfin ensuite hier demain aujourd'hui toutefois cependant pourtant néanmoins outre tous toutes tout quelques plusieurs
    certains certaines chaque deux trois quatre cinq six sept huit neuf dix interrogé interrogée quant près même déjà jusqu'à y`),
  abbreviations: set(
    'm mm mme mmes mlle dr me pr mgr st ste av bd env art chap vol cf ex janv févr avr juil sept oct nov déc',
  ),
  capitalNouns: false,
};

const german: LanguageWords = {
  // Prepositions that are also verb prefixes ("griff … an") end sentences and are left out, as are auxiliaries.
  dangling:
    set(`der die das den dem des eine einen einem einer eines und oder aber sondern denn dass daß weil wenn ob als wie
    für von im am zum zur beim vom ins ans gegen ohne bis seit zwischen während wegen trotz laut bei in aus
    mein dein seine seinen seinem seiner seines ihre ihren ihrem ihrer ihres unsere unseren unserem unserer kein keine keinen
    keinem keiner dieser diese dieses diesen diesem jede jeden jedem jeder sehr mehrere viele welche welcher deren dessen sich`),
  openers:
    set(`der die das den dem des ein eine einen einem einer eines und oder aber sondern denn dass weil wenn ob als wie für
    von im am zum zur beim vom in an auf aus bei mit nach vor zu über unter gegen ohne um bis seit zwischen während wegen trotz laut
    er sie es wir ich ihr man sein seine seinen seinem seiner ihre ihren ihrem ihrer unsere mein dieser diese dieses diesen diesem
    dies kein keine jede jeder alle allen viele einige mehrere andere beide zwei drei vier fünf sechs sieben acht neun zehn so
    auch noch nun jetzt da dort hier dann damit dabei dafür dagegen daher danach darauf darin darum davon dazu doch jedoch
    außerdem zudem allerdings bereits erst schon nur nicht was wer warum wo wann gestern heute morgen zuletzt zuvor später ist
    sind war waren hat haben wird werden wurde wurden kann rund etwa mehr trotzdem deshalb deswegen inzwischen unterdessen`),
  abbreviations:
    set(`z b d h u a s o v i bzw usw ca nr str evtl ggf inkl exkl mio mrd tsd vgl sog geb gest dr prof dipl ing hl
    abs art st hr fr jan feb mär apr jun jul aug sep sept okt nov dez bspw zzgl max min`),
  capitalNouns: true,
};

const italian: LanguageWords = {
  dangling:
    set(`il lo la i gli le l' un uno una un' di a da in con su per tra fra del dello della dei degli delle al allo alla ai
    agli alle dal dallo dalla dai dalle nel nello nella nei negli nelle sul sulla sui sulle e ed o ma che cui come se non è sono
    era ha hanno suo sua suoi sue loro questo questa questi queste`),
  openers:
    set(`il lo la i gli le l' un uno una un' di a da in con su per tra fra del della dei delle al alla nel nella sul sulla e ed
    ma che come se non è sono era ha hanno suo sua questo questa questi queste quando secondo dopo prima anche intanto ieri oggi`),
  abbreviations: set('sig sigg dott dr prof on sen gen col cap avv ing art n pag'),
  capitalNouns: false,
};

const portuguese: LanguageWords = {
  dangling:
    set(`o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela pelos pelas para com sem sobre entre até
    desde e ou mas que se não é são foi era seu sua seus suas este esta esse essa ao aos à às como`),
  openers:
    set(`o a os as um uma de do da dos das em no na nos nas por pelo pela para com sem sobre entre até desde e ou mas que se
    não é são foi seu sua este esta esse essa ao aos como quando segundo ele ela eles elas depois antes também ainda hoje ontem`),
  abbreviations: set('sr sra dr dra prof eng gen cel cap art av pág'),
  capitalNouns: false,
};

const dutch: LanguageWords = {
  dangling:
    set(`de het een en of maar van voor met bij naar uit over tegen tussen zonder tot sinds tijdens dat die wie als omdat
    zijn haar hun ons onze deze dit is was heeft hebben wordt worden werd`),
  openers:
    set(`de het een en of maar van voor met bij naar uit in op aan over tegen tussen zonder tot sinds tijdens dat die wie als
    omdat zijn haar hun onze deze dit hij zij ze wij we ik er ook nog nu toen daar hier volgens`),
  abbreviations: set('dhr mevr dr mr prof ir ing drs bijv nr ca o a d w z'),
  capitalNouns: false,
};

export const unknownLanguage: LanguageWords = {
  dangling: new Set(),
  openers: new Set(),
  abbreviations: set('mr mrs dr prof st'),
  capitalNouns: false,
};

const languages = [english, spanish, french, german, italian, portuguese, dutch];

/**
 * The lists that fit a text best, by how many of its words (lower case) they hold; `unknownLanguage` when none fits. A rough
 * choice among a few lists, not the article's language: that is found later with a confidence.
 */
export function wordsOfLanguage(words: readonly string[]): LanguageWords {
  const hits = languages.map((language) => {
    let count = 0;
    for (const word of words) if (language.dangling.has(word)) count++;
    return count;
  });
  const best = hits.indexOf(Math.max(...hits));
  return (hits[best] ?? 0) >= Math.max(2, words.length / 12) ? (languages[best] ?? unknownLanguage) : unknownLanguage;
}
