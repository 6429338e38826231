const lines = (text: string): string[] =>
  text
    .split(/[\n,]/)
    .map((name) => name.trim())
    .filter(Boolean);

/** Competitions: no organisations. */
export const events = lines(`
World Cup, European Cup, UEFA Cup, Cup Winners ' Cup, Champions League, Premier League, Premier Division, Super League, Asian Cup, African Nations Cup, Copa America, Gold Cup, Davis Cup, Fed Cup, Ryder Cup, World Series, Super Bowl, Stanley Cup, Rose Bowl,
Hungarian Grand Prix, British Grand Prix, Japanese Grand Prix, French Open, Australian Open, Canadian Open, Italian Open, Commonwealth Games, Olympic Games, Winter Olympics, Asian Games, Tour de France, Giro d'Italia, Vuelta, Five Nations, Tri-Nations,
Heineken Cup, County Championship, Sheffield Shield, Test, One-day Series, Singer World Series, Sahara Cup, Masters, J-League, Bundesliga, Serie A, Primera Division, National League, American League, Super-G`);

/** Cars and teams that stand behind a driver's or a rider's country. */
export const makers = lines(`
Ferrari, McLaren, Williams, Benetton, Jordan, Sauber, Minardi, Tyrrell, Ligier, Arrows, Lotus, Ford, Toyota, Mitsubishi, Subaru, Skoda, Peugeot, Renault, Honda, Yamaha, Suzuki, Ducati, Aprilia, Kawasaki, Mapei, Gewiss, Festina, Once, Telekom, Rabobank, Banesto,
Polti, Carrera, Lampre, TVM, Lotto, Panaria, Roslotto, MG-Technogym, Mapei-GB, U.S. Postal, Motorola, Kelme, Gan, Casino, Brescialat, Refin, San Marco, Cofidis, La Francaise des Jeux, Head, Rossignol, Salomon`);

export const agencies = lines(`
Antara, Tanjug, Xinhua, Interfax, Itar-Tass, Kyodo, Yonhap, Anatolian, Anadolu, IRNA, INA, SANA, MENA, KUNA, WAM, SPA, PTI, APP, NAN, ANSA, EFE, DPA, APA, MTI, PAP, CTK, TASR, BTA, Rompres, Hina, Beta, Makfax, ATA, Ritzau, NTB, TT, Belga, ANP, Lusa, Tanug, Bernama, BSS, Lankapuspa, ZIANA, ZANA, SAPA,
RTS, HRT, RAI, TVE, ORF, ZDF, ARD, NTV, ORT, TRT, BBC, NHK, KBS, CCTV, TVP, MTV, BHT, Rustavi, Telesur, Globovision`);

export const partyNames = lines(`
Democratic Party, Socialist Party, Socialist Party of Serbia, People 's Party, Popular Party, Together, Renewal, Peace Now, National Front, Northern League, Forza Italia, National Alliance, Liberal Party, Labour, Labour Party, Conservative Party, Christian Democratic Union, Free Democrats, Green Party,
Justice Party, Welfare Party, Motherland, True Path Party, Likud, Hamas, Fatah, Congress Party, Bharatiya Janata Party, Communist Party, Yabloko, Our Home Is Russia, Civic Alliance, Civic Forum, Solidarity, Freedom Union, Law and Justice, Union of Democratic Forces, Movement for Rights and Freedoms, Party of Action,
African National Congress, Inkatha Freedom Party, Movement for Multiparty Democracy, Awami League, Muslim League, Peronist Party, Radical Civic Union, Workers Party, Broad Front, National Action Party, Institutional Revolutionary Party, New Frontier, New Azerbaijan, Fatherland, Centre Party, Moderates, Left Alliance`);

/** People of a nation, in the singular. */
export const peoples = lines(`
Swede, American, Briton, Dutchman, Frenchman, Spaniard, Australian, German, Italian, Russian, Croat, Czech, Swiss, South African, Belgian, Dane, Norwegian, Finn, Austrian, Canadian, Brazilian, Argentine, Chilean, Kenyan, Ethiopian, Moroccan, Algerian, Nigerian, Japanese, Korean, Chinese, Thai, Indian, Pakistani,
Ukrainian, Belarussian, Pole, Hungarian, Romanian, Bulgarian, Serb, Slovak, Slovenian, Greek, Turk, Israeli, Egyptian, Cuban, Mexican, Colombian, Irishman, Scot, Scotsman, Welshman, Englishman, New Zealander, Zimbabwean, Zambian, Iraqi, Turkish, French, British, Spanish, Dutch, Swedish, Danish`);
