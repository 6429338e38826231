import { expect, it } from 'vitest';
import { scoreTagger } from '../../../bench/enrich/entities-corpus.ts';
import { englishTagger } from '../../../shared/enrichers/entities/find-names.ts';
import { mendEnglish } from '../../../shared/enrichers/entities/mend-english.ts';
import { readMarkedFile } from './marked-text.ts';

const wire = readMarkedFile(new URL('../../fixtures/enrichers/entity-wire/wire.txt', import.meta.url));

it('reads pages of sport, markets and dispatches in the manner of a wire of the nineties', () => {
  const { f1, precision, recall } = scoreTagger(
    (sentences) => mendEnglish(sentences, englishTagger()(sentences)),
    wire,
  );
  expect(f1).toBeGreaterThanOrEqual(89);
  expect(precision).toBeGreaterThanOrEqual(89.5);
  expect(recall).toBeGreaterThanOrEqual(88);
});
