import { readModel } from '../model-file.ts';
import { readCld3 } from './cld3-model.ts';
import { predictCld3 } from './cld3-predict.ts';
import { lettersOnly } from './clean-text.ts';
import { readFastText } from './fasttext-model.ts';
import { likeliestLabel, predictFastText } from './fasttext-predict.ts';
import { tagOf } from './languages.ts';

/** Languages that neither model was taught: words alone tell them (close-languages.ts). */
const untaught = ['lg', 'tn', 'ts'];

/** Both models over one list of languages. */
function loadModels() {
  const fastText = readFastText('lid.176.ftz', readModel('lid.176.ftz'));
  const cld3 = readCld3('cld3.bin', readModel('cld3.bin'));
  const languages = [...new Set([...[...fastText.labels, ...cld3.labels].map(tagOf), ...untaught])];
  const indexOf: ReadonlyMap<string, number> = new Map(languages.map((language, i) => [language, i]));
  const indexes = (labels: readonly string[]) =>
    Int32Array.from(labels, (label) => indexOf.get(tagOf(label)) as number);
  const labelsOf = Map.groupBy(fastText.labels.keys(), (label) => tagOf(fastText.labels[label] as string));
  return {
    fastText,
    cld3,
    languages,
    indexOf,
    labelsOf,
    inFastText: indexes(fastText.labels),
    inCld3: indexes(cld3.labels),
  };
}

let loaded: ReturnType<typeof loadModels> | undefined;

function models(): ReturnType<typeof loadModels> {
  loaded ??= loadModels();
  return loaded;
}

/** The languages that are told apart; scores stand in their order. */
export const knownLanguages = (): readonly string[] => models().languages;

/** Where a language's score stands, if it is told apart at all. */
export const indexOfLanguage = (language: string): number | undefined => models().indexOf.get(language);

/** Probabilities by language, of several labels for one language their sum; languages that the model does not know get `unknown`. */
function spread(probabilities: Float64Array, indexes: Int32Array, size: number): Float64Array {
  const byLanguage = new Float64Array(size).fill(-1);
  for (let label = 0; label < indexes.length; label++) {
    const index = indexes[label] as number;
    byLanguage[index] = Math.max(0, byLanguage[index] as number) + (probabilities[label] as number);
  }
  return byLanguage.map((probability) => (probability < 0 ? unknown : probability));
}

/** A model's vote on a language that it was never taught. */
const unknown = 0.02;
/** No model is ever surer than this that a text is not in a language. */
const doubt = 0.001;
/** fastText is the better of the two on running text, CLD3 on short lines and small languages. */
const fastTextWeight = 1.1;
const cld3Weight = 0.9;

/**
 * Log-scores of every language for a text: the weighted sum of the models' log-probabilities, as of two independent witnesses. Each is
 * wrong on other sentences than the other, so that together they make far fewer errors than the better one on headlines.
 */
export function scoreLanguages(text: string): Float64Array {
  const { fastText, cld3, languages, indexOf, inFastText, inCld3 } = models();
  const byFastText = spread(predictFastText(fastText, text), inFastText, languages.length);
  const byCld3 = spread(predictCld3(cld3, lettersOnly(text)), inCld3, languages.length);
  // CLD3 knows one Norwegian: which of the two it is, fastText alone decides.
  byCld3[indexOf.get('nn') as number] = byCld3[indexOf.get('nb') as number] as number;
  return byFastText.map(
    (probability, i) =>
      fastTextWeight * Math.log(probability + doubt) + cld3Weight * Math.log((byCld3[i] as number) + doubt),
  );
}

/** Whether fastText alone takes the text for that language: a tenth of the work, for a question that is mostly answered with yes. */
export function seemsToBe(language: string, text: string): boolean {
  const { fastText, labelsOf } = models();
  const label = likeliestLabel(fastText, text, labelsOf.get(language) ?? []);
  return tagOf(fastText.labels[label] as string) === language;
}
