import type { Article } from '../../article/article.ts';
import type { Enricher, Shared } from '../enricher.ts';
import type { Entities, Entity } from '../entities/entities.ts';
import type { Sentence, TextPart } from '../text/parts.ts';
import type { Token } from '../text/token.ts';
import { cluesOfTone, cluesToward } from './clues.ts';
import { type ReadWords, readWords } from './read-words.ts';
import { judge, rowsOf, sentimentModel } from './sentiment-model.ts';
import { averageTone, type Tone } from './tone.ts';

export interface EntityTone extends Tone {
  readonly name: string;
  readonly type: Entity['type'];
  /** Number of sentences that it was read from. */
  readonly sentences: number;
}

export interface Sentiment {
  /** Language of the model that read the article; `none` where there is none for its language, and then nothing else is said. */
  readonly model: 'en' | 'none';
  /** The article's tone: that of its sentences, headline and lead above the rest. */
  readonly tone?: Tone;
  /** How the article speaks of those that it is about, most salient first. It is the text's attitude, not a fact about them. */
  readonly entities?: readonly EntityTone[];
}

const mostEntities = 10;
const mostSentences = 60;
const mostMentions = 8;
/** Headline and lead carry an article's tone. */
const weights = { headline: 3, summary: 2, body: 1 } as const;

/**
 * A place is mostly where things happen, and hears what is said of them: one neutral judgement stands beside its own, so that only a place of which
 * several sentences speak gets a strong tone. The labels that the model learned from are of people and bodies.
 */
const ofSetting = { chances: Float64Array.of(0.1, 0.8, 0.1), weight: 1.5 };

interface Line {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly words: ReadWords;
  readonly rows: Int32Array;
}

/** Each sentence is read once, when first asked for. */
function readLines(shared: Shared): (index: number) => Line {
  const lines = new Map<number, Line>();
  return (index) => {
    const known = lines.get(index);
    if (known) return known;
    const sentence = shared.sentenceSpans[index] as Sentence;
    const tokens = shared.tokens.slice(sentence.firstToken, sentence.endToken);
    const words = readWords(tokens);
    const made = { sentence, tokens, words, rows: rowsOf(sentimentModel(), words) };
    lines.set(index, made);
    return made;
  };
}

function toneOf(shared: Shared, lineAt: (index: number) => Line): Tone | undefined {
  const model = sentimentModel();
  const read = shared.sentenceSpans.slice(0, mostSentences).flatMap(({ part }, index) => {
    const { field, type } = shared.parts[part] as TextPart;
    if (type === 'table' || type === 'preformatted') return [];
    const { words, rows } = lineAt(index);
    return [{ chances: judge(model, model.tone, rows, cluesOfTone(words)), weight: weights[field] }];
  });
  return read.length === 0 ? undefined : averageTone(read);
}

/** Index of the sentence that holds an offset of the shared text, −1 where none does. */
function sentenceAt({ sentenceSpans }: Shared, offset: number): number {
  let low = 0;
  let high = sentenceSpans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { start, end } = sentenceSpans[middle] as Sentence;
    if (offset < start) high = middle - 1;
    else if (offset >= end) low = middle + 1;
    else return middle;
  }
  return -1;
}

type Place = { readonly start: number; readonly end: number };

/** Mentions by their sentence, with offsets in the shared text. */
function mentionsBySentence({ mentions }: Entity, shared: Shared): Map<number, Place[]> {
  const bySentence = new Map<number, Place[]>();
  for (const { field, block, start, end } of mentions) {
    const part = shared.parts.find((each) => each.field === field && each.block === block);
    const index = part ? sentenceAt(shared, part.start + start) : -1;
    if (!part || index < 0) continue;
    bySentence.set(index, [...(bySentence.get(index) ?? []), { start: part.start + start, end: part.start + end }]);
  }
  return bySentence;
}

function toneToward(entity: Entity, shared: Shared, lineAt: (index: number) => Line): EntityTone[] {
  const model = sentimentModel();
  const read = [...mentionsBySentence(entity, shared)].slice(0, mostMentions).flatMap(([index, places]) => {
    const { sentence, tokens, words, rows } = lineAt(index);
    const target = Uint8Array.from(tokens.slice(0, words.count), (token) =>
      places.some(({ start, end }) => token.start < end && token.end > start) ? 1 : 0,
    );
    if (!target.includes(1)) return [];
    const { field } = shared.parts[sentence.part] as TextPart;
    return [{ chances: judge(model, model.target, rows, cluesToward(words, target)), weight: weights[field] }];
  });
  if (read.length === 0) return [];
  const judged = entity.type === 'place' ? [...read, ofSetting] : read;
  return [{ name: entity.name, type: entity.type, ...averageTone(judged), sentences: read.length }];
}

function feel(_article: Article, shared: Shared): Sentiment {
  if (shared.language.split('-')[0] !== 'en') return { model: 'none' };
  const lineAt = readLines(shared);
  const tone = toneOf(shared, lineAt);
  if (!tone) return { model: 'en' };
  const named = (shared.result('entities') as Entities | undefined)?.entities ?? [];
  const entities = named
    .filter(({ role }) => role !== 'source')
    .slice(0, mostEntities)
    .flatMap((entity) => toneToward(entity, shared, lineAt));
  return { model: 'en', tone, ...(entities.length > 0 ? { entities } : {}) };
}

/** The tone of an article, and toward the people, organisations and places that it is about. */
export const sentiment: Enricher<'sentiment', Sentiment> = {
  name: 'sentiment',
  version: 2,
  after: ['language', 'entities'],
  enrich: feel,
};
