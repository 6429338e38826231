import type { Line } from '../line.ts';

const future = new Set(
  `will 'll shall won't would due scheduled expected set plans planned planning slated deadline upcoming adjourned delayed extended rescheduled
   forthcoming tomorrow going hopes intends vows pledges begins starts opens ahead before postponed next to`.split(
    /\s+/,
  ),
);
const past = new Set(
  `said says told was were had has have did been met made took came went gave found left held won lost began became fell rose
   hit led saw sent shot struck died broke brought bought built caught chose drew drove ate flew forgot got grew heard kept knew laid
   lay meant paid put ran read sold shook showed spoke spent stood stole swept swore taught tore thought threw understood wore wrote
   since late earlier`.split(/\s+/),
);

type Tense = 'past' | 'future' | undefined;

function tenseOf(word: string, next: string | undefined, previous: string | undefined): Tense {
  // "to meet" looks ahead, "to Moscow" doesn't say: the infinitive is told by what can't be a place or a thing.
  if (word === 'to')
    return next === 'be' || next === 'meet' || next === 'hold' || next === 'vote' ? 'future' : undefined;
  if (word === 'set') return next === 'to' || next === 'for' ? 'future' : 'past';
  if (word === 'going') return next === 'to' ? 'future' : undefined;
  if (word === 'before' || word === 'ahead') return undefined;
  if (future.has(word)) return 'future';
  // "will be held": the participle tells nothing, the verb before it does.
  if (previous === 'be') return undefined;
  if (past.has(word)) return 'past';
  return /^\p{Ll}{2,}ed$/u.test(word) ? 'past' : undefined;
}

const stop = new Set([';', ':', '.', '—', '–']);

/** Tokens that are looked at in one direction: longer than any clause, so that a text without stops is read in linear time. */
const reach = 60;

/** The first tense that words from `i` on in one direction tell, within the clause. */
function look({ lower }: Line, from: number, step: 1 | -1): Tense {
  for (let i = from; i >= 0 && i < lower.length && Math.abs(i - from) < reach; i += step) {
    const word = lower[i] as string;
    if (stop.has(word)) return undefined;
    const tense = tenseOf(word, lower[i + 1], lower[i - 1]);
    if (tense) return tense;
  }
  return undefined;
}

/** What is fixed beforehand stands in the present: "Parliament votes on Wednesday". */
const announced =
  /^(?:votes|meets|holds|travels|visits|faces|plays|hosts|returns|launches|takes|reopens|resumes|comes|goes|leaves|arrives|flies|decides|appears|ends|closes|expires|runs|hears|considers|debates|kicks|releases|publishes|unveils|reports|presents)$/;
/** Before these words the same are nouns: "the votes on Wednesday". */
const ofNoun =
  /^(?:the|a|an|these|those|his|her|its|their|of|in|with|for|from|by|no|all|some|more|two|three|last|new|\d.*)$/;

function isAnnounced({ lower }: Line, first: number): boolean {
  if (lower[first - 1] !== 'on') return false;
  for (let i = first - 2; i >= Math.max(1, first - 8); i--) {
    if (announced.test(lower[i] as string)) return !ofNoun.test(lower[i - 1] ?? '');
  }
  return false;
}

/**
 * Whether a day named at tokens `first` to `end` lies ahead: told by the verb before it ("said Friday", "will open on Friday"), or else by the
 * one behind it ("On Friday, the court will …").
 */
export function looksAhead(line: Line, first: number, end: number): boolean {
  if (/\bahead of(?: the)?$/.test(line.lower.slice(Math.max(0, first - 3), first).join(' '))) return true;
  const told = look(line, first - 1, -1) ?? look(line, end, 1);
  if (told !== undefined) return told === 'future';
  return /^(?:until|till|by)$/.test(line.lower[first - 1] ?? '') || isAnnounced(line, first);
}
