/**
 * Words that tell what a name beside them is, in lower case: `titles` stand before people, `speech` behind them, `organisations` are words of
 * organisations' names (a leading hyphen: endings of compounds), `at` stands before places, `firms` before a name that is an organisation's.
 */
export interface LanguageCues {
  readonly titles: ReadonlySet<string>;
  readonly speech: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
  readonly endings: readonly string[];
  readonly at: ReadonlySet<string>;
  readonly firms: ReadonlySet<string>;
  /** Common nouns have capitals too (German): a run of capitals alone proves nothing. */
  readonly capitalNouns: boolean;
}

type Row = readonly [titles: string, speech: string, organisations: string, at: string, firms: string];

const rows: Readonly<Record<string, Row>> = {
  de: [
    'herr herrn frau präsidenten bundespräsidenten ministers kanzlers dr prof präsident präsidentin bundespräsident kanzler kanzlerin bundeskanzler bundeskanzlerin minister ministerin außenminister außenministerin innenminister innenministerin finanzminister finanzministerin verteidigungsminister ministerpräsident ministerpräsidentin regierungschef bürgermeister bürgermeisterin oberbürgermeister sprecher sprecherin trainer trainerin stürmer torhüter richter richterin staatsanwalt general könig königin papst bischof vorsitzender vorsitzende vorsitzenden chef chefin parteichef regisseur regisseurin schauspieler schauspielerin autor autorin professor professorin direktor direktorin senator us-präsident abgeordnete abgeordneter forscherin forscher vorstandschef vorstandschefin bezirksleiter bezirksleiterin einsatzleiter einsatzleiterin vorstand geschäftsführer geschäftsführerin analyst analystin landrat landrätin staatsanwältin anwalt anwältin sänger sängerin bergführer kapitän kommissar kommissarin gesundheitsminister gesundheitsministerin wirtschaftsminister wirtschaftsministerin ökonom ökonomin',
    'sagte erklärte sagt betonte teilte forderte warnte kritisierte schrieb meinte kündigte traf gewann',
    'universität ministerium partei bank ag gmbh kg verband verein gewerkschaft amt gericht landgericht bundesgericht bundesgerichtshof stiftung institut rat polizei union konzern gruppe bundestag bundesrat landtag kommission agentur fc sv vereinte vereinten nationen kreuz zentralbank feuerwehr -ministerium -partei -bank -verband -universität -gericht -amt -werke -institut -agentur -gesellschaft -rat börse bundesagentur club alpenverein bergrettung klinik universitätsklinik klinikum hochschule feuerwehr -klinik -verein -börse -klinikum -ministerium -verwaltung -behörde -gewerkschaft',
    'in aus nach bei von',
    'konzern firma unternehmen hersteller autobauer versicherer reederei gewerkschaft partei verein zeitung magazin nachrichtenagentur sender',
  ],
  fr: [
    'm mme mm dr président présidente ministre premier première chef cheffe maire député députée sénateur sénatrice général roi reine pape évêque porte-parole entraîneur juge procureur directeur directrice réalisateur réalisatrice écrivain acteur actrice chancelier chancelière secrétaire professeur professeure attaquant défenseur gardien avocat avocate chercheuse chercheur chanteuse chanteur préfet préfète architecte économiste chercheuse analyste chanteur capitaine colonel commissaire présidente sélectionneur patron patronne',
    'déclare affirme dit explique estime annonce souligne',
    'université ministère parti banque société groupe association fédération syndicat commission conseil tribunal cour institut agence organisation assemblée sénat police fondation ligue union nations croix-rouge olympique fc musée service office festival sécurité fédération chambre hôpital lycée compagnie confédération coopérative préfecture consortium',
    'à en au aux de vers dans',
    'groupe société entreprise constructeur compagnie chaîne journal quotidien magazine revue syndicat parti agence association',
  ],
  es: [
    'sr sra don doña dr presidente presidenta ministro ministra primer primera alcalde alcaldesa senador senadora diputado diputada general rey reina papa obispo portavoz entrenador entrenadora juez jueza fiscal director directora canciller secretario secretaria profesor profesora delantero portero abogado abogada gobernador gobernadora cantante escritor escritora actor actriz investigadora investigador exalcalde exalcaldesa exministro exministra árbitro capitán técnico seleccionador comisario economista analista empresario empresaria',
    'dijo afirmó declaró aseguró explicó señaló anunció agregó añadió advirtió',
    'universidad ministerio partido banco sociedad grupo asociación federación sindicato comisión consejo tribunal corte instituto agencia organización asamblea senado policía fundación liga unión naciones cruz congreso real club deportivo atlético museo banca servicio guardia oficina fiscalía constructora hospital cámara compañía corporación cooperativa consorcio confederación coordinadora consejería secretaría',
    'en a de desde hacia',
    'constructora empresa compañía grupo diario periódico revista cadena agencia sindicato partido asociación aerolínea fabricante',
  ],
  pt: [
    'sr sra dr dra dom presidente presidenta ministro ministra primeiro-ministro prefeito prefeita senador senadora deputado deputada general rei rainha papa bispo porta-voz treinador treinadora técnico juiz juíza procurador procuradora diretor diretora secretário secretária professor professora atacante goleiro advogado advogada governador governadora cantor cantora escritor escritora pesquisadora pesquisador empresário empresária infectologista economista analista capitão vereador vereadora ex-presidente ex-ministro',
    'disse afirmou declarou explicou anunciou acrescentou ressaltou alertou',
    'universidade ministério partido banco sociedade grupo associação federação sindicato comissão conselho tribunal supremo instituto agência organização assembleia senado polícia fundação liga união nações cruz congresso clube museu câmara serviço escritório caixa construções hospital fundo companhia corporação cooperativa consórcio confederação secretaria',
    'em no na de do da para',
    'empresa construtora companhia grupo jornal revista emissora agência sindicato partido associação montadora',
  ],
  it: [
    'sig signor signora dott dottor dottoressa presidente premier ministro ministra sindaco sindaca senatore senatrice deputato deputata generale re regina papa vescovo portavoce allenatore giudice procuratore direttore direttrice cancelliere cancelliera segretario segretaria professor professoressa attaccante portiere avvocato avvocata regista attore attrice scrittore scrittrice ricercatrice ricercatore cantante biologo biologa economista analista capitano presidentessa imprenditore imprenditrice allenatrice',
    'dice afferma spiega dichiara annuncia',
    'università ministero partito banca società gruppo associazione federazione sindacato commissione consiglio tribunale corte istituto agenzia organizzazione assemblea senato polizia fondazione lega unione nazioni croce camera procura museo carabinieri guardia servizio croce corte ospedale fondo compagnia corporazione cooperativa consorzio confederazione',
    'a in da di per',
    'azienda società gruppo quotidiano rivista emittente agenzia sindacato partito associazione compagnia casa',
  ],
  nl: [
    'meneer mevrouw dhr mevr dr president premier minister staatssecretaris burgemeester senator generaal koning koningin paus bisschop woordvoerder woordvoerster coach trainer rechter officier directeur topman topvrouw kanselier secretaris hoogleraar spits keeper advocaat regisseur acteur actrice schrijver schrijfster onderzoeker partijleider voorzitter zanger zangeres wethouder kamerlid doelvrouw doelman aanvoerder aanvoerster bondscoach econoom analist bestuursvoorzitter ondernemer advocate verdachte gedeputeerde commissaris',
    'zei zegt verklaarde stelt vertelde schrijft meldde waarschuwde',
    'universiteit ministerie partij bank groep vereniging bond vakbond commissie raad rechtbank hof instituut bureau organisatie politie stichting unie naties kruis kamer museum -partij -bank -bond -ministerie -raad fc fonds ziekenhuis vakbond inspectie -fonds -ziekenhuis',
    'in uit naar te bij van',
    'bedrijf concern chipmachinemaker vakbond krant zender persbureau partij vereniging luchtvaartmaatschappij bouwbedrijf fabrikant keten',
  ],
  sv: [
    'herr fru dr president statsminister utrikesminister finansminister minister borgmästare general kung drottning påve biskop talesperson talesman tränare domare åklagare direktör vd förbundskapten professor anfallare målvakt advokat regissör skådespelare författare forskare ordförande partiledare kaptenen åklagare resenären försvarsminister ekonom analytiker statssekreterare rektor polischef kommunalråd landshövding justitieminister partisekreterare vd:n',
    'sade säger sa berättar skriver uppger menar',
    'universitet universitetet departementet partiet bank banken gruppen förbund förbundet facket kommissionen rådet domstolen institutet myndigheten polisen stiftelsen unionen nationerna riksdagen regeringen akademien korset -partiet -verket -banken -förbundet -departementet ab fc if radio rederiet sjukhuset sjukhus nyheter dagblad -styrelsen -bolaget -vakningen -sällskapet -kassan -förmedlingen -inspektionen -radion',
    'i från till på vid',
    'bolaget företaget rederiet koncernen tidningen nyhetsbyrån facket partiet föreningen flygbolaget organisationen klubben',
  ],
  da: [
    'hr fru dr præsident statsminister udenrigsminister finansminister minister borgmester general konge dronning pave biskop talsmand talsperson træner dommer anklager direktør landstræner professor angriber målmand advokat instruktør skuespiller forfatter forsker formand partileder forsvarer direktør miljøminister justitsminister økonom analytiker politichef kaptajn rektor bankdirektør klimaminister sundhedsminister',
    'sagde siger fortæller skriver oplyser mener',
    'universitet ministeriet partiet bank banken gruppen forbund forbundet kommissionen rådet domstolen retten instituttet styrelsen politiet fonden unionen nationer folketinget kors -partiet -banken -forbundet -ministeriet fc if bank rederiet fagforbundet hospital industri -tilsynet -styrelsen -retten -selskabet -kommissionen -direktoratet',
    'i fra til på ved',
    'selskabet firmaet rederiet koncernen avisen nyhedsbureauet fagforeningen fagforbundet partiet foreningen flyselskabet organisationen klubben',
  ],
  nb: [
    'herr fru dr president statsminister utenriksminister finansminister minister ordfører general konge dronning pave biskop talsmann talsperson trener dommer aktor direktør landslagstrener professor spiss keeper advokat regissør skuespiller forfatter forsker leder partileder lederen konserndirektør energiminister forsvarsminister statsråd økonom analytiker rektor kaptein justisminister helseminister politimester konsernsjef',
    'sa sier sier forteller skriver opplyser mener',
    'universitet universitetet departementet partiet bank banken gruppen forbund forbundet kommisjonen rådet domstolen tingretten instituttet direktoratet politiet stiftelsen unionen nasjoner stortinget kors -partiet -banken -forbundet -departementet fk if børs skiforbund sykehus -tilsynet -direktoratet -selskapet -kommisjonen -verket -etaten -retten',
    'i fra til på ved',
    'selskapet firmaet rederiet konsernet avisen nyhetsbyrået fagforbundet partiet foreningen flyselskapet organisasjonen miljøorganisasjonen klubben',
  ],
  pl: [
    'pan pani dr prof prezydent premier minister burmistrz wojewoda senator poseł posłanka generał król królowa papież biskup rzecznik rzeczniczka trener trenerka sędzia prokurator dyrektor dyrektorka kanclerz sekretarz napastnik bramkarz adwokat reżyser reżyserka aktor aktorka pisarz pisarka badaczka badacz prezes szef szefowa kapitan ekonomista analityk profesor marszałek ministra premiera prezydenta kanclerzem prezydentem ministrem premierem wiceminister',
    'powiedział powiedziała oświadczył oświadczyła dodał dodała podkreślił podkreśliła poinformował poinformowała stwierdził stwierdziła',
    'uniwersytet uniwersytetu ministerstwo ministerstwa partia bank banku spółka grupa związek komisja komisji rada rady sąd sądu trybunał instytut agencja agencji organizacja policja fundacja liga unia unii narodów sejm senat czerwony krzyż światowa politechnika politechniki akademia akademii centrum szpital urząd urzędu reprezentacja narodowe narodowy',
    'w we z ze do na pod',
    'firma firmy spółka spółki koncern koncernu klub klubu pismo piśmie dziennik gazeta agencja agencji partia partii stowarzyszenie fundacja',
  ],
  ru: [
    'г-н госпожа господин президент президента президентом премьер премьер-министр министр министра мэр губернатор сенатор депутат генерал король королева папа епископ патриарх представитель пресс-секретарь тренер судья прокурор директор канцлер секретарь профессор нападающий вратарь адвокат режиссер режиссёр актер актриса писатель глава председатель посол аналитик экономист спасатель капитан губернатора мэра вратарь полузащитник защитник актёр певец певица вице-премьер замминистра сенатора адвоката',
    'сказал сказала заявил заявила сообщил сообщила отметил отметила добавил добавила подчеркнул подчеркнула рассказал рассказала',
    'университет университета министерство министерства партия партии банк банка компания группа союз союза комиссия комиссии совет совета суд суда институт института агентство агентства организация организации полиция фонд лига дума думы мид наций крест креста академия академии комитет фонд фонда флот посольство завод академия служба управление министерством следственный',
    'в во из на под',
    'компания компании компанией компанию фирма фирмы концерн концерна холдинг холдинга корпорация корпорации завод клуб клуба агентство агентства газета газеты телеканал телеканала партия партии организация организации банк банка',
  ],
  uk: [
    'пан пані президент президента прем’єр прем’єр-міністр міністр міністра мер губернатор сенатор депутат генерал король королева папа єпископ патріарх речник речниця тренер суддя прокурор директор канцлер секретар професор нападник воротар адвокат режисер режисерка актор актриса письменник глава голова посол керівник керівниця аналітик економіст рятувальник капітан голкіпер співак співачка віцепрем’єр очільник очільниця',
    'сказав сказала заявив заявила повідомив повідомила зазначив зазначила додав додала підкреслив розповіла розповів',
    'університет університету міністерство міністерства партія партії банк банку компанія група союз союзу комісія комісії рада ради суд суду інститут інституту агентство агентства організація організації поліція фонд ліга націй хрест академія академії комітет асоціація асоціації завод академія служба управління посольство',
    'в у з із на під до',
    'компанія компанії компанією фірма фірми концерн концерну холдинг корпорація корпорації завод клуб клубу агентство агентства газета газети телеканал телеканалу партія партії організація організації банк банку',
  ],
  tr: [
    'sayın bay bayan dr prof cumhurbaşkanı başbakan bakan bakanı başkan başkanı senatör vali general kral kraliçe papa sözcü sözcüsü antrenör antrenörü hakim savcı müdür müdürü şansölye sekreter genel profesör avukat yönetmen oyuncu yazar lider lideri ekonomist köylü kaptan kaymakam rektör direktörü doktor sanatçı hazine savunma dışişleri içişleri',
    'dedi söyledi belirtti açıkladı ifade vurguladı konuştu',
    'üniversitesi bakanlığı partisi bankası şirketi grubu derneği federasyonu sendikası komisyonu konseyi mahkemesi enstitüsü ajansı örgütü meclisi polisi vakfı birliği milletler kulübü kurumu başkanlığı belediyesi holding müdürlüğü bakanlığının bankasi bankası havayolları borsa üniversitesinin hastanesi partisinin',
    '',
    '',
  ],
  id: [
    'bapak ibu pak bu dr prof presiden wakil menteri gubernur bupati walikota jenderal raja ratu paus juru bicara pelatih hakim jaksa direktur kanselir sekretaris profesor penyerang kiper pengacara sutradara aktor aktris penulis ketua kepala peneliti direktur utama pengamat analis ekonom kapten wali kota sosial kesehatan luar negeri dalam perhubungan pertahanan keuangan',
    'mengatakan menyatakan menjelaskan menambahkan ujar kata menegaskan',
    'universitas kementerian partai bank pt grup asosiasi federasi serikat komisi dewan mahkamah pengadilan institut badan organisasi polisi polri yayasan liga uni perserikatan bangsa-bangsa palang komite lembaga majelis bursa airlines airways maskapai rumah sakit badan usaha',
    'di dari ke',
    'perusahaan maskapai perseroan partai harian majalah kantor stasiun klub',
  ],
};

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' ').filter(Boolean));

const cues = new Map<string, LanguageCues>(
  Object.entries(rows).map(([language, [titles, speech, organisations, at, firms]]) => [
    language,
    {
      titles: setOf(titles),
      speech: setOf(speech),
      organisations: setOf(organisations),
      endings: organisations.split(' ').flatMap((word) => (word.startsWith('-') ? [word.slice(1)] : [])),
      at: setOf(at),
      firms: setOf(firms),
      capitalNouns: language === 'de',
    },
  ]),
);

/** The cues of a language, by its BCP 47 tag; undefined where there are none. */
export function cuesOf(language: string): LanguageCues | undefined {
  const base = language.split('-')[0] as string;
  return cues.get(base === 'no' || base === 'nn' ? 'nb' : base);
}
