import { existsSync, readFileSync } from 'node:fs';
import { shareText } from '../../shared/enrichers/text/shared-text.ts';
import { topics } from '../../shared/enrichers/topics/topics.ts';
import { articleOf } from './articles.ts';
import { macroF1 } from './topics-score.ts';

const ourSet = new URL('../../test/fixtures/enrichers/topics/labelled.jsonl', import.meta.url);

const readLines = <T>(file: URL | string): T[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

/** Top-level codes that the enricher gives a text in English. */
async function topsOf(text: string): Promise<string[]> {
  const article = articleOf(undefined, [text]);
  const shared = shareText(
    article,
    100_000,
    () => 'en',
    () => undefined,
  );
  const found = await topics.enrich(article, shared);
  return found.topics.filter(({ top }) => top === undefined).map(({ code }) => code);
}

interface Headline {
  readonly headline: string;
  readonly category: 'b' | 't' | 'e' | 'm';
  readonly story: string;
}

/** Categories of the UCI news aggregator, and what of ours counts as right for them. */
const accepted = {
  b: ['medtop:04000000', 'medtop:09000000'],
  t: ['medtop:13000000'],
  e: ['medtop:01000000', 'medtop:08000000'],
  m: ['medtop:07000000'],
};

async function scoreHeadlines(file: string): Promise<string> {
  const stories = Map.groupBy(readLines<Headline>(file), ({ story }) => story);
  let right = 0;
  let answered = 0;
  for (const headlines of stories.values()) {
    const category = (headlines[0] as Headline).category;
    const [top] = await topsOf(
      `${headlines
        .slice(0, 8)
        .map(({ headline }) => headline)
        .join('. ')}.`,
    );
    if (top === undefined) continue;
    answered += 1;
    if (accepted[category].includes(top)) right += 1;
  }
  return `${((100 * right) / answered).toFixed(1)} % of ${answered} answers to ${stories.size} stories`;
}

/** Prints macro-F1 over the 17 top-level topics on our labelled set, and first topics right on stories of others' making (eight headlines each). */
export async function runTopics(headlines: string): Promise<void> {
  const items = readLines<{ text: string; topics: string[] }>(ourSet);
  const answers: string[][] = [];
  for (const { text } of items) answers.push(await topsOf(text));
  const figure = macroF1(
    items.map((item) => item.topics),
    answers,
  );
  console.log(`\ntopics: macro-F1 ${figure.toFixed(3)} on ${items.length} items of our own`);
  if (!existsSync(headlines)) console.log(`topics: headlines skipped, no ${headlines}`);
  else console.log(`topics: headlines by four categories, first topic right: ${await scoreHeadlines(headlines)}`);
}
