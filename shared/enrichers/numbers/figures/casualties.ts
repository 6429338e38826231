import type { Line } from '../line.ts';
import type { Quantity } from '../quantities/quantity.ts';
import type { FoundFigure, Harm } from './figure.ts';
import { harmInPhrase } from './harm-phrases.ts';
import { active, events, harmWords, intransitive } from './harm-words.ts';
import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import { meansPeople } from './person-nouns.ts';

const modal = /^(?:could|would|might|may|can|should|to|not|n't|never|didn't|without|if)$/;

/** "killed more than 30 civilians", "injuring five", "the deaths of 12 people", "left five dead", "claimed 12 lives". */
function verbBefore({ lower }: Line, { start, end }: Quantity, phrase: NounPhrase | undefined): Harm | undefined {
  let at = start - 1;
  while (
    /^(?:another|also|all|reportedly|and|a|the|total|of|lives|dead|off|down|up|himself|herself|themselves)$/.test(
      lower[at] ?? '',
    ) &&
    at > start - 4
  )
    at -= 1;
  const verb = lower[at] ?? '';
  const between = lower.slice(at + 1, start).join(' ');
  if (active.has(verb)) {
    if (
      /\b(?:of|and|the)\b/.test(between) &&
      !/himself|herself|themselves|total/.test(between) &&
      !/^killings?$/.test(verb)
    )
      return undefined;
    // "could have killed" is no fact, "is known to have killed" is one.
    const perfect = lower[at - 1] === 'have';
    const auxiliaryBefore = (perfect ? lower[at - 2] : lower[at - 1]) ?? '';
    return (modal.test(auxiliaryBefore) && !(perfect && auxiliaryBefore === 'to')) ||
      /^(?:not|n't|never)$/.test(lower[at - 2] ?? '')
      ? undefined
      : harmWords.get(verb);
  }
  if (/^(?:deaths?|bodies|killings?|murders?|massacre|loss|drowning|shooting)$/.test(verb) && /^of\b/.test(between))
    return 'dead';
  if (/^(?:shot|shooting|gunned|gunning|stabbed|blew)$/.test(verb) && /^(?:dead|down)$/.test(between)) return 'dead';
  if (
    /^(?:claim(?:ed|ing|s)|cost|cost(?:s|ing)|tak(?:en|ing)|took|lost)$/.test(verb) &&
    (phrase?.head === 'lives' || /^(?:the )?lives of/.test(between))
  )
    return 'dead';
  if (/^(?:left|leav(?:es|ing)|leave)$/.test(verb)) {
    const behind = lower.slice(phrase?.end ?? end, (phrase?.end ?? end) + 3).find((word) => events.has(word));
    return behind === undefined ? undefined : harmWords.get(behind);
  }
  return undefined;
}

/** "12 dead", "five civilian deaths", "30 wounded". */
function eventBehind({ lower, tokens }: Line, { end }: Quantity, phrase: NounPhrase | undefined): Harm | undefined {
  const last = phrase && events.has(phrase.head) ? phrase.end : Math.min(end + 3, phrase ? phrase.end + 1 : end + 3);
  for (let at = end; at < last; at++) {
    const word = lower[at] ?? '';
    if (tokens[at]?.kind !== 'word' || /^(?:of|in|at|on|by|the|and|a|to|who|were|was)$/.test(word)) return undefined;
    if (!events.has(word)) continue;
    // "12 killed a guard" has a subject, "12 killed in a raid" has victims.
    const next = lower[at + 1] ?? '';
    return /^(?:killed|injured|wounded)$/.test(word) && /^(?:a|an|the|his|her|their|\d.*)$/.test(next) && phrase
      ? undefined
      : harmWords.get(word);
  }
  return undefined;
}

const auxiliary =
  /^(?:were|was|been|be|are|is|being|feared|reported|confirmed|believed|presumed|declared|reportedly|left|still|remain|remained|have|had|has|critically|seriously|badly|severely|slightly|lightly|fatally|also|already|thought|known|listed|get|got|others|more|found|burned|burnt|either|internally|forcibly|so|far|initially|were|least|at|to|shot|have|their|homes|himself)$/;
const including = /^(?:including|mostly|mainly|largely|many|most|among|some|all|half|both)$/;
const clauseEnd = /^(?:[.;:!?"”]|but|while|after|when|that|as|because|whose|which)$/;
const reach = 14;

/** Behind an inclusion in commas: ", including three children,". */
function behindInclusion({ lower }: Line, at: number): number {
  if (lower[at] !== ',' || !including.test(lower[at + 1] ?? '')) return at;
  const close = lower.indexOf(',', at + 1);
  return close > 0 && close - at < 12 ? close + 1 : at;
}

/** "12 people were killed", "30 civilians have died", "five climbers are missing", "two million people fled". */
function verbBehind(line: Line, from: number): Harm | undefined {
  const { lower } = line;
  let aux = -1;
  for (let at = from; at < Math.min(from + reach, lower.length); at++) {
    at = behindInclusion(line, at);
    const word = lower[at] ?? '.';
    const phrase = aux === at - 1 || word === 'lost' ? harmInPhrase(lower, at) : undefined;
    if (phrase) return phrase;
    if (clauseEnd.test(word) || (word === ',' && aux < 0 && at > from)) return undefined;
    const harm = harmWords.get(word);
    if (
      harm &&
      (intransitive.has(word) ||
        ((aux === at - 1 || (lower[at - 1] === 'and' && aux >= 0)) && !/^(?:killing|kill|kills|deaths?)$/.test(word)))
    ) {
      return /^(?:not|never)$/.test(lower[at - 1] ?? '') ||
        (word === 'fled' &&
          !/^(?:their|the|to|from|across|into|abroad|since|fighting|violence|,|\.|homes|home|for)$/.test(
            lower[at + 1] ?? '.',
          ))
        ? undefined
        : harm;
    }
    if (/^(?:not|never|could|would|might|may)$/.test(word)) return undefined;
    if (auxiliary.test(word)) aux = at;
    // A verb of its own ends the search: "12 people watched as a man was killed".
    else if (/^\p{L}{3,}ed$/u.test(word) && aux < 0 && at > from) return undefined;
  }
  return undefined;
}

/** "the death toll rose to 12", "a toll of 30". */
function tollBefore({ lower }: Line, { start }: Quantity): Harm | undefined {
  const before = lower[start - 1] ?? '';
  if (!/^(?:to|at|of|reached|passed|exceeded|topped|hit|above|is|was|:|past|beyond|nears|surpassed)$/.test(before))
    return undefined;
  const window = lower.slice(Math.max(0, start - 12), start);
  const counted = /\b(?:number|count|tally|total) of (?:the )?(\p{L}+)/u.exec(window.join(' '))?.[1] ?? '';
  if (events.has(counted) || counted === 'victims') return harmWords.get(counted) ?? 'dead';
  const toll = window.lastIndexOf('toll');
  if (toll < 0 || window.slice(toll).some((word) => /^(?:[.;]|after|when|while)$/.test(word))) return undefined;
  return /^(?:death|dead|the|'s|casualty|a|its|confirmed|official|flood|floods|quake|earthquake|pandemic|overall|war|landslide|storm|cyclone|typhoon|hurricane|tsunami|fire|wildfire|blaze|blast|explosion|bomb|bombing|attack|crash|ferry|heatwave|virus|outbreak|epidemic|stampede|collapse)$/.test(
    window[toll - 1] ?? 'the',
  )
    ? 'dead'
    : undefined;
}

/** A part of the number before: "12 people, including three children", and what is joined to it: "12 people and three guards". */
function joined(
  { lower }: Line,
  { start }: Quantity,
  last: FoundFigure | undefined,
  phrase: NounPhrase | undefined,
): { harm: Harm; part?: true } | undefined {
  if (last?.meaning.kind !== 'casualties') return undefined;
  const between = lower.slice(last.end, start);
  if (between.length > 6 || !(phrase && meansPeople(phrase.head))) return undefined;
  if (between.some((word) => including.test(word))) return { harm: last.meaning.harm, part: true };
  const chained = last.meaning.part ? { part: true as const } : {};
  return /^(?:,|and|, and|, along with|as well as)$/.test(between.join(' '))
    ? { harm: last.meaning.harm, ...chained }
    : undefined;
}

/** "one soldier was killed", "a second and one guard have died": the noun is no plural. */
function oneOf(line: Line, { end, value }: Quantity): Harm | undefined {
  const single =
    value === 1 && meansPeople(`${line.lower[end] ?? ''}s`) && /^(?:was|has|died)$/.test(line.lower[end + 1] ?? '');
  return single ? verbBehind(line, end + 1) : undefined;
}

/** "killed a police chief and two others": the verb stands before the one who is named. */
function othersBeside({ lower }: Line, { start, end }: Quantity): Harm | undefined {
  if (lower[end] !== 'others' || lower[start - 1] !== 'and') return undefined;
  // "two others were injured": what became of them stands behind.
  if (/^(?:\p{L}+ed|were|are|have|had|remain|hurt)$/u.test(lower[end + 1] ?? '')) return undefined;
  const window = lower.slice(Math.max(0, start - 10), start - 1);
  const at = window.findLastIndex((word) => active.has(word));
  if (at < 0 || window.slice(at).some((word) => clauseEnd.test(word) || word === ',')) return undefined;
  return modal.test(window[at - 1] ?? '') ? undefined : harmWords.get(window[at] as string);
}

/** People killed, injured, missing or driven from their homes. */
export function asCasualties(line: Line, quantity: Quantity, last: FoundFigure | undefined): FoundFigure | undefined {
  // "None of the 214 passengers was hurt".
  if (line.lower.slice(Math.max(0, quantity.start - 3), quantity.start).includes('none')) return undefined;
  const of = line.lower[quantity.end] === 'of' ? quantity.end + 1 : quantity.end;
  const phrase = nounPhraseAt(line, of);
  const counted = phrase !== undefined && (meansPeople(phrase.head) || events.has(phrase.head));
  const bare =
    phrase === undefined &&
    (quantity.end >= line.tokens.length ||
      !/^\p{L}+s$/u.test(line.lower[quantity.end] ?? '') ||
      /^(?:as|was|others|is|has)$/.test(line.lower[quantity.end] ?? ''));
  if (!counted && !bare) return undefined;
  if (bare && /^(?:times?|year|month|week|day|hour|minute|mile|km|months-old)$|-/.test(line.lower[quantity.end] ?? ''))
    return undefined;
  const after = phrase?.end ?? quantity.end;
  const subject =
    phrase !== undefined ||
    /^(?:of|others|were|are|have|was|died|drowned|perished)$/.test(line.lower[quantity.end] ?? '');
  const harm =
    eventBehind(line, quantity, phrase) ??
    verbBefore(line, quantity, phrase) ??
    tollBefore(line, quantity) ??
    othersBeside(line, quantity) ??
    (subject ? verbBehind(line, after) : undefined) ??
    oneOf(line, quantity);
  const part = including.test(line.lower[quantity.start - 1] ?? '') && last?.meaning.kind === 'casualties';
  const found = harm ? { harm, ...(part && { part: true as const }) } : joined(line, quantity, last, phrase);
  if (!found) return undefined;
  const named = phrase && !events.has(phrase.head) ? { of: phrase.text } : {};
  return { quantity, meaning: { kind: 'casualties', ...found, ...named }, first: quantity.first, end: after };
}
