const lines = (text: string): string[] =>
  text
    .split(/[\n,]/)
    .map((name) => name.trim())
    .filter(Boolean);

/** What made-up firms are called: words, trades, legal forms. Ours. */
export const firmNames = lines(`
Amber, Apex, Arrow, Atlas, Aurora, Beacon, Cascade, Century, Colonial, Compass, Continental, Corona, Crown, Delta, Diamond, Eagle, Eastern, Empire, Falcon, First, General, Gibraltar, Global, Granite, Harbour, Heritage,
Horizon, Imperial, Inter, Keystone, Liberty, Lion, Meridian, Metro, Mutual, National, Nova, Omega, Orion, Pacific, Phoenix, Pioneer, Premier, Prime, Regal, Royal, Sentinel, Sierra, Silver, Southern, Standard, Star, Sterling,
Summit, Sun, Triton, Union, United, Universal, Vanguard, Vector, Western, Zenith, Telix, Novatek, Dynacom, Unitex, Cortec, Sanova, Medra, Aldix, Petronor, Kartex`);

export const trades = lines(`
Steel, Oil, Gas, Bank, Airlines, Airways, Motors, Foods, Electric, Power, Energy, Mining, Gold, Insurance, Life, Securities, Capital, Investment, Trust, Chemical, Chemicals, Paper, Textiles, Cement, Telecom, Communications, Systems,
Software, Computer, Electronics, Pharmaceuticals, Healthcare, Properties, Land, Construction, Engineering, Industries, Brewery, Sugar, Rubber, Shipping, Lines, Railway, Rail, Aerospace, Technologies, International, Petroleum, Metals, Stores`);

export const legalForms = lines(`
Corp, Corp., Inc, Inc., Ltd, Plc, Co, Co., Group, Holdings, AG, SA, NV, SpA, AB, Bhd, Corporation, Company, & Co, & Sons, Industries, Bancorp`);

export const papers = lines(`
Le Figaro, Le Monde, Liberation, Les Echos, La Tribune, The Times, The Guardian, Financial Times, The Independent, Daily Telegraph, Daily Mail, El Pais, El Mundo, Corriere della Sera, La Repubblica, La Stampa, Handelsblatt,
Die Welt, Frankfurter Allgemeine Zeitung, Der Spiegel, Izvestia, Kommersant, Nepszabadsag, Magyar Hirlap, Rzeczpospolita, Gazeta Wyborcza, Hurriyet, Milliyet, Sabah, Straits Times, Business Times, Asahi Shimbun, Yomiuri Shimbun,
Nihon Keizai Shimbun, The Hindu, Times of India, Economic Times, Dawn, The Nation, Al-Ahram, An-Nahar, As-Safir, Al-Hayat, Haaretz, Maariv, Jerusalem Post, Wall Street Journal, New York Times, Washington Post, Globe and Mail,
Toronto Star, Bangkok Post, Jakarta Post, South China Morning Post, Dagens Nyheter, Politiken, Aftenposten, De Telegraaf, De Standaard, Clarin, La Nacion, O Globo, Folha de Sao Paulo, El Universal, Vjesnik, Nasa Borba, Delo, Pravda, Trud`);

export const ministries = lines(`
Foreign Ministry, Finance Ministry, Ministry of Finance, Interior Ministry, Ministry of the Interior, Defence Ministry, Defense Ministry, Ministry of Defence, Trade Ministry, Ministry of Trade, Health Ministry, Ministry of Health, Transport Ministry,
Ministry of Transport, Agriculture Ministry, Ministry of Agriculture, Department of Agriculture, Department of Transportation, Ministry of Fisheries, Ministry of Education, Department of Education, Central Bank, Central Statistics Office,
Statistics Office, Supreme Court, Constitutional Court, Court of Appeal, High Court, State Bank, Treasury, Chamber of Commerce, Board of Trade, Stock Exchange, Securities and Exchange Commission, Bureau of Statistics, Institute of Economics`);
