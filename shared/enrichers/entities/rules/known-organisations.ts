import { uninflected } from '../../places/uninflected.ts';
import { foldName } from '../fold-name.ts';

/** Organisations that newspapers of a language name without a word of what they are: agencies, broadcasters, papers, parties, firms, offices. Ours. */
const names = `
Reuters, Bloomberg, Interpol, Europol, Nato, Unicef, Unesco, Frontex, Eurostat, Greenpeace, Amnesty International, Human Rights Watch, Al Jazeera,
Apple, Google, Microsoft, Facebook, Twitter, Netflix, Tesla, Intel, Samsung, Nvidia, Boeing, Airbus, Volkswagen, Toyota, Honda, Nissan, Hyundai,
Ford, General Motors, Pfizer, Moderna, Novartis, Roche, Nestlé, Unilever, Shell, TotalEnergies, ExxonMobil, Chevron, Uber, Spotify, Ikea, Ryanair,
Huawei, Alibaba, Tencent, Xinhua, The Lancet, New York Times, Washington Post, Wall Street Journal, Financial Times, The Guardian, Hamas,
Hisbollah, Hezbollah, Hezbolá, Taliban, Talibanes, Rabobank, Mastercard, PayPal, Siemens, Philips, Ericsson, Bosch, Bayer, Mercedes-Benz, Porsche,
Audi, Opel, Lufthansa, Allianz, Commerzbank, Deutsche Bahn, Deutsche Bank, Deutsche Telekom, Deutsche Post, ThyssenKrupp, Infineon, Henkel,
Adidas, Puma, Zalando, Aldi, Lidl, Rewe, Edeka, Tagesschau, Der Spiegel, Die Zeit, Süddeutsche Zeitung, Frankfurter Allgemeine Zeitung, IG Metall,
IG BCE, Diakonie, Bundesbank, Bundeskartellamt, Bundeswehr, Bundesnetzagentur, Bergrettung, Bergwacht, Wasserwacht, Le Monde, Le Figaro,
Libération, Mediapart, Les Echos, Le Parisien, Ouest-France, Arte, Gaumont, Pathé, Canal+, Radio France, France Télévisions, Météo-France,
Médiapart, Renault, Peugeot, Stellantis, Michelin, Danone, Carrefour, Auchan, Bouygues, Vinci, Safran, Thales, Alstom, Dassault, Sanofi,
Air France, Matignon, Bercy, Elysée, l’Elysée, Quai d'Orsay, Insee, Urssaf, Pôle emploi, Greenpeace France, Croix-Rouge, Secours populaire,
Les Républicains, La France insoumise, Rassemblement national, El País, El Mundo, La Vanguardia, Televisa, Clarín, La Nación, El Universal,
Telefónica, Repsol, Iberdrola, Endesa, Inditex, BBVA, CaixaBank, Iberia, Renfe, Adif, Aena, Pemex, Petrobras, Fiscalía, La Moncloa, Moncloa, Vox,
Podemos, Ciudadanos, Corte Suprema, Guardia Civil, Cruz Roja, Protección Civil, Bimbo, Cemex, Ecopetrol, Codelco, Avianca, Latam, Mercadona,
NDR, MDR, SWR, RBB, Deutschlandfunk, Deutsche Welle, RTL, n-tv, Sat.1, ProSieben, ProSiebenSat.1, Phoenix, Tagesspiegel, Handelsblatt, taz, Vonovia, Rheinmetall, Hapag-Lloyd, Fresenius, Beiersdorf, HeidelbergCement, Heidelberg Materials, Uniper, EnBW, E.ON, MTU,
Hochtief, Salzgitter AG, Covestro, Evonik, Lanxess, Merck, Boehringer Ingelheim, Biontech, Curevac, Munich Re, Hannover Rück, Talanx, DZ Bank, KfW, Bundesnetzagentur, Bundeskartellamt, Robert-Koch-Institut, Statistisches Bundesamt, Deutsche Flugsicherung, Fraport,
France Info, France Inter, France Bleu, France 2, France 3, France 24, BFMTV, BFM TV, LCI, CNews, Mediapart, L'Équipe, Le Parisien, Les Échos, Libération, Ouest-France, Sud Ouest, La Dépêche, L'Humanité, La Croix, Stellantis, Sanofi, Danone, L'Oréal, LVMH, Kering, Michelin, Alstom,
Engie, Veolia, Vinci, Bouygues, Thales, Dassault, Dassault Aviation, Safran, Capgemini, Atos, Accor, Pernod Ricard, Arkema, Air Liquide, Saint-Gobain, Vivendi, Hachette, Fincantieri, Leonardo, Stmicroelectronics, Generali, Mediobanca, Poste Italiane, Terna, Snam, Iberdrola, Inditex, Endesa, Naturgy, Acciona, Ferrovial, Corriere della Sera, La Repubblica, La Stampa, Il Sole 24 Ore, Ansa, Rai, Mediaset, Sky Tg24, Fiat, Eni, Enel, Ferrari, Pirelli, Telecom Italia,
UniCredit, Intesa Sanpaolo, Trenitalia, Ferrovie dello Stato, Alitalia, Ita Airways, Confindustria, Confcommercio, Coldiretti, Cgil, Cisl, Uil,
Istat, Inps, Cnr, Enea, Ispra, Wwf, Legambiente, Quirinale, Palazzo Chigi, Viminale, Farnesina, Forza Italia, Lega, Fratelli d'Italia,
Movimento 5 Stelle, Bankitalia, Consob, Protezione civile, Vigili del fuoco, Guardia di finanza, Folha de S.Paulo, O Globo, Globo, Estadão,
Expresso, Correio da Manhã, Lusa, RTP, Itaú, Bradesco, Embraer, Fiocruz, Anvisa, Ibama, Receita Federal, Planalto, Itamaraty,
Caixa Econômica Federal, Caixa Geral de Depósitos, Galp, EDP, TAP, Sonae, Chega, Bloco de Esquerda, Ministério Público, Butantan, NRC,
De Volkskrant, Volkskrant, De Telegraaf, Telegraaf, Trouw, Het Parool, NOS, RTL Nieuws, ASML, KLM, Schiphol, ProRail, Rijkswaterstaat, Ahold,
Albert Heijn, Heineken, ABN Amro, De Nederlandsche Bank, GroenLinks, ChristenUnie, Vlaams Belang, Openbaar Ministerie, Raad van State,
Dagens Nyheter, Svenska Dagbladet, Aftonbladet, Expressen, Göteborgs-Posten, Sydsvenskan, Volvo, Scania, Saab, Vattenfall, Telia, Nordea,
Swedbank, Handelsbanken, Riksbanken, Säpo, Försäkringskassan, Skatteverket, Arbetsförmedlingen, Kustbevakningen, Sjöräddningssällskapet,
Försvarsmakten, Socialdemokraterna, Moderaterna, Sverigedemokraterna, Centerpartiet, Vänsterpartiet, Kristdemokraterna, Liberalerna, Miljöpartiet,
Röda korset, Rädda Barnen, Trafikverket, Transportstyrelsen, Försvarshögskolan, Northvolt, Electrolux, Atlas Copco, Politiken, Berlingske,
Jyllands-Posten, Ekstra Bladet, Ritzau, Mærsk, A.P. Møller-Mærsk, Novo Nordisk, Carlsberg, Vestas, Ørsted, Danske Bank, Nationalbanken, Venstre,
Socialdemokratiet, Enhedslisten, Moderaterne, Radikale Venstre, Liberal Alliance, Dansk Folkeparti, Dansk Industri, Dansk Metal, Folketinget,
Landsretten, Højesteret, Rigspolitiet, Finanstilsynet, Skattestyrelsen, Nationalmuseet, DSB, Banedanmark, Grundfos, Danfoss, Røde Kors,
Aftenposten, Dagbladet, Bergens Tidende, Adresseavisen, Equinor, Statoil, Telenor, Hydro, Norsk Hydro, Yara, Aker, Aker BP, Vår Energi,
Storebrand, Norges Bank, Høyre, Arbeiderpartiet, Fremskrittspartiet, Senterpartiet, Rødt, Kripos, Økokrim, Oljedirektoratet, Statsforvalteren,
Bellona, Redningsselskapet, Hovedredningssentralen, Oslo Børs, Wintershall, Redd Barna, Nav, Statnett, Mattilsynet, Kystverket, Stortinget,
Gazeta Wyborcza, Rzeczpospolita, Onet, Orlen, PKN Orlen, Lotos, Allegro, Żabka, Solidarność, Platforma Obywatelska, Prawo i Sprawiedliwość,
Konfederacja, Trybunał Konstytucyjny, Komisja Europejska, Straż Graniczna, Legia, Lech Poznań, Politechnika Warszawska, Narodowy Bank Polski,
Czerwony Krzyż, Galatasaray, Fenerbahçe, Beşiktaş, Trabzonspor, Hürriyet, Milliyet, Cumhuriyet, Anadolu Ajansı, Koç Holding, Sabancı Holding,
Arçelik, Turkcell, Aselsan, Roketsan, Türk Hava Yolları, Borsa İstanbul, Merkez Bankası, Kızılay, Türk Kızılay, Danıştay, Yargıtay, Sayıştay,
Ziraat Bankası, Halkbank, Kompas, Detik, Antara, Pertamina, Garuda, Garuda Indonesia, Lion Air, Telkom, Indosat, Gojek, Tokopedia, Bank Mandiri,
Bank Indonesia, Bursa Efek Indonesia, Golkar, Gerindra, NasDem, Mahkamah Agung, Mahkamah Konstitusi, Muhammadiyah, Nahdlatul Ulama, Astra,
Unilever Indonesia, Газпром, Роснефть, Лукойл, Сбербанк, Втб, Росатом, Роскосмос, Аэрофлот, Яндекс, Центробанк, Минфин, Минобороны, Минздрав,
Минюст, Росстат, Роскомнадзор, Роспотребнадзор, Следком, Генпрокуратура, Госдума, Совфед, Кремль, Интерфакс, Тасс, Коммерсант, Ведомости,
Известия, Единая Россия, Яблоко, Зенит, Спартак, Локомотив, Динамо, Шахтар, Шахтер, Норникель, Мегафон, Ростех, Ростелеком, Автоваз, Евросоюз,
Пентагон, Верховная рада, Нафтогаз, Укрзалізниця, Укренерго, Енергоатом, Приватбанк, Нацбанк, Держстат, Кабмін, Укрінформ, Українська правда,
Європол, Інтерпол, Євросоюз, Ощадбанк, Міноборони, Генштаб, Верховна Рада, Слуга народу, Следственный комитет, Международный валютный фонд,
Всемирный банк, Тихоокеанский флот, Красный Крест, Европейский союз, Европейский инвестиционный банк, Європейський інвестиційний банк,
Міжнародний валютний фонд, Світовий банк, Європейський Союз, Червоний Хрест, Конституционный суд, Верховный суд, Верховний Суд`;

const known = new Map(
  names
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => [foldName(name), name] as const),
);

/** First words of those that have a small word inside: "Corriere della Sera". */
export const opensBridged: ReadonlySet<string> = new Set(
  [...known.values()].filter((name) => / \p{Ll}/u.test(name)).map((name) => name.split(' ')[0] as string),
);

/** "Deutschen Bahn" is Deutsche Bahn. */
const declined = /^(\p{Lu}\p{Ll}+e)[nrms] /u;

/** The listed organisation that a name stands for, in the nominative; undefined where it stands for none. */
export function listedOrganisation(name: string, language: string): string | undefined {
  const nominative = /^de\b/.test(language) ? [name.replace(declined, '$1 ')] : [];
  const forms = [
    ...nominative,
    name.replace(/['’]\p{Ll}+$/u, ''),
    ...(name.includes(' ') ? [] : uninflected(name, language)),
  ];
  const form = forms.find((each) => known.has(foldName(each)));
  return form === undefined ? undefined : form === name ? name : known.get(foldName(form));
}
