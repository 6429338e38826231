import { entityTypes, type Span } from './labels.ts';

type Sentences = readonly (readonly string[])[];
type Spans = readonly (readonly Span[])[];

const person = entityTypes.indexOf('person');
const capital = /^\p{Lu}/u;
const plainCapital = /^\p{Lu}\p{Ll}/u;
/** Mentions that make a name known enough to be looked for where the tagger passed it over. */
const known = 2;
/** A majority must be this many times another type to overrule it. */
const clear = 2;
const longest = 4;

/** What a document says of its names: mentions by type of each, in small letters, and the last names of its people. */
interface Names {
  readonly counts: ReadonlyMap<string, readonly number[]>;
  readonly lastNames: ReadonlySet<string>;
}

const textOf = (words: readonly string[], start: number, end: number): string =>
  words.slice(start, end).join(' ').toLowerCase();

const sum = (count: readonly number[]): number => count.reduce((a, b) => a + b, 0);
const commonest = (count: readonly number[]): number => count.indexOf(Math.max(...count));

/** A headline in capitals says less of its names than the text below it. */
const isShouted = (words: readonly string[]): boolean =>
  words.length > 3 && !words.some((word) => /\p{Ll}/u.test(word));

function readNames(sentences: Sentences, spans: Spans): Names {
  const counts = new Map<string, number[]>();
  const shouted = new Map<string, number[]>();
  const lastNames = new Set<string>();
  for (const [s, words] of sentences.entries()) {
    const into = isShouted(words) ? shouted : counts;
    for (const { type, start, end } of spans[s] ?? []) {
      const text = textOf(words, start, end);
      const count = into.get(text) ?? entityTypes.map(() => 0);
      count[type] = (count[type] as number) + 1;
      into.set(text, count);
      if (type === person && end - start > 1) lastNames.add((words[end - 1] as string).toLowerCase());
    }
  }
  for (const [text, count] of shouted) {
    const best = commonest(counts.get(text) ?? count);
    const known = counts.get(text) ?? entityTypes.map(() => 0);
    counts.set(
      text,
      known.map((n, type) => n + (type === best ? sum(count) : 0)),
    );
  }
  return { counts, lastNames };
}

function settle(words: readonly string[], span: Span, { counts, lastNames }: Names): Span {
  const text = textOf(words, span.start, span.end);
  if (span.end - span.start === 1 && lastNames.has(text)) return { ...span, type: person };
  const count = counts.get(text) ?? [];
  const best = commonest(count);
  return (count[best] ?? 0) >= clear * (count[span.type] ?? 0) ? { ...span, type: best } : span;
}

/** The longest known name at word `i` that stands by itself: a name that goes on, or has gone before, is another. */
function recall(
  words: readonly string[],
  i: number,
  taken: Uint8Array,
  { counts, lastNames }: Names,
): Span | undefined {
  if (taken[i] || !capital.test(words[i] as string)) return undefined;
  if (i > 1 && !taken[i - 1] && plainCapital.test(words[i - 1] as string)) return undefined;
  for (let end = Math.min(words.length, i + longest); end > i; end--) {
    if (taken.subarray(i, end).includes(1) || (end < words.length && plainCapital.test(words[end] as string))) continue;
    const text = textOf(words, i, end);
    const count = counts.get(text);
    if (count && sum(count) >= known) return { type: commonest(count), start: i, end };
    if (end === i + 1 && lastNames.has(text)) return { type: person, start: i, end };
  }
  return undefined;
}

/**
 * Makes the sentences of a document agree on its names: each goes by the type that most of its mentions have, a bare last name by that of the
 * full one, and mentions that were passed over are taken up.
 */
export function agreeInDocument(sentences: Sentences, spans: Spans): Span[][] {
  const names = readNames(sentences, spans);
  return sentences.map((words, s) => {
    const settled = (spans[s] ?? []).map((span) => settle(words, span, names));
    const taken = new Uint8Array(words.length);
    for (const { start, end } of settled) taken.fill(1, start, end);
    for (let i = 0; i < words.length; i++) {
      const found = recall(words, i, taken, names);
      if (found === undefined) continue;
      settled.push(found);
      taken.fill(1, found.start, found.end);
    }
    return settled.sort((a, b) => a.start - b.start);
  });
}
