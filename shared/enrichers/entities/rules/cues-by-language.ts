/**
 * Words that tell what a name beside them is, in lower case: `titles` stand before people, `speech` behind them, `organisations` are words of
 * organisations' names (a leading hyphen: endings of compounds), `at` stands before places.
 */
export interface LanguageCues {
  readonly titles: ReadonlySet<string>;
  readonly speech: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
  readonly endings: readonly string[];
  readonly at: ReadonlySet<string>;
  /** Common nouns have capitals too (German): a run of capitals alone proves nothing. */
  readonly capitalNouns: boolean;
}

type Row = readonly [titles: string, speech: string, organisations: string, at: string];

const rows: Readonly<Record<string, Row>> = {
  de: [
    'herr herrn frau präsidenten bundespräsidenten ministers kanzlers dr prof präsident präsidentin bundespräsident kanzler kanzlerin bundeskanzler bundeskanzlerin minister ministerin außenminister außenministerin innenminister innenministerin finanzminister finanzministerin verteidigungsminister ministerpräsident ministerpräsidentin regierungschef bürgermeister bürgermeisterin oberbürgermeister sprecher sprecherin trainer trainerin stürmer torhüter richter richterin staatsanwalt general könig königin papst bischof vorsitzender vorsitzende vorsitzenden chef chefin parteichef regisseur regisseurin schauspieler schauspielerin autor autorin professor professorin direktor direktorin senator us-präsident abgeordnete abgeordneter forscherin forscher',
    'sagte erklärte sagt betonte teilte forderte warnte kritisierte schrieb meinte kündigte traf gewann',
    'universität ministerium partei bank ag gmbh kg verband verein gewerkschaft amt gericht landgericht bundesgericht bundesgerichtshof stiftung institut rat polizei union konzern gruppe bundestag bundesrat landtag kommission agentur fc sv vereinte vereinten nationen kreuz zentralbank feuerwehr -ministerium -partei -bank -verband -universität -gericht -amt -werke -institut -agentur -gesellschaft -rat',
    'in aus nach bei von',
  ],
  fr: [
    'm mme mm dr président présidente ministre premier première chef cheffe maire député députée sénateur sénatrice général roi reine pape évêque porte-parole entraîneur juge procureur directeur directrice réalisateur réalisatrice écrivain acteur actrice chancelier chancelière secrétaire professeur professeure attaquant défenseur gardien avocat avocate chercheuse chercheur chanteuse chanteur',
    'déclare affirme dit explique estime annonce souligne',
    'université ministère parti banque société groupe association fédération syndicat commission conseil tribunal cour institut agence organisation assemblée sénat police fondation ligue union nations croix-rouge olympique fc musée service office',
    'à en au aux de vers dans',
  ],
  es: [
    'sr sra don doña dr presidente presidenta ministro ministra primer primera alcalde alcaldesa senador senadora diputado diputada general rey reina papa obispo portavoz entrenador entrenadora juez jueza fiscal director directora canciller secretario secretaria profesor profesora delantero portero abogado abogada gobernador gobernadora cantante escritor escritora actor actriz investigadora investigador',
    'dijo afirmó declaró aseguró explicó señaló anunció agregó añadió advirtió',
    'universidad ministerio partido banco sociedad grupo asociación federación sindicato comisión consejo tribunal corte instituto agencia organización asamblea senado policía fundación liga unión naciones cruz congreso real club deportivo museo banca servicio guardia oficina',
    'en a de desde hacia',
  ],
  pt: [
    'sr sra dr dra dom presidente presidenta ministro ministra primeiro-ministro prefeito prefeita senador senadora deputado deputada general rei rainha papa bispo porta-voz treinador treinadora técnico juiz juíza procurador procuradora diretor diretora secretário secretária professor professora atacante goleiro advogado advogada governador governadora cantor cantora escritor escritora pesquisadora pesquisador',
    'disse afirmou declarou explicou anunciou acrescentou ressaltou alertou',
    'universidade ministério partido banco sociedade grupo associação federação sindicato comissão conselho tribunal supremo instituto agência organização assembleia senado polícia fundação liga união nações cruz congresso clube museu câmara serviço escritório',
    'em no na de do da para',
  ],
  it: [
    'sig signor signora dott dottor dottoressa presidente premier ministro ministra sindaco sindaca senatore senatrice deputato deputata generale re regina papa vescovo portavoce allenatore giudice procuratore direttore direttrice cancelliere cancelliera segretario segretaria professor professoressa attaccante portiere avvocato avvocata regista attore attrice scrittore scrittrice ricercatrice ricercatore cantante',
    'dice afferma spiega dichiara annuncia',
    'università ministero partito banca società gruppo associazione federazione sindacato commissione consiglio tribunale corte istituto agenzia organizzazione assemblea senato polizia fondazione lega unione nazioni croce camera procura museo carabinieri guardia servizio croce',
    'a in da di per',
  ],
  nl: [
    'meneer mevrouw dhr mevr dr president premier minister staatssecretaris burgemeester senator generaal koning koningin paus bisschop woordvoerder woordvoerster coach trainer rechter officier directeur topman topvrouw kanselier secretaris hoogleraar spits keeper advocaat regisseur acteur actrice schrijver schrijfster onderzoeker partijleider voorzitter zanger zangeres',
    'zei zegt verklaarde stelt vertelde schrijft meldde waarschuwde',
    'universiteit ministerie partij bank groep vereniging bond vakbond commissie raad rechtbank hof instituut bureau organisatie politie stichting unie naties kruis kamer museum -partij -bank -bond -ministerie -raad fc',
    'in uit naar te bij van',
  ],
  sv: [
    'herr fru dr president statsminister utrikesminister finansminister minister borgmästare general kung drottning påve biskop talesperson talesman tränare domare åklagare direktör vd förbundskapten professor anfallare målvakt advokat regissör skådespelare författare forskare ordförande partiledare',
    'sade säger sa berättar skriver uppger menar',
    'universitet universitetet departementet partiet bank banken gruppen förbund förbundet facket kommissionen rådet domstolen institutet myndigheten polisen stiftelsen unionen nationerna riksdagen regeringen akademien korset -partiet -verket -banken -förbundet -departementet ab fc if',
    'i från till på vid',
  ],
  da: [
    'hr fru dr præsident statsminister udenrigsminister finansminister minister borgmester general konge dronning pave biskop talsmand talsperson træner dommer anklager direktør landstræner professor angriber målmand advokat instruktør skuespiller forfatter forsker formand partileder',
    'sagde siger fortæller skriver oplyser mener',
    'universitet ministeriet partiet bank banken gruppen forbund forbundet kommissionen rådet domstolen retten instituttet styrelsen politiet fonden unionen nationer folketinget kors -partiet -banken -forbundet -ministeriet fc if',
    'i fra til på ved',
  ],
  nb: [
    'herr fru dr president statsminister utenriksminister finansminister minister ordfører general konge dronning pave biskop talsmann talsperson trener dommer aktor direktør landslagstrener professor spiss keeper advokat regissør skuespiller forfatter forsker leder partileder',
    'sa sier sier forteller skriver opplyser mener',
    'universitet universitetet departementet partiet bank banken gruppen forbund forbundet kommisjonen rådet domstolen tingretten instituttet direktoratet politiet stiftelsen unionen nasjoner stortinget kors -partiet -banken -forbundet -departementet fk if',
    'i fra til på ved',
  ],
  pl: [
    'pan pani dr prof prezydent premier minister burmistrz wojewoda senator poseł posłanka generał król królowa papież biskup rzecznik rzeczniczka trener trenerka sędzia prokurator dyrektor dyrektorka kanclerz sekretarz napastnik bramkarz adwokat reżyser reżyserka aktor aktorka pisarz pisarka badaczka badacz prezes szef szefowa',
    'powiedział powiedziała oświadczył oświadczyła dodał dodała podkreślił podkreśliła poinformował poinformowała stwierdził stwierdziła',
    'uniwersytet uniwersytetu ministerstwo ministerstwa partia bank banku spółka grupa związek komisja komisji rada rady sąd sądu trybunał instytut agencja agencji organizacja policja fundacja liga unia unii narodów sejm senat czerwony krzyż światowa',
    'w we z ze do na pod',
  ],
  ru: [
    'г-н госпожа господин президент президента президентом премьер премьер-министр министр министра мэр губернатор сенатор депутат генерал король королева папа епископ патриарх представитель пресс-секретарь тренер судья прокурор директор канцлер секретарь профессор нападающий вратарь адвокат режиссер режиссёр актер актриса писатель глава председатель посол',
    'сказал сказала заявил заявила сообщил сообщила отметил отметила добавил добавила подчеркнул подчеркнула рассказал рассказала',
    'университет университета министерство министерства партия партии банк банка компания группа союз союза комиссия комиссии совет совета суд суда институт института агентство агентства организация организации полиция фонд лига дума думы мид наций крест креста академия академии',
    'в во из на под',
  ],
  uk: [
    'пан пані президент президента прем’єр прем’єр-міністр міністр міністра мер губернатор сенатор депутат генерал король королева папа єпископ патріарх речник речниця тренер суддя прокурор директор канцлер секретар професор нападник воротар адвокат режисер режисерка актор актриса письменник глава голова посол',
    'сказав сказала заявив заявила повідомив повідомила зазначив зазначила додав додала підкреслив розповіла розповів',
    'університет університету міністерство міністерства партія партії банк банку компанія група союз союзу комісія комісії рада ради суд суду інститут інституту агентство агентства організація організації поліція фонд ліга націй хрест академія академії',
    'в у з із на під до',
  ],
  tr: [
    'sayın bay bayan dr prof cumhurbaşkanı başbakan bakan bakanı başkan başkanı senatör vali general kral kraliçe papa sözcü sözcüsü antrenör antrenörü hakim savcı müdür müdürü şansölye sekreter genel profesör avukat yönetmen oyuncu yazar lider lideri',
    'dedi söyledi belirtti açıkladı ifade vurguladı konuştu',
    'üniversitesi bakanlığı partisi bankası şirketi grubu derneği federasyonu sendikası komisyonu konseyi mahkemesi enstitüsü ajansı örgütü meclisi polisi vakfı birliği milletler kulübü kurumu başkanlığı belediyesi',
    '',
  ],
  id: [
    'bapak ibu pak bu dr prof presiden wakil menteri gubernur bupati walikota jenderal raja ratu paus juru bicara pelatih hakim jaksa direktur kanselir sekretaris profesor penyerang kiper pengacara sutradara aktor aktris penulis ketua kepala peneliti',
    'mengatakan menyatakan menjelaskan menambahkan ujar kata menegaskan',
    'universitas kementerian partai bank pt grup asosiasi federasi serikat komisi dewan mahkamah pengadilan institut badan organisasi polisi polri yayasan liga uni perserikatan bangsa-bangsa palang komite lembaga majelis',
    'di dari ke',
  ],
};

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' ').filter(Boolean));

const cues = new Map<string, LanguageCues>(
  Object.entries(rows).map(([language, [titles, speech, organisations, at]]) => [
    language,
    {
      titles: setOf(titles),
      speech: setOf(speech),
      organisations: setOf(organisations),
      endings: organisations.split(' ').flatMap((word) => (word.startsWith('-') ? [word.slice(1)] : [])),
      at: setOf(at),
      capitalNouns: language === 'de',
    },
  ]),
);

/** The cues of a language, by its BCP 47 tag; undefined where there are none. */
export function cuesOf(language: string): LanguageCues | undefined {
  const base = language.split('-')[0] as string;
  return cues.get(base === 'no' || base === 'nn' ? 'nb' : base);
}
