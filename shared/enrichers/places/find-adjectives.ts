import type { Shared } from '../enricher.ts';
import { factOf } from '../text/word-form.ts';
import { countryOfAdjective } from './areas.ts';
import { countryOfDemonym } from './demonyms.ts';
import { foldName } from './fold-name.ts';
import type { CountryMention } from './mention.ts';

const folded = factOf(foldName);

/** Countries told of by adjective or demonym: "Turkish", "South Koreans", "französischen". English ones are capitalised. */
export function findAdjectives(shared: Shared): CountryMention[] {
  const { tokens, language, text } = shared;
  const isEnglish = /^(?:en|und)/.test(language);
  const found: CountryMention[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'word' || token.start < (found.at(-1)?.end ?? 0)) continue;
    if (!isEnglish) {
      const country = countryOfDemonym(token.text, language);
      if (country !== undefined) found.push({ start: token.start, end: token.end, country });
      continue;
    }
    if (!token.form.isCapital) continue;
    const two = tokens[i + 1] ? foldName(text.slice(token.start, tokens[i + 1]?.end)) : '';
    const long = countryOfAdjective(two);
    const country = long ?? countryOfAdjective(folded(token.form));
    const end = long === undefined ? token.end : (tokens[i + 1]?.end as number);
    if (country !== undefined) found.push({ start: token.start, end, country });
  }
  return found;
}
