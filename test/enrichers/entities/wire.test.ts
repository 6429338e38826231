import { describe, expect, it } from 'vitest';
import { scoreTagger } from '../../../bench/enrich/entities-corpus.ts';
import { englishTagger } from '../../../shared/enrichers/entities/find-names.ts';
import { readMarkedFile } from './marked-text.ts';

const read = (name: string) =>
  readMarkedFile(new URL(`../../fixtures/enrichers/entity-wire/${name}.txt`, import.meta.url));

describe('pages of sport, markets and dispatches in the manner of a wire of the nineties', () => {
  it.each([
    ['wire', 95.5],
    ['unseen', 91.5],
  ])('are read: %s', (name, floor) => {
    const { f1, precision, recall } = scoreTagger(englishTagger(), read(name));
    expect(f1).toBeGreaterThanOrEqual(floor);
    expect(precision).toBeGreaterThanOrEqual(floor);
    expect(recall).toBeGreaterThanOrEqual(floor - 1.5);
  });
});
