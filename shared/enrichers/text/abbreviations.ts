/**
 * Abbreviations that end in a point without ending a sentence, by language. Titles and ranks bind to the name behind them in any
 * case ("Mr. Smith"); the others only where the next word does not start a sentence of its own.
 */
const binding: Readonly<Record<string, string>> = {
  en: `mr mrs ms mx dr prof rev hon st mt ft sen sens rep reps gov govs gen lt col maj capt cmdr cpl sgt pvt adm pres supt insp det
    messrs mme mlle vs no nos fig vol ch sec art jan feb mar apr jun jul aug sep sept oct nov dec op ed eds approx est ca cf dept
    ave blvd rd atty asst assoc gov't ret`,
  de: `dr prof hr fr frl st nr bzw ca z b d h u a o ä i v m vgl abs art bd ing dipl mag jan feb mär apr jun jul aug sep sept okt nov
    dez mio mrd tsd str inkl exkl evtl ggf sog geb gest zz zzt min sek std usw`,
  fr: `m mm mme mmes mlle mlles dr me pr st ste n no art av bd cf chap éd env fig janv févr avr juil sept oct nov déc p pp vol`,
  es: `sr sra sres sras srta dr dra d dª prof profa gral cnel lic ing arq núm no pág págs art av avda cap ee uu aprox ej fig vol
    ene feb mar abr jun jul ago sept oct nov dic mons ud uds vd`,
  pt: `sr sra srs sras dr dra prof profa d n nº av art eng cap gen cel pág pe fig vol jan fev mar abr jun jul ago set out nov dez`,
  it: `sig sigg dott prof ing avv on sen gen col cap art pag n nr ca es fig vol s gen feb mar apr mag giu lug ago set ott nov dic`,
  nl: `dhr mevr mw dr prof ir ing mr drs st nr art blz ca bv bijv nl m.b.t o.a t.o.v jan feb mrt apr jun jul aug sep sept okt nov dec`,
  sv: `hr fr dr prof st nr ca bl.a t.ex dvs d.v.s osv s.k kl jan feb mars apr aug sept okt nov dec`,
  da: `hr fr dr prof st nr ca bl.a f.eks dvs jf kl jan feb apr aug sept okt nov dec`,
  nb: `hr fr dr prof st nr ca bl.a f.eks dvs jf kl jan feb apr aug sept okt nov des`,
  fi: `esim ns mm ks nro s n prof tri huom ml`,
  pl: `dr prof mgr inż ul al św ks tzw m.in np nr r w s str tys mln mld im gen płk kpt por zob ok pt godz`,
  cs: `dr mgr ing prof doc mudr judr phdr č str tzv např tj resp r st sv gen plk ul nám tel`,
  sk: `dr mgr ing prof doc mudr judr phdr č str tzv napr t.j resp r st sv gen plk ul nám tel`,
  hu: `dr prof id ifj özv pl stb kb ún ill u sz st jan febr márc ápr jún júl aug szept okt nov dec`,
  ro: `dl dna dr prof ing nr str art alin pag vol gen col`,
  tr: `dr prof doç av sn no cad sok mah bkz vb vs örn yrd alb gen`,
  ru: `г гг ул д им тыс млн млрд руб коп стр см т е др пр проф акад ген полк напр рис табл ст обл р н э в вв`,
  uk: `м р рр вул д ім тис млн млрд грн коп стор див т е ін проф акад ген полк напр рис табл ст обл`,
  bg: `г гр ул д им хил млн млрд лв стр вж т е др проф акад ген напр св чл ал`,
  el: `κ κκ κα δρ καθ αρ σελ π.χ κ.λπ κ.ά δηλ βλ αγ`,
  id: `dr prof ir drs h hj no jl tgl hlm st`,
};

const elsewhere = 'dr prof mr mrs ms st nr no vol art fig';

const sets = new Map<string, ReadonlySet<string>>();

/** The abbreviations of a language, in lower case, without their last point. */
export function abbreviationsOf(language: string): ReadonlySet<string> {
  const base = language.split('-')[0] as string;
  const known = sets.get(base);
  if (known) return known;
  const made = new Set((binding[base === 'no' || base === 'nn' ? 'nb' : base] ?? elsewhere).split(/\s+/));
  sets.set(base, made);
  return made;
}
