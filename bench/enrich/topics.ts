import { existsSync, readFileSync } from 'node:fs';
import { shareText } from '../../shared/enrichers/text/shared-text.ts';
import { topics } from '../../shared/enrichers/topics/topics.ts';
import { articleOf } from './articles.ts';
import { macroF1 } from './topics-score.ts';

const setNamed = (name: string): URL => new URL(`../../test/fixtures/enrichers/topics/${name}`, import.meta.url);

const readLines = <T>(file: URL | string): T[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

/** Top-level codes that the enricher gives a text. */
async function topsOf(text: string | readonly string[], headline?: string, language = 'en'): Promise<string[]> {
  const article = articleOf(headline, typeof text === 'string' ? [text] : text);
  const shared = shareText(
    article,
    100_000,
    () => language,
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

interface Labelled {
  readonly language?: string;
  readonly style?: string;
  readonly headline?: string;
  readonly text: string;
  /** Paragraphs, in place of the text. */
  readonly body?: readonly string[];
  readonly topics: string[];
}

interface Answered extends Labelled {
  readonly answer: string[];
}

const figure = (items: readonly Answered[]): string =>
  macroF1(
    items.map(({ topics: expected }) => expected),
    items.map(({ answer }) => answer),
  ).toFixed(3);

async function scoreSet(name: string, of: (item: Labelled) => string | undefined): Promise<void> {
  const answered: Answered[] = [];
  for (const item of readLines<Labelled>(setNamed(name))) {
    answered.push({ ...item, answer: await topsOf(item.body ?? item.text, item.headline, item.language) });
  }
  const parts = [...Map.groupBy(answered, of)].flatMap(([part, items]) =>
    part && items.length >= fewest ? [`${part} ${figure(items)}`] : [],
  );
  console.log(`topics: macro-F1 ${figure(answered)} on ${answered.length} items, ${name} ${parts.join(', ')}`);
}

/** Of less than this a figure over 17 topics says nothing. */
const fewest = 8;

/** Prints macro-F1 over the 17 top-level topics on our labelled sets, and first topics right on stories of others' making (eight headlines each). */
export async function runTopics(headlines: string): Promise<void> {
  console.log('');
  await scoreSet('articles.jsonl', ({ style }) => style);
  await scoreSet('labelled.jsonl', () => undefined);
  await scoreSet('by-style.jsonl', ({ style }) => style);
  await scoreSet('by-language.jsonl', ({ language }) => language);
  if (!existsSync(headlines)) console.log(`topics: headlines skipped, no ${headlines}`);
  else console.log(`topics: headlines by four categories, first topic right: ${await scoreHeadlines(headlines)}`);
}
