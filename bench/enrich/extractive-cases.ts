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
const articlesFile = new URL('../../test/fixtures/enrichers/topics/articles.jsonl', import.meta.url);
const unseenFile = new URL('../../test/enrichers/summary/picks-unseen.json', import.meta.url);
const picksFile = new URL('../../test/enrichers/summary/picks.json', import.meta.url);

function entityStory(name: string): Story {
  const text = readFileSync(new URL(`${name}/input.txt`, fixtures), 'utf8').trim();
  const [headline = '', ...body] = text.split('\n\n');
  return { language: name.split('-')[0] as string, headline, body };
}

const sentencesOf = ({ language, body }: Story): string[] =>
  body.flatMap((paragraph) => splitSentences(paragraph, language).map(({ start, end }) => paragraph.slice(start, end)));

const withPicks = (story: Story, picks: readonly number[]): ExtractiveCase => {
  const sentences = sentencesOf(story);
  return { ...story, picked: picks.map((i) => sentences[i] as string) };
};

const readPicks = (file: URL): Readonly<Record<string, readonly number[]>> => JSON.parse(readFileSync(file, 'utf8'));

/** Golden articles of other tests with the sentences that a reader would keep (`picks.json`), marked before the summary was run on them. */
export function extractiveCases(): ExtractiveCase[] {
  const picks = readPicks(picksFile);
  const stories = [...goldenArticles, ...readdirSync(fixtures).map(entityStory)];
  return stories.flatMap((story) => {
    const picked = picks[story.headline];
    return picked ? [withPicks(story, picked)] : [];
  });
}

/** 30 articles more, English, marked when the summary's settings stood (`picks-unseen.json`); the bonus for length was then chosen on them. */
export function laterCases(): ExtractiveCase[] {
  const picks = readPicks(unseenFile);
  const lines = readFileSync(articlesFile, 'utf8').trimEnd().split('\n');
  return lines.flatMap((line) => {
    const { id, headline, body } = JSON.parse(line) as Story & { readonly id: string };
    const picked = picks[id];
    return picked ? [withPicks({ language: 'en', headline, body }, picked)] : [];
  });
}
