/**
 * Where each model stands: beside this module, and in a bundle beside the chunk that holds it. The bundle step finds the files by these
 * very expressions, so each names its file outright.
 */
export const modelFiles = {
  'lid.176.ftz': new URL('./lid.176.ftz', import.meta.url),
  'cld3.bin': new URL('./cld3.bin', import.meta.url),
  'entities.bin': new URL('./entities.bin', import.meta.url),
  'english-ranks.txt': new URL('./english-ranks.txt', import.meta.url),
  'function-words.txt': new URL('./function-words.txt', import.meta.url),
  'gazetteer.bin': new URL('./gazetteer.bin', import.meta.url),
  'media-topics.txt': new URL('./media-topics.txt', import.meta.url),
  'topic-stems.txt': new URL('./topic-stems.txt', import.meta.url),
  'topic-words.txt': new URL('./topic-words.txt', import.meta.url),
  'sentiment.bin': new URL('./sentiment.bin', import.meta.url),
} as const;

export type ModelName = keyof typeof modelFiles;
