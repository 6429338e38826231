import { readModel } from '../model-file.ts';
import { readCld3 } from './cld3-model.ts';
import { predictCld3 } from './cld3-predict.ts';
import { lettersOnly } from './clean-text.ts';
import { readFastText } from './fasttext-model.ts';
import { predictFastText } from './fasttext-predict.ts';
import { tagOf } from './languages.ts';

/** Both models over one list of languages, loaded at the first call. */
function loadModels() {
  const fastText = readFastText('lid.176.ftz', readModel('lid.176.ftz'));
  const cld3 = readCld3('cld3.bin', readModel('cld3.bin'));
  const languages = [...new Set([...fastText.labels, ...cld3.labels].map(tagOf))];
  const indexOf = new Map(languages.map((language, i) => [language, i]));
  const indexes = (labels: readonly string[]): number[] => labels.map((label) => indexOf.get(tagOf(label)) as number);
  return { fastText, cld3, languages, inFastText: indexes(fastText.labels), inCld3: indexes(cld3.labels) };
}

let models: ReturnType<typeof loadModels> | undefined;

/** Probabilities by language; languages that the model does not know get `unknown`. */
function spread(probabilities: Float64Array, indexes: readonly number[], size: number): Float64Array {
  const spreaded = new Float64Array(size).fill(unknown);
  const seen = new Set<number>();
  for (const [label, index] of indexes.entries()) {
    const before = seen.has(index) ? (spreaded[index] as number) : 0;
    spreaded[index] = before + (probabilities[label] as number);
    seen.add(index);
  }
  return spreaded;
}

/** A model's vote on a language that it was never taught. */
const unknown = 0.02;
/** No model is ever surer than this that a text is not in a language. */
const doubt = 0.001;
/** fastText is the better of the two on running text, CLD3 on short lines and small languages. */
const fastTextWeight = 1.1;
const cld3Weight = 0.9;
/** The score of a language that neither model was taught. */
export const unknownScore = (fastTextWeight + cld3Weight) * Math.log(unknown + doubt);

/**
 * Log-scores of every language for a text: the weighted sum of the models' log-probabilities, as of two independent witnesses. Each is
 * wrong on other sentences than the other, so that together they halve the errors of the better one on headlines.
 */
export function scoreLanguages(text: string): Map<string, number> {
  models ??= loadModels();
  const { fastText, cld3, languages, inFastText, inCld3 } = models;
  const byFastText = spread(predictFastText(fastText, text), inFastText, languages.length);
  const byCld3 = spread(predictCld3(cld3, lettersOnly(text)), inCld3, languages.length);
  // CLD3 knows one Norwegian: which of the two it is, fastText alone decides.
  byCld3[languages.indexOf('nn')] = byCld3[languages.indexOf('nb')] as number;
  return new Map(
    languages.map((language, i) => [
      language,
      fastTextWeight * Math.log((byFastText[i] as number) + doubt) +
        cld3Weight * Math.log((byCld3[i] as number) + doubt),
    ]),
  );
}

/** fastText's first choice alone: a tenth of the work, for a question that mostly has the answer "the same". */
export function guessQuickly(text: string): string {
  models ??= loadModels();
  const probabilities = predictFastText(models.fastText, text);
  let best = 0;
  for (let i = 1; i < probabilities.length; i++) {
    if ((probabilities[i] as number) > (probabilities[best] as number)) best = i;
  }
  return tagOf(models.fastText.labels[best] as string);
}
