import { agreeInDocument } from './agree-in-document.ts';
import { casingOf } from './casing.ts';
import { englishCues } from './cues.ts';
import { decode } from './decode.ts';
import { readContext } from './document-context.ts';
import type { EntityModel } from './entity-model.ts';
import { featuresPerWord, type SentenceFacts, writeFeatures } from './features.ts';
import { labelCount, type Span, spansOf } from './labels.ts';
import { matchNames } from './match-names.ts';
import { wordReader } from './word-facts.ts';

/** Finds the names in the sentences of one document, each a list of words; spans count words. */
export type Tagger = (sentences: readonly (readonly string[])[]) => readonly (readonly Span[])[];

/** A sentence of more words (a table's row, a list without points) is read in pieces: time stays linear, memory bounded. */
const longestSentence = 500;

/** British papers write it without the point, which the corpora don't know. */
const isHonorific = (word: string | undefined): boolean =>
  word !== undefined && /^(?:Mrs?|Ms|Miss|Dr|Sir)\.?$/.test(word);

export function createTagger(model: EntityModel): Tagger {
  const read = wordReader(model.lexicon);
  return (sentences) => {
    const facts = sentences.map((words) => words.map(read));
    const context = readContext(facts, englishCues);
    const found = facts.map((words, s) => {
      const spans: Span[] = [];
      for (let from = 0; from < words.length; from += longestSentence) {
        const piece = words.slice(from, from + longestSentence);
        const sentence = { words: piece, names: matchNames(piece, model.lexicon), context, casing: casingOf(piece) };
        for (const { type, start, end } of spansOf(label(sentence, model))) {
          const first = start + from + (isHonorific(sentences[s]?.[start + from]) && end - start > 1 ? 1 : 0);
          spans.push({ type, start: first, end: end + from });
        }
      }
      return spans;
    });
    return agreeInDocument(sentences, found);
  };
}

const hashes = new Uint32Array(featuresPerWord);

function label(sentence: SentenceFacts, { features, emissions, transitions }: EntityModel): Uint8Array {
  const length = sentence.words.length;
  const scores = new Int32Array(length * labelCount);
  for (let i = 0; i < length; i++) {
    const count = writeFeatures(sentence, i, hashes, 0);
    for (let k = 0; k < count; k++) {
      const feature = features.get(hashes[k] as number);
      if (feature < 0) continue;
      for (let l = 0, row = feature * labelCount, at = i * labelCount; l < labelCount; l++, row++, at++) {
        scores[at] = (scores[at] as number) + (emissions[row] as number);
      }
    }
  }
  return decode(scores, transitions, length);
}
