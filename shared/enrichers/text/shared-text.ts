import type { Article } from '../../article/article.ts';
import type { Shared } from '../enricher.ts';
import { joinText } from './parts.ts';
import { findSentences } from './sentences.ts';
import { tokenize } from './tokenize.ts';

/** Computes at the first call, remembers for all later ones. */
function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/**
 * The shared work on one article.
 *
 * @param language the language to work in; asked once, when tokens are first needed
 * @param result what an enricher that ran before has found
 */
export function shareText(
  article: Article,
  maxCharacters: number,
  language: () => string,
  result: (name: string) => unknown,
): Shared {
  const joined = once(() => joinText(article, maxCharacters));
  const workingLanguage = once(language);
  const tokens = once(() => {
    const { text, parts } = joined();
    return parts.flatMap((part) => tokenize(text, workingLanguage(), part.start, part.end));
  });
  const words = once(() =>
    tokens()
      .filter(({ kind }) => kind === 'word' || kind === 'number')
      .map(({ text }) => text),
  );
  const sentenceSpans = once(() => findSentences(joined().text, joined().parts, tokens(), workingLanguage()));
  const sentences = once(() => sentenceSpans().map(({ start, end }) => joined().text.slice(start, end)));
  return {
    get text() {
      return joined().text;
    },
    get parts() {
      return joined().parts;
    },
    get cut() {
      return joined().cut;
    },
    get tokens() {
      return tokens();
    },
    get words() {
      return words();
    },
    get sentenceSpans() {
      return sentenceSpans();
    },
    get sentences() {
      return sentences();
    },
    get language() {
      return workingLanguage();
    },
    result,
  };
}
