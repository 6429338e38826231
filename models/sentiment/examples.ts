import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashText } from '../../shared/enrichers/entities/hash.ts';
import { type Clues, cluesOfTone, cluesToward } from '../../shared/enrichers/sentiment/clues.ts';
import { readWords } from '../../shared/enrichers/sentiment/read-words.ts';
import { tokenize } from '../../shared/enrichers/text/tokenize.ts';
import { readPinned } from '../pinned-input.ts';

/** A sentence with what people said of it. */
export interface Example {
  readonly clues: Clues;
  /** Hashes of its words. */
  readonly words: Uint32Array;
  /** Share of readings that are negative, neutral, positive. */
  readonly gold: readonly number[];
  /** 0–4, by the document: sentences of one article are never on both sides. */
  readonly fold: number;
}

interface Mention {
  readonly from: number;
  readonly to: number;
}

interface Line {
  readonly primary_gid: string;
  readonly sentence_normalized: string;
  /** 2, 4, 6 for negative, neutral, positive. */
  readonly targets: readonly (Mention & {
    readonly polarity: number;
    readonly further_mentions?: readonly Mention[];
  })[];
}

/** The training part of NewsMTSC (Hamborg and Donnay 2021; MIT). */
const file = ['sentiment', 'newsmtsc-train.jsonl'] as const;
const sha256 = 'fb80ff05993dd59016c36abefaa7bd00d77cb0cb38a781c1f9edd9ad7c61471e';

const linesOf = (bytes: Buffer): Line[] =>
  bytes
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

export const readTrainingLines = (dataDir: string): Line[] => linesOf(readPinned(join(dataDir, ...file), sha256));

/** Lines of another part of NewsMTSC, for measuring. */
export const readLines = (path: string): Line[] => linesOf(readFileSync(path));

export const foldCount = 5;
const foldOf = ({ primary_gid }: Line): number => hashText(primary_gid.split('_').slice(0, 3).join('_')) % foldCount;

const classOf = (polarity: number): number => polarity / 2 - 1;

/** One example a target. */
export function targetExamples(lines: readonly Line[]): Example[] {
  return lines.flatMap((line) => {
    const tokens = tokenize(line.sentence_normalized, 'en');
    const words = readWords(tokens);
    return line.targets.flatMap((target) => {
      const mentions = [target, ...(target.further_mentions ?? [])];
      const marks = Uint8Array.from(tokens.slice(0, words.count), ({ start, end }) =>
        mentions.some(({ from, to }) => start < to && end > from) ? 1 : 0,
      );
      if (!marks.includes(1)) return [];
      const gold = [0, 0, 0];
      gold[classOf(target.polarity)] = 1;
      return [{ clues: cluesToward(words, marks), words: words.word, gold, fold: foldOf(line) }];
    });
  });
}

/** One example a sentence, its tone that of all its targets together. */
export function toneExamples(lines: readonly Line[]): Example[] {
  return lines.map((line) => {
    const words = readWords(tokenize(line.sentence_normalized, 'en'));
    const gold = [0, 0, 0];
    for (const { polarity } of line.targets)
      gold[classOf(polarity)] = (gold[classOf(polarity)] as number) + 1 / line.targets.length;
    return { clues: cluesOfTone(words), words: words.word, gold, fold: foldOf(line) };
  });
}
