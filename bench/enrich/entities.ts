import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { englishTagger } from '../../shared/enrichers/entities/find-names.ts';
import { readModel } from '../../shared/enrichers/model-file.ts';
import { compromiseTagger } from './compromise-tagger.ts';
import { readTagged, type Score, scoreTagger } from './entities-corpus.ts';
import { scoreGolden } from './entities-golden.ts';

/** Corpora that the model is trained on: their figures would say nothing. */
const trainedOn = new Set(['gmb.iob2', 'wikigold.iob2', 'wnut17-train.iob2', 'btc.iob2', 'crossner-politics.iob2']);
const wordsOfArticle = 520;

const round = (x: number): string => x.toFixed(1);

/** Articles of 520 words a second of CPU time, tagging alone, over the words of a corpus. */
function measureSpeed(sentences: readonly (readonly string[])[]): number {
  const tag = englishTagger();
  const documents: string[][][] = [];
  let words = wordsOfArticle;
  for (const sentence of sentences) {
    if (words >= wordsOfArticle) {
      documents.push([]);
      words = 0;
    }
    documents.at(-1)?.push([...sentence]);
    words += sentence.length;
  }
  const some = documents.slice(0, 300);
  for (const document of some.slice(0, 100)) tag(document);
  const before = process.cpuUsage();
  for (const document of some) tag(document);
  const { user, system } = process.cpuUsage(before);
  return (some.length * 1e6) / (user + system);
}

function printScore(of: string, { f1, precision, recall, byType }: Score): void {
  const types = byType.map(round).join(' / ');
  console.log(
    `entities, ${of}: F1 ${round(f1)} (P ${round(precision)}, R ${round(recall)}; people / organisations / places ${types})`,
  );
}

/** Prints F1 on every DIR/ner/*.iob2 that the model has not seen, on our golden articles by language, speed and size. */
export function runEntities(directory: string): void {
  const folder = join(directory, 'ner');
  const files = existsSync(folder)
    ? readdirSync(folder).filter((file) => file.endsWith('.iob2') && !trainedOn.has(file))
    : [];
  if (files.length === 0) console.log(`entities: no unseen corpus in ${folder}`);
  for (const file of files.sort()) {
    const documents = readTagged(join(folder, file));
    printScore(file, scoreTagger(englishTagger(), documents));
    printScore(`${file}, compromise`, scoreTagger(compromiseTagger, documents));
    if (documents.flat().length > 500) {
      console.log(
        `  ${Math.round(measureSpeed(documents.flat().map(({ words }) => words)))} articles of 520 words a second of CPU time`,
      );
    }
  }
  for (const [language, { articles, f1 }] of scoreGolden()) {
    console.log(`entities, ${articles} golden in ${language}: F1 ${round(f1)}`);
  }
  const bytes = readModel('entities.bin');
  console.log(`entities.bin: ${bytes.length} bytes, ${gzipSync(bytes).length} gzipped`);
}
