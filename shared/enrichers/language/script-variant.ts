/**
 * Characters in which simplified and traditional Chinese differ, from the few hundred that make up most of a news text: each
 * simplified one has its traditional form at the same place.
 */
const simplified =
  '这国们时会来对说学过发经样还进动种问现点长开关实际业东车书电话语见观边门间闻马鱼鸟龙华卫党军战员议选举总统报纸记者将从个为与并没给让应该认识达运输银钱财产亿万万岁';
const traditional =
  '這國們時會來對說學過發經樣還進動種問現點長開關實際業東車書電話語見觀邊門間聞馬魚鳥龍華衛黨軍戰員議選舉總統報紙記者將從個為與並沒給讓應該認識達運輸銀錢財產億萬萬歲';

const onlyIn = (these: string, others: string): Set<string> =>
  new Set([...these].filter((character) => !others.includes(character)));
const onlySimplified = onlyIn(simplified, traditional);
const onlyTraditional = onlyIn(traditional, simplified);

function chineseScript(text: string): 'Hans' | 'Hant' | undefined {
  let balance = 0;
  for (const character of text) {
    if (onlySimplified.has(character)) balance += 1;
    else if (onlyTraditional.has(character)) balance -= 1;
  }
  return balance === 0 ? undefined : balance > 0 ? 'Hans' : 'Hant';
}

const scripts = {
  Latn: /\p{Script=Latin}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Arab: /\p{Script=Arabic}/gu,
  Deva: /\p{Script=Devanagari}/gu,
  Guru: /\p{Script=Gurmukhi}/gu,
} as const;

type Script = keyof typeof scripts;

function dominantScript(text: string): Script | undefined {
  let found: Script | undefined;
  let most = 0;
  for (const script of Object.keys(scripts) as Script[]) {
    const count = text.match(scripts[script])?.length ?? 0;
    if (count > most) [found, most] = [script, count];
  }
  return found;
}

/** Languages written in several scripts, with the one that goes without saying, if any (CLDR's likely subtags). */
const usualScript: Readonly<Record<string, Script | undefined>> = {
  sr: undefined,
  az: 'Latn',
  uz: 'Latn',
  bs: 'Latn',
  kk: 'Cyrl',
  ky: 'Cyrl',
  mn: 'Cyrl',
  tg: 'Cyrl',
  tt: 'Cyrl',
  ku: 'Latn',
  pa: 'Guru',
  sd: 'Arab',
  ms: 'Latn',
  ha: 'Latn',
};

/** The script subtag (ISO 15924) that belongs to a language's tag: always for Chinese and Serbian, for others where it is not the usual one. */
export function scriptOf(language: string, text: string): string | undefined {
  if (language === 'zh') return chineseScript(text);
  if (!(language in usualScript)) return undefined;
  const script = dominantScript(text);
  return script === usualScript[language] ? undefined : script;
}
