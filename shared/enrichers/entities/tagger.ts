import { formOf } from '../text/form-table.ts';
import { factOf, type WordForm } from '../text/word-form.ts';
import { agreeInDocument } from './agree-in-document.ts';
import { findRuns } from './capital-runs.ts';
import { casingOf } from './casing.ts';
import { englishCues } from './cues.ts';
import { decode } from './decode.ts';
import { readContext } from './document-context.ts';
import type { EntityModel } from './entity-model.ts';
import { type Span, spansOf } from './labels.ts';
import { matchNames } from './match-names.ts';
import { createScorer } from './word-scores.ts';

/** Finds the names in the sentences of one document, each a list of words; spans count words. The words' forms are looked up where they are not given. */
export type Tagger = (
  sentences: readonly (readonly string[])[],
  forms?: readonly (readonly WordForm[])[],
) => readonly (readonly Span[])[];

/** A sentence of more words (a table's row, a list without points) is read in pieces: time stays linear, memory bounded. */
const longestSentence = 500;

/** British papers write it without the point, which the corpora don't know. */
const isHonorific = (word: string | undefined): boolean =>
  word !== undefined && /^(?:Mrs?|Ms|Miss|Dr|Sir)\.?$/.test(word);

export function createTagger(model: EntityModel): Tagger {
  const scorer = createScorer(model);
  const read = factOf(scorer.readWord);
  return (sentences, forms = sentences.map((words) => words.map(formOf))) => {
    const facts = forms.map((words) => words.map(read));
    const context = readContext(facts, englishCues);
    const found = facts.map((words, s) => {
      const spans: Span[] = [];
      for (let from = 0; from < words.length; from += longestSentence) {
        const piece = words.slice(from, from + longestSentence);
        const names = matchNames(piece, model.lexicon);
        const sentence = { words: piece, names, runs: findRuns(piece), context, casing: casingOf(piece) };
        for (const { type, start, end } of spansOf(decode(scorer.score(sentence), model.transitions, piece.length))) {
          const first = start + from + (isHonorific(sentences[s]?.[start + from]) && end - start > 1 ? 1 : 0);
          spans.push({ type, start: first, end: end + from });
        }
      }
      return spans;
    });
    return agreeInDocument(sentences, found);
  };
}
