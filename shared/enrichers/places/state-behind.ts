import { areasIn, regionOf } from './areas.ts';
import type { Candidate } from './candidate.ts';
import { foldName } from './fold-name.ts';

/** ", Pa.", " (W.Va.)", ", TX": abbreviations, with or without points, that stand behind a town; names in full are mentions of their own. */
const behind = /^(?:,\s|\s\()((?:\p{Lu}\.\s?){2,3}|\p{Lu}\.\s?\p{Lu}\p{Ll}\.|\p{Lu}\p{Ll}{1,4}\.|\p{Lu}{2}\b)/u;
const longest = 12;
const inFull = /^(?:,\s|\s\()(\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+){0,2})/u;
const longestInFull = 40;

/** ", Alabama", ", South Korea": the area of that name, of its first words where all of them are none. */
function areaBehind(text: string, end: number): Candidate | undefined {
  const words = inFull.exec(text.slice(end, end + longestInFull))?.[1]?.split(' ') ?? [];
  for (let count = words.length; count > 0; count -= 1) {
    const areas = areasIn('en').named(foldName(words.slice(0, count).join(' ')));
    const area = areas.find(({ kind }) => kind === 'region' || kind === 'country');
    if (area !== undefined) return area;
  }
  return undefined;
}

/** The region or country that stands right behind `end`: in full, by AP's abbreviation ("Calif."), or by the post's ("CA") of the United States. */
export function stateBehind(text: string, end: number): Candidate | undefined {
  const short = behind.exec(text.slice(end, end + longest))?.[1];
  if (short === undefined) return areaBehind(text, end);
  if (/^\p{Lu}{2}$/u.test(short)) return regionOf(`US.${short}`);
  const folded = foldName(short.replace(/\s/g, ''));
  return areasIn('en')
    .named(folded)
    .find(({ kind, country }) => kind === 'region' && /^(?:US|CA|AU)$/.test(country ?? ''));
}
