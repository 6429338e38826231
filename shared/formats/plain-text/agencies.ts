/** News agencies by the acronym they sign with. */
const byAcronym: Readonly<Record<string, string>> = {
  AA: 'Anadolu Agency',
  AAP: 'Australian Associated Press',
  AFP: 'Agence France-Presse',
  ADN: 'Allgemeiner Deutscher Nachrichtendienst',
  AGI: 'Agenzia Giornalistica Italia',
  ANI: 'Asian News International',
  ANP: 'Algemeen Nederlands Persbureau',
  ANSA: 'Agenzia Nazionale Stampa Associata',
  AP: 'The Associated Press',
  APA: 'Austria Presse Agentur',
  APP: 'Associated Press of Pakistan',
  BELGA: 'Belga',
  BERNAMA: 'Bernama',
  BNS: 'Baltic News Service',
  BSS: 'Bangladesh Sangbad Sangstha',
  CNS: 'China News Service',
  CP: 'The Canadian Press',
  DPA: 'Deutsche Presse-Agentur',
  EFE: 'Agencia EFE',
  IANS: 'Indo-Asian News Service',
  IPS: 'Inter Press Service',
  IRNA: 'Islamic Republic News Agency',
  KCNA: 'Korean Central News Agency',
  KUNA: 'Kuwait News Agency',
  LUSA: 'Agência Lusa',
  MTI: 'Magyar Távirati Iroda',
  NAN: 'News Agency of Nigeria',
  NTB: 'Norsk Telegrambyrå',
  PA: 'PA Media',
  PAP: 'Polska Agencja Prasowa',
  PTI: 'Press Trust of India',
  REUTERS: 'Reuters',
  RITZAU: 'Ritzau',
  SANA: 'Syrian Arab News Agency',
  SAPA: 'South African Press Association',
  SID: 'Sport-Informations-Dienst',
  SPA: 'Saudi Press Agency',
  STT: 'Suomen Tietotoimisto',
  TASS: 'TASS',
  TT: 'Tidningarnas Telegrambyrå',
  UNB: 'United News of Bangladesh',
  UNI: 'United News of India',
  UPI: 'United Press International',
  WAM: 'Emirates News Agency',
  XINHUA: 'Xinhua News Agency',
  YONHAP: 'Yonhap News Agency',
  KYODO: 'Kyodo News',
  TÉLAM: 'Télam',
  NOTIMEX: 'Notimex',
  EP: 'Europa Press',
  EUROPAPRESS: 'Europa Press',
  KNA: 'Katholische Nachrichten-Agentur',
  EPD: 'Evangelischer Pressedienst',
  ATS: 'Agence télégraphique suisse',
};

export interface Agency {
  readonly name: string;
  readonly acronym?: string;
}

/** The agency that a text names alone, by acronym or in full. Small letters count for agencies that sign so (dpa, epd). */
export function findAgency(text: string): Agency | undefined {
  const key = text
    .trim()
    .replace(/[\s.]+/g, '')
    .toUpperCase();
  const name = Object.hasOwn(byAcronym, key) ? byAcronym[key] : undefined;
  if (name)
    return /^[A-Za-z]{2,5}$/.test(key) && key !== name.toUpperCase() ? { name, acronym: text.trim() } : { name };
  const named = names.get(text.trim().toLowerCase());
  return named ? { name: named[1], acronym: named[0] } : undefined;
}

const names = new Map(Object.entries(byAcronym).map((entry) => [entry[1].toLowerCase(), entry]));
