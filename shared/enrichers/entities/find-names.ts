import type { Shared } from '../enricher.ts';
import { readModel } from '../model-file.ts';
import { readEntityModel } from './entity-model.ts';
import { type EntityType, entityTypes } from './labels.ts';
import type { FoundName } from './mention.ts';
import { recallNames } from './recall-names.ts';
import { type PlacedWord, wordsOf } from './sentence-words.ts';
import { createTagger, type Tagger } from './tagger.ts';

let english: Tagger | undefined;

/** The tagger of English names, loaded at its first use. */
export function englishTagger(): Tagger {
  english ??= createTagger(readEntityModel('entities.bin', readModel('entities.bin')));
  return english;
}

const isEnglish = (language: string): boolean => /^en(?:-|$)/.test(language);

/** The names of a text in order; none where the language is unknown. */
export function findNames(shared: Shared): FoundName[] {
  if (!isEnglish(shared.language)) return [];
  const sentences = shared.sentenceSpans.map((sentence) => wordsOf(shared, sentence));
  const spans = englishTagger()(sentences.map((words) => words.map(({ text }) => text)));
  const found = sentences.flatMap((words, s) =>
    (spans[s] ?? []).map(({ type, start, end }) => {
      const from = (words[start] as PlacedWord).start;
      const to = (words[end - 1] as PlacedWord).end;
      return { type: entityTypes[type] as EntityType, text: shared.text.slice(from, to), start: from, end: to };
    }),
  );
  return recallNames(sentences, found);
}
