import { initialsOf } from '../../../shared/enrichers/entities/merge-organisations.ts';
import { lookUp } from '../../../shared/enrichers/places/look-up.ts';
import type { GoldenArticle } from './golden-articles.ts';
import { replaceNames } from './rename.ts';

/*
 * Names from many parts of the world, invented: for people the full name and, behind a slash, what an article calls them further on.
 */

const lines = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter(Boolean);

const people = lines(`
Kemal Sadik Yildirim/Yildirim, Ayse Nur Karaoglu/Karaoglu, Hakan Şentürk/Şentürk, Bohdan Shevchuk/Shevchuk, Zdravko Petrovski/Petrovski, Jadwiga Wiśniewska/Wiśniewska, Miroslav Kuchera/Kuchera, Lyudmila Zaitseva/Zaitseva,
Nabil al-Haddadi/Haddadi, Abdullah bin Rashid al-Mansouri/Mansouri, Omar Abdel Latif/Latif, Samira El-Khoury/El-Khoury, Abu Bakr Siddiqui/Siddiqui, Zhang Weimin/Zhang, Liu Xiaoqing/Liu, Chen Guodong/Chen, Park Sung-ho/Park, Kim Hye-jin/Kim,
Nguyen Van Minh/Minh, Tran Thi Lan/Lan, Pham Quoc Bao/Bao, Chukwuemeka Obiora/Obiora, Adebayo Ogunleye/Ogunleye, Ngozi Eze-Okafor/Eze-Okafor, Tendai Moyo/Moyo, Kwabena Asante-Boateng/Asante-Boateng, Mamadou Diouf/Diouf,
Maria del Carmen Ibarra/Ibarra, Juan Pablo Echeverria/Echeverria, Xiomara Villalobos/Villalobos, João dos Santos Pereira/Pereira, Arjun Venkataraman/Venkataraman, Lakshmi Narayanan/Narayanan, Harpreet Kaur Gill/Gill, Sanjay K. Bhattacharya/Bhattacharya,
Torbjørn Halvorsen/Halvorsen, Sigríður Jónsdóttir/Jónsdóttir, Åsa Bergqvist/Bergqvist, Pekka Hämäläinen/Hämäläinen, Willem van der Linden/Van der Linden, Annelies de Bruyn/De Bruyn, Karl-Heinz von Stetten/Von Stetten, Jean-Luc Desrosiers/Desrosiers,
Étienne Le Goff/Le Goff, J.P. Mulholland/Mulholland, R. S. Coldwater/Coldwater, Mary Beth O'Rourke/O'Rourke, Shinzaburo Takeda/Takeda, Tomoko Ishiguro/Ishiguro, Giulia De Santis/De Santis, Levan Kvirikadze/Kvirikadze, Gocha Beridze/Beridze,
Bat-Erdene Ganbold/Ganbold, Tashi Wangchuk/Wangchuk, Sitiveni Waqa/Waqa, Nursultan Abenov/Abenov, Yusuf Olowo/Olowo, Eleni Papadaki/Papadaki, Ferenc Szabolcsi/Szabolcsi, Radu Ionescu-Pop/Ionescu-Pop, Gebre Tesfaye/Tesfaye`).map(
  (name) => name.split('/') as [full: string, again: string],
);

const organisations = lines(`
Anadolu Steel Corp, Sakarya University, Ministry of Water Resources, Nile Valley Bank, Union of Dock Workers, Democratic Alliance Party, Front for National Renewal, Zhonghua Electronics, Sinopharma Holdings, Hanoi Institute of Technology,
Lagos Chamber of Commerce, Niger Delta Farmers Association, Banco del Pacifico, Confederation of Andean Workers, Bharat Heavy Industries, National Commission for Women, Nordic Wind Power, Baltic Shipping Company, Observatory for Press Freedom,
Centre for Strategic Research, Court of Cassation, Kaduna State Police, Federal Electoral Board, Yamato Trust Bank, Institute for Peace Studies, Volta River Authority, Movement for Justice, Society for Bird Protection, Kigali Genocide Museum,
Amazonas Health Foundation, Polish Teachers Union, Transnet Freight Rail, Al-Rafidain Bank, Sahel Relief Fund, Danube Commission, Eurasian Development Bank, Ghana Cocoa Board, Iberia Textiles SA, Office for Migration, Royal Thai Orchestra`);
const bareOrganisations = lines(
  `Zamtel, Petronas, Kompas, Ansa, Xinhua, Yonhap, Vinamilk, Telenor, Grupo Bimbo, El Comercio, Tolo News, Safaricom`,
);
const towns = lines(`
Adana, Trabzon, Lviv, Plovdiv, Novi Sad, Rzeszow, Latakia, Homs, Basra, Wuhan, Chengdu, Da Nang, Hai Phong, Enugu, Ibadan, Kumasi, Arequipa, Guayaquil, Monterrey, Coimbatore, Nagpur, Tromso, Umea, Tampere, Groningen, Ghent, Kutaisi,
Ulaanbaatar, Bishkek, Suva, Debrecen, Timisoara, Mekele, Busan, Sapporo, Bari, Zhengzhou, San Pedro Sula, Ouagadougou, Port Moresby`);
const countries = lines(`
Turkey, Ukraine, Bulgaria, Serbia, Jordan, Iraq, China, Vietnam, Nigeria, Ghana, Peru, Ecuador, Mexico, India, Norway, Finland, Belgium, Mongolia, Fiji, Hungary, Ethiopia, South Korea, Papua New Guinea, Burkina Faso, Ivory Coast, Bosnia, Yemen, Laos`);

const capitals = (text: string): string => text.toUpperCase();

/** Hands out the names of a list in an order of chance, none twice before all were had. */
function dealer<T>(list: readonly T[], random: () => number): () => T {
  let rest: T[] = [];
  return () => {
    if (rest.length === 0) rest = [...list];
    return rest.splice(Math.floor(random() * rest.length), 1)[0] as T;
  };
}

const lastWord = (name: string): string => name.split(' ').at(-1) as string;

function renamePeople(names: readonly string[], deal: () => [string, string], renamed: Map<string, string>): void {
  for (const name of names) {
    const [full, again] = deal();
    renamed.set(name, full);
    const last = lastWord(name);
    if (last !== name) renamed.set(last, again);
    if (last.startsWith('al-')) renamed.set(last.slice(3), again);
    // A man spoken of by his first name goes by his new first name, or by what comes nearest to one.
    renamed.set(name.split(' ')[0] as string, again);
  }
}

function renameOrganisations(names: readonly string[], random: () => number, renamed: Map<string, string>): void {
  const long = dealer(organisations, random);
  const bare = dealer(bareOrganisations, random);
  for (const name of names) {
    if (!name.includes(' ')) {
      renamed.set(name, bare());
      continue;
    }
    const other = long();
    renamed.set(`${name.split(' ')[0]}s`, other);
    renamed.set(name, other);
    const short = capitals(initialsOf(other)[0] as string);
    for (const letters of initialsOf(name).map(capitals)) {
      renamed.set(letters, short);
      renamed.set([...letters].map((letter) => `${letter}.`).join(''), short);
    }
  }
}

/** The same article with its people, organisations, towns and countries called by names from elsewhere, in an order of chance. */
export function renameWorldwide(article: GoldenArticle, random: () => number): GoldenArticle {
  const renamed = new Map<string, string>();
  renamePeople(article.expected.people, dealer(people, random), renamed);
  const isClubs = article.name === 'en-sport';
  if (!isClubs) renameOrganisations(article.expected.organisations, random, renamed);
  const deal = { town: dealer(towns, random), country: dealer(countries, random) };
  for (const name of article.expected.places) {
    const kind = lookUp(name, 'en')[0]?.kind;
    if (kind === 'town' || kind === 'country') renamed.set(name, deal[kind]());
  }
  return replaceNames(article, renamed);
}
