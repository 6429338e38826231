import { lazily } from './lazily.ts';

/** A line a language: its tag, then English and native names that publishers write where a BCP 47 tag belongs. */
const table = `
  en english
  de german deutsch
  fr french français francais
  es spanish español espanol castellano
  pt portuguese português portugues
  it italian italiano
  nl dutch nederlands flemish
  ru russian русский
  pl polish polski
  sv swedish svenska
  no norwegian norsk
  da danish dansk
  fi finnish suomi
  tr turkish türkçe
  el greek ελληνικά
  ar arabic العربية
  he hebrew עברית
  fa persian farsi فارسی
  ur urdu اردو
  hi hindi हिन्दी
  bn bengali bangla বাংলা
  ta tamil
  te telugu
  mr marathi
  gu gujarati
  pa punjabi
  zh chinese 中文 mandarin
  zh-Hans 简体中文
  zh-Hant 繁體中文
  ja japanese 日本語
  ko korean 한국어
  vi vietnamese
  th thai ไทย
  id indonesian
  ms malay
  tl tagalog
  fil filipino
  uk ukrainian українська
  cs czech čeština
  sk slovak
  sl slovenian
  hu hungarian magyar
  ro romanian română
  bg bulgarian български
  sr serbian српски
  hr croatian hrvatski
  bs bosnian
  sq albanian
  mk macedonian
  lt lithuanian
  lv latvian
  et estonian
  is icelandic
  ca catalan català
  eu basque euskara
  gl galician galego
  sw swahili kiswahili
  am amharic
  so somali
  af afrikaans
  cy welsh cymraeg
  ga irish gaeilge
  eo esperanto
  la latin
  ka georgian
  hy armenian
  az azerbaijani
  kk kazakh
  uz uzbek
  ne nepali
  si sinhala
  my burmese
  km khmer
  lo lao
  mn mongolian
  ps pashto
  ku kurdish
`;

const tags = lazily(
  (): ReadonlyMap<string, string> =>
    new Map(
      table
        .trim()
        .split('\n')
        .flatMap((line) => {
          const [tag = '', ...names] = line.trim().split(' ');
          return names.map((name): [string, string] => [name, tag]);
        }),
    ),
);

/** The BCP 47 tag of a language by its name in lower case. */
export const languageNamed = (name: string): string | undefined => tags().get(name);
