import { englishFunctionWords } from '../shared/enrichers/keywords/english-function-words.ts';
import { readOwnList } from './places/own-lists.ts';
import { type Seeds, weighWords } from './topics/weigh-words.ts';
import { readWordVectors } from './topics/word-vectors.ts';

const mostWords = 50_000;

const readSeeds = (): Seeds =>
  new Map(readOwnList('../topics/seeds.txt').map((line) => [line.slice(0, 2), [...new Set(line.slice(3).split(' '))]]));

/**
 * What English words tell of an article's top-level topic: the line `topic words en COUNT CODES`, then a line a word, in the
 * order of frequency: word, tab, pairs of a letter (a is the first code) and a weight 1–9.
 */
export function buildTopicWords(dataDir: string): Buffer {
  const seeds = readSeeds();
  const table = weighWords(readWordVectors(dataDir, mostWords), seeds);
  const lines: string[] = [];
  for (const [word, weights] of table) {
    const pairs = weights.flatMap((weight, i) => (weight > 0 ? `${String.fromCharCode(97 + i)}${weight}` : []));
    if (pairs.length > 0 && !englishFunctionWords.has(word)) lines.push(`${word}\t${pairs.join('')}`);
  }
  return Buffer.from(`topic words en ${[...seeds.keys()].join(',')} ${lines.length}\n${lines.join('\n')}\n`);
}
