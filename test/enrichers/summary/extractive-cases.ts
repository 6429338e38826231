import { readFileSync } from 'node:fs';
import { splitSentences } from '../../../shared/enrichers/text/split-sentences.ts';
import { goldenArticles } from '../entities/golden-articles.ts';
import picks from './picks.json' with { type: 'json' };

export interface ExtractiveCase {
  readonly language: string;
  readonly headline: string;
  readonly body: readonly string[];
  /** Sentences in their order. */
  readonly sentences: readonly string[];
  /** The three that a reader would keep. */
  readonly picked: readonly string[];
}

type Story = Pick<ExtractiveCase, 'language' | 'headline' | 'body'>;

const keywordStories = JSON.parse(
  readFileSync(new URL('../keywords/golden.json', import.meta.url), 'utf8'),
) as readonly Story[];
const entityStories = goldenArticles().map(({ language, text }): Story => {
  const [headline = '', ...body] = text.split('\n\n');
  return { language, headline, body };
});

/** Golden articles of other tests with the sentences that a reader would keep (`picks.json`), marked before the summary was run on them. */
export const extractiveCases: readonly ExtractiveCase[] = [...keywordStories, ...entityStories].flatMap((story) => {
  const picked = picks[story.headline as keyof typeof picks] as readonly number[] | undefined;
  if (!picked) return [];
  const sentences = story.body.flatMap((paragraph) =>
    splitSentences(paragraph, story.language).map(({ start, end }) => paragraph.slice(start, end)),
  );
  return [{ ...story, sentences, picked: picked.map((i) => sentences[i] as string) }];
});
