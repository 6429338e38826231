import { readFileSync } from 'node:fs';
import { parseIob2, type TaggedDocument } from '../../models/entities/corpora.ts';
import type { Tagger } from '../../shared/enrichers/entities/tagger.ts';

export interface Score {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  /** F1 of people, organisations and places. */
  readonly byType: readonly number[];
}

export const readTagged = (file: string): TaggedDocument[] => parseIob2(readFileSync(file, 'utf8'));

interface Count {
  right: number;
  extra: number;
  missing: number;
}

const f1 = ({ right, extra, missing }: Count): number => (200 * right) / Math.max(1, 2 * right + extra + missing);

/** Spans that are right in type and both ends, as CoNLL counts; each document is read as a whole. */
export function scoreTagger(tag: Tagger, documents: readonly TaggedDocument[]): Score {
  const counts: Count[] = [0, 1, 2].map(() => ({ right: 0, extra: 0, missing: 0 }));
  for (const document of documents) {
    const found = tag(document.map(({ words }) => words));
    document.forEach(({ spans }, s) => {
      const wanted = new Set(spans.map(({ type, start, end }) => `${type} ${start} ${end}`));
      for (const { type, start, end } of found[s] ?? []) {
        const count = counts[type] as Count;
        if (wanted.delete(`${type} ${start} ${end}`)) count.right += 1;
        else count.extra += 1;
      }
      for (const key of wanted) (counts[Number(key[0])] as Count).missing += 1;
    });
  }
  const sum = counts.reduce((a, b) => ({
    right: a.right + b.right,
    extra: a.extra + b.extra,
    missing: a.missing + b.missing,
  }));
  return {
    f1: f1(sum),
    precision: (100 * sum.right) / Math.max(1, sum.right + sum.extra),
    recall: (100 * sum.right) / Math.max(1, sum.right + sum.missing),
    byType: counts.map(f1),
  };
}
