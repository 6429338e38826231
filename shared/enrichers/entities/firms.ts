import { foldName } from './fold-name.ts';

/** Firms and houses that bear a person's name, or one that looks like it: what a tagger takes for people where nothing beside them says more. Ours. */
const names = `
Goldman Sachs, Morgan Stanley, JPMorgan, JPMorgan Chase, J.P. Morgan, Merrill Lynch, Lehman Brothers, Wells Fargo, Charles Schwab, Bear Stearns,
Credit Suisse, Julius Baer, Barclays, Lloyds, Sanford Bernstein, Jefferies, Lazard, Rothschild & Co, Franklin Templeton, T. Rowe Price, Johnson & Johnson,
Procter & Gamble, Eli Lilly, Philip Morris, Procter and Gamble, Rolls-Royce, Aston Martin, Alfa Romeo, Harley-Davidson, Mercedes-Benz, Land Rover,
Hewlett-Packard, Hewlett Packard, Lockheed Martin, Northrop Grumman, Pratt & Whitney, Marks & Spencer, John Lewis, Ernst & Young, McKinsey, Deloitte,
Baker Hughes, Estee Lauder, Louis Vuitton, Christian Dior, Hugo Boss, Calvin Klein, Ralph Lauren, Levi Strauss, Abercrombie & Fitch, Neiman Marcus,
Ben & Jerry's, Jack Daniel's, Anheuser-Busch, Kraft Heinz, Moody's, Fitch, Standard & Poor's, Sotheby's, Christie's, Warner Bros, Simon & Schuster,
Faber & Faber, Penguin Random House, Dow Jones, Volvo, Toyota, Honda, Nissan, Hyundai, Samsung, Lufthansa, Airbus, Boeing, Siemens, Nestle, Novartis,
Reddit, TikTok, Snapchat, Pinterest, WhatsApp, YouTube, OpenAI, Anthropic, Shopify, Airbnb, Uber Eats, DoorDash, Etsy, Tmall, Alibaba, Huawei, Xiaomi, Nvidia, Asda, Tesco, Sainsbury's, Morrisons, Waitrose, Aldi, Lidl, Walmart, Costco, Petronas,
Kompas, Antara, Tanjug, Doctors Without Borders, World Food Programme, Unilever, Equinor, Volkswagen, Caltech, Amnesty International, Human Rights Watch, Save the Children, Oxfam, Greenpeace`;

const known = new Set(names.split(/[,\n]/).map((name) => foldName(name.trim())));
/** Their first words, so that most words of a text cost one look. */
const openings = new Set([...known].map((name) => name.split(' ')[0]));
const longest = 4;

/** Amazon is the firm, the Amazon the river. */
export const isAmazon = (words: readonly string[], at: number): boolean =>
  words[at] === 'Amazon' &&
  !/^(?:the|peruvian|brazilian|colombian|ecuadorean)$/i.test(words[at - 1] ?? '') &&
  !/^(?:River|Basin|basin|rainforest|jungle|forest|region|delta)$/.test(words[at + 1] ?? '');

/** How many of the words from `at` on are the name of a listed firm; 0 for none. */
export function firmAt(words: readonly string[], at: number): number {
  const first = words[at] ?? '';
  if (!/^\p{Lu}/u.test(first) || !openings.has(foldName(first))) return 0;
  for (let length = Math.min(longest, words.length - at); length > 0; length--) {
    const text = words.slice(at, at + length).join(' ');
    if (known.has(foldName(text))) return length;
  }
  return 0;
}

/** "Inc.", "B.V.": what says that the name before it is a firm's. */
export const isLegalForm = (word: string): boolean =>
  /^(?:Inc|Corp|Ltd|Limited|LLC|LLP|PLC|plc|GmbH|AG|NV|N\.V|BV|B\.V|SpA|S\.p\.A|Oyj|ASA|S\.A|Pty)\.?$/.test(word);

/** Last words of firms' and houses' names that are hardly anyone's last name. */
export const endsFirm = (word: string): boolean =>
  /^(?:Airlines?|Airways|Bank|Bancorp|Capital|Energy|Group|Holdings?|Industries|Insurance|Motors?|Partners|Pharma|Pharmaceuticals|Photonics|Optics|Records|Securities|Software|Systems|Technologies|Telecom|University|College|Institute|Foundation|Association|Federation|Council|Committee|Ministry|Agency|Times|Tribune|Gazette|Courier)$/.test(
    word,
  );
