import type { Shared } from '../enricher.ts';
import type { LanguageResult } from '../language/language.ts';
import { readModel } from '../model-file.ts';
import { readEntityModel } from './entity-model.ts';
import { isInAddress } from './in-address.ts';
import { type EntityType, entityTypes } from './labels.ts';
import { mendEnglish } from './mend-english.ts';
import type { FoundName } from './mention.ts';
import { recallNames } from './recall-names.ts';
import { findByRules, hasRules } from './rules/rule-tagger.ts';
import { settleInflection } from './rules/settle-inflection.ts';
import { type PlacedWord, wordsOf } from './sentence-words.ts';
import { createTagger, type Tagger } from './tagger.ts';

let english: Tagger | undefined;

/** The tagger of English names with the rules that mend what it finds; loaded at its first use. */
export function englishTagger(): Tagger {
  if (english === undefined) {
    const tag = createTagger(readEntityModel('entities.bin', readModel('entities.bin')));
    english = (sentences, forms) => mendEnglish(sentences, tag(sentences, forms));
  }
  return english;
}

const isEnglish = (language: string): boolean => /^en(?:-|$)/.test(language);

/** Buildings that news names for those who work there: a place to the tagger, as in its corpora, but none that was written about. */
const seats = /^(?:the )?(?:White House|Kremlin|Downing Street|Pentagon|Capitol Hill)$/i;

const typeOf = (type: number, text: string): EntityType =>
  seats.test(text) ? 'organisation' : (entityTypes[type] as EntityType);

/** "The Liberty Party" is the Liberty Party; "The Hague" and "The Times" keep theirs. */
const withoutArticle = (words: readonly PlacedWord[], start: number, end: number): number =>
  end - start > 2 && words[start]?.text === 'The' ? start + 1 : start;

function tagEnglish(sentences: readonly (readonly PlacedWord[])[], text: string): FoundName[] {
  const texts = sentences.map((words) => words.map((word) => word.text));
  const spans = englishTagger()(
    texts,
    sentences.map((words) => words.map(({ form }) => form)),
  );
  return sentences.flatMap((words, s) =>
    (spans[s] ?? []).map(({ type, start, end }) => {
      const from = (words[withoutArticle(words, start, end)] as PlacedWord).start;
      const to = (words[end - 1] as PlacedWord).end;
      const name = text.slice(from, to);
      return { type: typeOf(type, name), text: name, start: from, end: to };
    }),
  );
}

type Sentences = readonly (readonly PlacedWord[])[];

/** The language of each sentence's part: the article's, or that of its block where the language enricher found another. */
function languagesOf(shared: Shared): readonly string[] {
  const blocks = (shared.result('language') as Partial<LanguageResult> | undefined)?.blocks ?? [];
  const others = new Map(blocks.map(({ block, language }) => [block, language]));
  return shared.sentenceSpans.map(({ part }) => {
    const block = shared.parts[part]?.block;
    return (block === undefined ? undefined : others.get(block)) ?? shared.language;
  });
}

function findIn(sentences: Sentences, language: string, text: string): FoundName[] {
  const found = isEnglish(language) ? tagEnglish(sentences, text) : findByRules(sentences, language);
  const names = recallNames(sentences, found).filter(
    (name) => /\p{L}/u.test(name.text) && !isInAddress(text, name.start, name.end),
  );
  return settleInflection(names, language);
}

/** The names of a text in order, block by block in its language: by the tagger in English, by rules in languages that have them, none elsewhere. */
export function findNames(shared: Shared): FoundName[] {
  const languages = languagesOf(shared);
  const found = [...new Set(languages)].flatMap((language) => {
    if (!isEnglish(language) && !hasRules(language)) return [];
    const spans = shared.sentenceSpans.filter((_, i) => languages[i] === language);
    return findIn(
      spans.map((sentence) => wordsOf(shared, sentence)),
      language,
      shared.text,
    );
  });
  return found.sort((a, b) => a.start - b.start);
}
