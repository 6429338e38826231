import { readOwnList } from './places/own-lists.ts';

/** Words that tell of topics outside English: the line `topic stems COUNT`, then a line a language and topic: tag, two digits, words, by blanks. */
export function buildTopicStems(): Buffer {
  const lines = readOwnList('../topics/stems.txt');
  return Buffer.from(`topic stems ${lines.length}\n${lines.join('\n')}\n`);
}
