import { featuresPerWord } from '../../shared/enrichers/entities/features.ts';
import { hashText } from '../../shared/enrichers/entities/hash.ts';
import { HashTable } from '../../shared/enrichers/entities/hash-table.ts';
import { labelCount } from '../../shared/enrichers/entities/labels.ts';
import type { Lexicon } from '../../shared/enrichers/entities/lexicon.ts';
import { clusterWords } from './cluster-words.ts';
import { countFeatures, featurize } from './featurize.ts';
import { buildGazetteer } from './gazetteer.ts';
import { packModel } from './pack-model.ts';
import { type Example, train, type Weights } from './perceptron.ts';
import { readTrainingSet } from './training-set.ts';
import { readWordVectors } from './word-vectors.ts';

const clusteredWords = 80_000;
const fewestSeen = 3;
const epochs = 3;
const seeds = [1, 2, 3, 4];
const dropout = 0.1;
const packing = { most: 140_000, unit: 0.4 };

const tableOf = (map: ReadonlyMap<number, number>): HashTable => {
  const keys = Uint32Array.from(map.keys()).sort();
  return new HashTable(
    keys,
    Int32Array.from(keys, (key) => map.get(key) as number),
  );
};

function readClusters(dataDir: string): Map<number, number> {
  const vectors = readWordVectors(dataDir, clusteredWords);
  const paths = clusterWords(vectors);
  return new Map(vectors.words.map((word, i) => [hashText(word.toLowerCase()), paths[i] as number]));
}

/** Replaces hashes by their rows in `known`, -1 for the others. */
function number(examples: readonly Example[], known: HashTable): void {
  for (const { features } of examples) {
    for (let k = 0; k < features.length; k++) features[k] = known.get(features[k] as number);
  }
}

/** The mean of several trainings, which start from different orders: each is a little wrong in its own way. */
function trainMean(examples: readonly Example[], features: number): Weights {
  const mean = {
    emissions: new Float64Array(features * labelCount),
    transitions: new Float64Array(labelCount * labelCount),
  };
  for (const seed of seeds) {
    const report = (epoch: number, wrong: number) =>
      console.log(
        `entities.bin: training ${seed} of ${seeds.length}, round ${epoch} of ${epochs}, ${wrong} words wrong`,
      );
    const weights = train(examples, features, { perWord: featuresPerWord, epochs, seed, dropout, report });
    for (const part of ['emissions', 'transitions'] as const)
      for (const [i, weight] of weights[part].entries())
        mean[part][i] = (mean[part][i] as number) + weight / seeds.length;
  }
  return mean;
}

/** Trains the tagger of English names; docs/models.md names the data. Some six minutes of CPU time. */
export function buildEntities(dataDir: string): Buffer {
  const words = readClusters(dataDir);
  const names = buildGazetteer();
  const lexicon: Lexicon = { clusters: tableOf(words), names: tableOf(names) };
  const examples = featurize(readTrainingSet(dataDir), lexicon);
  const features = countFeatures(examples, fewestSeen);
  number(examples, new HashTable(features));
  const weights = trainMean(examples, features.length);
  return packModel({ words, names, features, weights }, packing);
}
