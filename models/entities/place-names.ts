/** Names that the gazetteers of populated places and of ISO 3166 lack, in English. Our own list. */
const lines = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => line.split(','))
    .map((name) => name.trim())
    .filter(Boolean);

export const countryAliases = lines(`
U.S., US, USA, U.S.A., United States, America, UK, U.K., Britain, Great Britain, England, Scotland, Wales, Northern Ireland, Russia, Iran, Syria,
South Korea, North Korea, Vietnam, Laos, Moldova, Bolivia, Venezuela, Tanzania, Taiwan, Palestine, Ivory Coast, Czech Republic, Czechoslovakia,
Yugoslavia, Soviet Union, USSR, East Germany, West Germany, Burma, Macedonia, Swaziland, Cape Verde, East Timor, Holland, Vatican, Brunei, Bosnia,
UAE, U.A.E., DR Congo, Congo, Zaire, Kosovo, Turkey, Hong Kong, Macau, Prussia, Persia, Ottoman Empire, Bosnia-Herzegovina, Trinidad, Micronesia`);

export const regions = lines(`
Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia, Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas,
Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey,
New Mexico, New York, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas,
Utah, Vermont, Virginia, Washington, West Virginia, Wisconsin, Wyoming, Ontario, Quebec, British Columbia, Alberta, Manitoba, Saskatchewan, Nova Scotia,
New Brunswick, Newfoundland, New South Wales, Queensland, Victoria, Tasmania, South Australia, Western Australia, Northern Territory,
Punjab, Kashmir, Bihar, Gujarat, Kerala, Tamil Nadu, Karnataka, Maharashtra, Uttar Pradesh, Rajasthan, West Bengal, Assam, Sindh, Balochistan, Helmand,
Kandahar, Bavaria, Saxony, Hesse, Thuringia, Brandenburg, Lower Saxony, North Rhine-Westphalia, Catalonia, Andalusia, Galicia, Basque Country, Sicily, Sardinia,
Tuscany, Lombardy, Veneto, Piedmont, Normandy, Brittany, Provence, Corsica, Crimea, Chechnya, Dagestan, Siberia, Donbas, Tibet, Xinjiang, Guangdong,
Sichuan, Yunnan, Hebei, Hubei, Zhejiang, Fujian, Darfur, Gaza, Gaza Strip, West Bank, Golan Heights, Anbar, Kurdistan, Idlib, Sinai, Chiapas, Oaxaca, Sinaloa,
Kent, Sussex, Essex, Surrey, Yorkshire, Lancashire, Cornwall, Devon, Dorset, Norfolk, Suffolk, Cumbria, Hampshire, Wiltshire, Somerset, Northumberland, Ulster,
Europe, Asia, Africa, South America, North America, Latin America, Central America, Antarctica, Middle East, Oceania, Scandinavia, Balkans, Caucasus, Caribbean,
Central Asia, Southeast Asia, South Asia, East Asia, Western Europe, Eastern Europe, North Africa, West Africa, East Africa, Southern Africa, Horn of Africa, Sahel, Sahara,
Atlantic, Pacific, Arctic, Atlantic Ocean, Pacific Ocean, Indian Ocean, Arctic Ocean, Mediterranean, Mediterranean Sea, Black Sea, Red Sea, Caspian Sea,
Baltic Sea, North Sea, South China Sea, East China Sea, Yellow Sea, Sea of Japan, Dead Sea, Aegean, Adriatic, Persian Gulf, Gulf of Mexico, Gulf of Aden,
English Channel, Suez Canal, Panama Canal, Strait of Hormuz, Danube, Rhine, Nile, Amazon, Mississippi River, Himalayas, Alps, Andes, Everest, Mount Everest,
Manhattan, Brooklyn, Queens, Bronx, Harlem, Hollywood, Capitol Hill, Wall Street, Downing Street, Red Square, Tiananmen Square, Silicon Valley, Long Island`);

export const demonyms = lines(`
Afghan, African, Albanian, Algerian, American, Angolan, Arab, Arabic, Argentine, Argentinian, Armenian, Asian, Australian, Austrian, Azerbaijani, Azeri, Bahraini,
Bangladeshi, Basque, Belarusian, Belarussian, Belgian, Bolivian, Bosnian, Brazilian, British, Bulgarian, Burmese, Burundian, Cambodian, Cameroonian, Canadian,
Catalan, Chadian, Chechen, Chilean, Chinese, Colombian, Congolese, Croat, Croatian, Cuban, Cypriot, Czech, Danish, Dane, Dutch, Ecuadorean, Ecuadorian, Egyptian,
Emirati, English, Eritrean, Estonian, Ethiopian, European, Fijian, Filipino, Finnish, Finn, Flemish, French, Gambian, Georgian, German, Ghanaian, Greek, Guatemalan,
Guinean, Haitian, Hispanic, Honduran, Hungarian, Icelandic, Indian, Indonesian, Iranian, Iraqi, Irish, Islamic, Israeli, Italian, Ivorian, Jamaican, Japanese, Jewish, Jew,
Jordanian, Kashmiri, Kazakh, Kenyan, Korean, Kosovar, Kurd, Kurdish, Kuwaiti, Kyrgyz, Laotian, Latin, Latino, Latvian, Lebanese, Liberian, Libyan, Lithuanian, Macedonian,
Malawian, Malaysian, Malian, Maltese, Mauritanian, Mexican, Moldovan, Mongolian, Montenegrin, Moroccan, Mozambican, Muslim, Christian, Buddhist, Hindu, Sikh, Namibian, Nepalese, Nepali,
Nicaraguan, Nigerian, Nigerien, Norwegian, Omani, Ottoman, Pakistani, Palestinian, Panamanian, Paraguayan, Persian, Peruvian, Pole, Polish, Portuguese, Qatari, Romanian,
Russian, Rwandan, Salvadoran, Saudi, Scottish, Scot, Senegalese, Serb, Serbian, Shi'ite, Shiite, Shi'a, Shia, Sunni, Sierra Leonean, Singaporean, Slovak, Slovakian, Slovene, Slovenian, Somali,
South African, South Korean, North Korean, Soviet, Spanish, Spaniard, Sudanese, Swede, Swedish, Swiss, Syrian, Taiwanese, Tajik, Tamil, Tanzanian, Thai, Tibetan, Tunisian, Turk, Turkish,
Turkmen, Ugandan, Uighur, Ukrainian, Uruguayan, Uzbek, Venezuelan, Vietnamese, Welsh, Yemeni, Yugoslav, Zambian, Zimbabwean, Briton, Catholic, Protestant, Orthodox, Anglican, Western, Bedouin, Pashtun`);
