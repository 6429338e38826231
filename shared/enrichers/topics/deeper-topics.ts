import type { Shared } from '../enricher.ts';
import { factOf, type WordForm } from '../text/word-form.ts';
import { type MediaTopic, mediaTopics, topOf } from './media-topics.ts';

const stem = (word: string): string =>
  word
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/(?<=\p{L}{3})s$/u, '');

const stemOf = factOf(stem);

/** Labels that are words of every article: "people", "justice", "crime" say no more than the level above does. */
const tooCommon = new Set(
  'arts and entertainment culture law market people values communities game nature student teacher school leader family film party policy'.split(
    ' ',
  ),
);

interface Phrases {
  readonly topics: ReadonlyMap<string, readonly MediaTopic[]>;
  /** Words of the longest label that begins with this one. */
  readonly longest: ReadonlyMap<string, number>;
}

function readPhrases(): Phrases {
  const topics = new Map<string, MediaTopic[]>();
  const longest = new Map<string, number>();
  for (const topic of mediaTopics().values()) {
    if (topic.parent === undefined) continue;
    const words = topic.name
      .replace(/\(.*\)/, '')
      .split(/[\s/]+/)
      .filter(Boolean)
      .map(stem);
    const phrase = words.join(' ');
    if (tooCommon.has(phrase)) continue;
    topics.set(phrase, [...(topics.get(phrase) ?? []), topic]);
    const [first = ''] = words;
    longest.set(first, Math.max(longest.get(first) ?? 0, Math.min(words.length, mostWords)));
  }
  return { topics, longest };
}

/** Labels of more words are never met whole. */
const mostWords = 4;

let phrases: Phrases | undefined;

export interface DeeperTopic {
  readonly topic: MediaTopic;
  readonly count: number;
}

/** How often a label must occur to be a subject, unless the headline has it, or it is a phrase and stands in the lead. */
const oftenEnough = 2;
const leadWords = 80;

/** "Observatory for Human Rights" is a name: no word of it tells what the article is about. */
const isName = (forms: readonly WordForm[]): boolean => forms.every(({ isCapital }) => isCapital);

interface LabelCount {
  readonly count: number;
  readonly sure: boolean;
}

function wordsInHeadline({ parts, tokens }: Shared): number {
  const end = parts[0]?.field === 'headline' ? parts[0].end : 0;
  return tokens.filter(({ start, kind }) => start < end && /word|number/.test(kind)).length;
}

function countLabels(shared: Shared): Map<MediaTopic, LabelCount> {
  phrases ??= readPhrases();
  const found = new Map<MediaTopic, LabelCount>();
  const forms = shared.tokens.filter(({ kind }) => kind === 'word' || kind === 'number').map(({ form }) => form);
  const stems = forms.map(stemOf);
  const headline = wordsInHeadline(shared);
  for (let i = 0; i < stems.length; i += 1) {
    const longest = phrases.longest.get(stems[i] as string) ?? 0;
    for (let length = 1; length <= longest && i + length <= stems.length; length += 1) {
      const topics = phrases.topics.get(stems.slice(i, i + length).join(' '));
      if (!topics || (length > 1 && i >= headline && isName(forms.slice(i, i + length)))) continue;
      const sure = i < headline || (length > 1 && i < headline + leadWords);
      for (const topic of topics) {
        const before = found.get(topic);
        found.set(topic, { count: (before?.count ?? 0) + 1, sure: sure || (before?.sure ?? false) });
      }
    }
  }
  return found;
}

/** Concepts below the given top-level topics whose label the text uses: in the headline, as a phrase in the lead, or twice. English only. */
export function deeperTopics(shared: Shared, tops: readonly string[]): DeeperTopic[] {
  return [...countLabels(shared)]
    .filter(([topic, { count, sure }]) => (sure || count >= oftenEnough) && tops.includes(topOf(topic.code) ?? ''))
    .map(([topic, { count }]) => ({ topic, count }))
    .sort((a, b) => b.count - a.count);
}
