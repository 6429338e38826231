import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEntityModel } from '../../../shared/enrichers/entities/entity-model.ts';
import { readEnglishRanks, readLines } from '../../../shared/enrichers/keywords/word-weights.ts';
import { readCld3 } from '../../../shared/enrichers/language/cld3-model.ts';
import { readFastText } from '../../../shared/enrichers/language/fasttext-model.ts';
import { checkModel, ModelBroken, readModel } from '../../../shared/enrichers/model-file.ts';
import manifest from '../../../shared/enrichers/models/manifest.json' with { type: 'json' };
import { type ModelName, modelFiles } from '../../../shared/enrichers/models/model-files.ts';
import { readGazetteer } from '../../../shared/enrichers/places/gazetteer.ts';
import { readSentimentModel } from '../../../shared/enrichers/sentiment/sentiment-model.ts';
import { readMediaTopics } from '../../../shared/enrichers/topics/media-topics.ts';
import { readTopicStems } from '../../../shared/enrichers/topics/topic-stems.ts';
import { readWordTable } from '../../../shared/enrichers/topics/word-table.ts';

const names = Object.keys(manifest) as ModelName[];
const folder = new URL('../../../shared/enrichers/models/', import.meta.url);

describe('the models', () => {
  it('are those of the manifest and no others', () => {
    const files = readdirSync(folder).filter((file) => !/^(manifest\.json|model-files\.ts)$/.test(file));
    expect(files.sort()).toEqual([...names].sort());
    expect(Object.keys(modelFiles).sort()).toEqual([...names].sort());
  });

  it.each(names)('%s has the manifest’s hash', (name) => {
    expect(readModel(name).length).toBe(manifest[name].bytes);
  });

  it.each(names)('%s: a file cut off or altered is told as such', (name) => {
    const bytes = readFileSync(modelFiles[name]);
    expect(() => checkModel(name, bytes.subarray(0, bytes.length - 1))).toThrow(ModelBroken);
    const altered = Buffer.from(bytes);
    altered[1000] = (altered[1000] as number) ^ 1;
    expect(() => checkModel(name, altered)).toThrow(/SHA-256/);
  });

  it.each(names)('%s is told of in docs/models.md and NOTICE', (name) => {
    for (const document of ['docs/models.md', 'NOTICE']) {
      expect(readFileSync(new URL(`../../../${document}`, import.meta.url), 'utf8')).toContain(name);
    }
  });
});

const readers: readonly (readonly [ModelName, (bytes: Uint8Array) => unknown])[] = [
  ['lid.176.ftz', (bytes) => readFastText('lid.176.ftz', bytes)],
  ['cld3.bin', (bytes) => readCld3('cld3.bin', bytes)],
  ['entities.bin', (bytes) => readEntityModel('entities.bin', bytes)],
  ['english-ranks.txt', (bytes) => readEnglishRanks('english-ranks.txt', bytes)],
  ['function-words.txt', (bytes) => readLines('function-words.txt', bytes, 'function words')],
  ['gazetteer.bin', (bytes) => readGazetteer('gazetteer.bin', bytes)],
  ['media-topics.txt', (bytes) => readMediaTopics('media-topics.txt', bytes)],
  ['topic-stems.txt', (bytes) => readTopicStems('topic-stems.txt', bytes)],
  ['topic-words.txt', (bytes) => readWordTable('topic-words.txt', bytes)],
  ['sentiment.bin', (bytes) => readSentimentModel('sentiment.bin', bytes)],
];

describe.each(readers)('the reader of %s', (name, read) => {
  const whole = readModel(name);

  it('reads the whole', () => {
    expect(read(whole)).toBeDefined();
  });

  it('refuses any beginning of it with a message that names it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 2 }), (length) => {
        expect(() => read(whole.subarray(0, length))).toThrow(name);
      }),
      { numRuns: 30 },
    );
  });

  it('refuses other bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        expect(() => read(bytes)).toThrow();
      }),
    );
  });

  it('refuses bytes behind its end', () => {
    expect(() => read(Buffer.concat([whole, Buffer.from('\nmore')]))).toThrow(name);
  });
});
