import { lookUpPlace } from '../places/look-up.ts';
import { isFirstName } from './first-names.ts';
import { entityTypes, type Span } from './labels.ts';
import { coverOf, type Words } from './mend.ts';
import { grounds, isCalledPlace } from './mend-bodies.ts';
import { isOrganisationWord } from './organisation-words.ts';
import { isGiven } from './rules/scene.ts';

type Spans = readonly (readonly Span[])[];

const organisation = entityTypes.indexOf('organisation');
const person = entityTypes.indexOf('person');
const place = entityTypes.indexOf('place');

const score = /^\d{1,3}-\d{1,3}$/;
/** What sides do to each other, and scores stand beside. */
const contest =
  /^(?:beat|beats|drew|lost|won|win|wins|draw|defeat|defeated|thrashed|crushed|edged|routed|blanked|held|victory|halftime|scored|scorers|standings|league)$/i;

/** Whether sentences report matches: a score beside a word for how it came about, or sides with their goals on a line. */
const isSport = (sentences: readonly Words[]): boolean =>
  sentences.some((words) => words.some((word) => score.test(word)) && words.some((word) => contest.test(word)));

/** What only a side does, who plays in it, and a verb in the plural: "Leeds have". */
const behindSide =
  /^(?:beat|drew|lost|crushed|thrashed|edged|routed|have|were|are|lead|host|face|striker|midfielder|defender|goalkeeper|keeper|winger|flanker|fullback|scrumhalf|batsman|bowler|quarterback|trainer)$/;
const beforeSide = /^(?:beat|v|vs|versus|thrashed|crushed|edged|routed|defeated|join|joined)$/;

function actsAsSide(words: Words, { start, end }: Span): boolean {
  const [before = '', last = ''] = [words[start - 2], words[start - 1]];
  const next = words[end] ?? '';
  if (behindSide.test(next) || beforeSide.test(last)) return true;
  if (
    /^(?:against|over|with|by)$/.test(last) &&
    (score.test(before) || /^(?:match|win|defeat|draw|tie|game|held|victory)$/.test(before))
  )
    return true;
  return last === 'at' && (score.test(before) || /^(?:lost|won|win|draw|drew|defeat|victory)$/.test(before));
}

const isGround = (words: Words, span: Span): boolean =>
  isCalledPlace(words, span) || (span.end - span.start > 1 && grounds.test(words[span.end - 1] as string));

const many = /^\d{2,3}-\d{2,3}$/;
const whole = /^\d{1,3}$/;

/** "[p Ginebra San Miguel] beat Shell 120-103": no one scores so many alone. */
const isHighScore = (words: Words): boolean =>
  words.includes('beat') && words.some((word) => many.test(word) && word.split('-').every((n) => Number(n) >= 40));

/** "[p Slovan Bratislava] ( Slovakia ) 0" beside another side with its goals: "1. Ann Hale ( Slovakia ) 12.6" has a rank before and no whole number behind. */
function hasGoals(words: Words, { start, end }: Span): boolean {
  const close = words[end] === '(' ? words.slice(end, end + 5).indexOf(')') + end : -1;
  if (close <= end || !whole.test(words[close + 1] ?? '')) return false;
  const isLast = close + 2 === words.length || words[close + 2] === '(';
  return start === 0 ? /^\p{Lu}/u.test(words[close + 2] ?? '') : isLast && whole.test(words[start - 1] as string);
}

/** National teams are called by their country, and are no clubs. */
const mayBeClub = (name: string): boolean => {
  const kind = lookUpPlace(name, 'en')[0]?.kind;
  return (
    (kind === undefined || kind === 'town' || kind === 'county') &&
    !/^(?:England|Scotland|Wales|Ireland|Northern Ireland)$/.test(name)
  );
};

/** Clubs that are called by their town, in reports of matches: "[l Leicester] beat [l Sale] 31-14". */
export function settleClubs(sentences: readonly Words[], spans: Spans): Spans {
  const isReport = isSport(sentences);
  return sentences.map((words, s) => {
    const found = spans[s] ?? [];
    const isHigh = found.length > 0 && isHighScore(words);
    return found.map((span) => {
      const isTeam =
        span.type === person && !isFirstName(words[span.start] as string) && (isHigh || hasGoals(words, span));
      const isClub = isReport && span.type === place && !isGround(words, span) && actsAsSide(words, span);
      const isSide = isTeam || (isClub && mayBeClub(words.slice(span.start, span.end).join(' ')));
      return isSide ? { ...span, type: organisation } : span;
    });
  });
}

/** First words of clubs that have their town behind it: "CSKA" of "CSKA Moscow". */
function firstWords(sentences: readonly Words[], spans: Spans): Set<string> {
  const found = new Set<string>();
  for (const [s, words] of sentences.entries())
    for (const { type, start, end } of spans[s] ?? []) {
      const first = words[start] as string;
      const isNamed = type === organisation && end - start === 2 && /^\p{Lu}\p{L}{2,}$/u.test(first) && !isGiven(first);
      if (isNamed && !isOrganisationWord(first) && lookUpPlace(words[start + 1] as string, 'en')[0]?.kind === 'town')
        found.add(first);
    }
  // What is written small elsewhere is a word.
  for (const words of sentences) for (const word of words) if (/^\p{Ll}/u.test(word)) found.delete(titled(word));
  return found;
}

const titled = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Mentions of clubs by their first word, within a sentence, that were passed over. */
export function recallClubs(sentences: readonly Words[], spans: Spans): Spans {
  if (!isSport(sentences)) return spans;
  const firsts = firstWords(sentences, spans);
  if (firsts.size === 0) return spans;
  return sentences.map((words, s) => {
    const found = [...(spans[s] ?? [])];
    const cover = coverOf(found, words.length);
    for (const [i, word] of words.entries()) {
      if (!firsts.has(word) || cover[i] || /^\p{Lu}\p{Ll}/u.test(words[i + 1] ?? '')) continue;
      found.push({ type: organisation, start: i, end: i + 1 });
    }
    return found.sort((a, b) => a.start - b.start);
  });
}
