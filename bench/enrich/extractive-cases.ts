import { readdirSync, readFileSync } from 'node:fs';
import { splitSentences } from '../../shared/enrichers/text/split-sentences.ts';
import { goldenArticles } from './articles.ts';

interface Story {
  readonly language: string;
  readonly headline: string;
  readonly body: readonly string[];
}

export interface ExtractiveCase extends Story {
  /** The three sentences that a reader would keep. */
  readonly picked: readonly string[];
}

const fixtures = new URL('../../test/fixtures/enrichers/entities/', import.meta.url);
const picksFile = new URL('../../test/enrichers/summary/picks.json', import.meta.url);

function entityStory(name: string): Story {
  const text = readFileSync(new URL(`${name}/input.txt`, fixtures), 'utf8').trim();
  const [headline = '', ...body] = text.split('\n\n');
  return { language: name.split('-')[0] as string, headline, body };
}

const sentencesOf = ({ language, body }: Story): string[] =>
  body.flatMap((paragraph) => splitSentences(paragraph, language).map(({ start, end }) => paragraph.slice(start, end)));

/** Golden articles of other tests with the sentences that a reader would keep (`picks.json`), marked before the summary was run on them. */
export function extractiveCases(): ExtractiveCase[] {
  const picks: Readonly<Record<string, readonly number[]>> = JSON.parse(readFileSync(picksFile, 'utf8'));
  const stories = [...goldenArticles, ...readdirSync(fixtures).map(entityStory)];
  return stories.flatMap((story) => {
    const picked = picks[story.headline];
    const sentences = picked ? sentencesOf(story) : [];
    return picked ? [{ ...story, picked: picked.map((i) => sentences[i] as string) }] : [];
  });
}
