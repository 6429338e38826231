import { createRequire } from 'node:module';
import { primaryLanguage } from '../../shared/enrichers/language/languages.ts';

/** Gives the language subtag of a text. */
export type Detector = (text: string) => string;

async function franc(): Promise<Detector> {
  const { franc } = await import('franc');
  // ISO 639-3 to 639-1, by the platform's own table.
  return (text) =>
    primaryLanguage(new Intl.Locale(franc(text)).maximize().language === 'und' ? 'und' : short(franc(text)));
}

const short = (code: string): string => {
  try {
    return Intl.getCanonicalLocales(code)[0] as string;
  } catch {
    return 'und';
  }
};

async function cld3(): Promise<Detector> {
  const { loadModule } = createRequire(import.meta.url)('cld3-asm') as typeof import('cld3-asm');
  const identifier = (await loadModule()).create(0, 700);
  return (text) => primaryLanguage(identifier.findLanguage(text).language);
}

async function tinyld(): Promise<Detector> {
  const { detect } = await import('tinyld');
  return (text) => primaryLanguage(detect(text) || 'und');
}

async function fastText(): Promise<Detector> {
  const { readFastText } = await import('../../shared/enrichers/language/fasttext-model.ts');
  const { predictFastText } = await import('../../shared/enrichers/language/fasttext-predict.ts');
  const { readModel } = await import('../../shared/enrichers/model-file.ts');
  const model = readFastText('lid.176.ftz', readModel('lid.176.ftz'));
  return (text) => {
    const probabilities = predictFastText(model, text);
    return primaryLanguage(model.labels[probabilities.indexOf(Math.max(...probabilities))] as string);
  };
}

async function dateline(): Promise<Detector> {
  const { detectLanguage } = await import('../../shared/enrichers/language/detect.ts');
  detectLanguage('A sentence that makes the models load.');
  return (text) => primaryLanguage(detectLanguage(text).language);
}

export const detectors = { dateline, 'lid.176.ftz alone': fastText, 'cld3-asm': cld3, franc, tinyld } as const;
export type DetectorName = keyof typeof detectors;
