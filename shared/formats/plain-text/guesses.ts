import type { Provenance } from '../../article/article.ts';
import type { Draft, DraftSource } from '../../article/draft.ts';
import type { TextRepair } from '../../article/text-repair.ts';
import type { HeadMatter } from './head-matter.ts';
import type { FoundHeadline } from './headline.ts';
import type { Layout } from './layout.ts';
import type { TailMatter } from './tail-matter.ts';

/** What a draft was made from. */
export interface StoryParts {
  readonly repairs: readonly TextRepair[];
  readonly head: HeadMatter;
  readonly tail: TailMatter;
  readonly top: FoundHeadline;
  readonly given: Draft;
  readonly dateline?: Draft['dateline'];
  readonly source?: DraftSource;
  readonly layout: Layout;
  readonly odds: readonly number[];
}

const guess = (field: string, from: string, raw: string | undefined, confidence: number): Provenance[] =>
  raw === undefined ? [] : [{ field, how: 'guessed', from, raw, confidence }];

/** Plain text has no fields: whatever was read out of running lines is a guess, with where it stood and how sure it is. */
export function listGuesses({
  repairs,
  head,
  tail,
  top,
  given,
  dateline,
  source,
  layout,
  odds,
}: StoryParts): Provenance[] {
  return [
    ...repairs.map((how): Provenance => ({ field: 'body', how: 'repaired', from: `${how} repair`, confidence: 0.9 })),
    ...guess('headline', 'first lines', top.headline, 0.9),
    ...guess('subheadline', 'lines below the headline', top.subheadline, 0.6),
    ...guess('byline', 'line below the headline', head.byline?.byline, 0.9),
    ...guess('dateline', 'start of the first paragraph', dateline?.text, 0.9),
    ...guessSource(source, tail, given),
    ...guess('authors', 'credit below the text', tail.creditsRaw, 0.8),
    ...guessParagraphs(layout, odds),
  ];
}

function guessSource(source: DraftSource | undefined, tail: TailMatter, given: Draft): Provenance[] {
  if (!source || given.source) return [];
  if (tail.sourceRaw) return guess('source', 'line below the text', tail.sourceRaw, 0.95);
  return guess('source', 'agency of the dateline or byline', source.acronym ?? source.name, 0.8);
}

/** Paragraphs were put together from lines; how sure that is: the mean over all line ends. */
function guessParagraphs(layout: Layout, odds: readonly number[]): Provenance[] {
  if (layout.wrapWidth === Number.POSITIVE_INFINITY || odds.length === 0) return [];
  const sure = odds.reduce((sum, value) => sum + 1 / (1 + Math.exp(-Math.abs(value))), 0) / odds.length;
  const from = `${layout.lineGap > 0 ? 'double-spaced lines' : 'lines'} wrapped at ${layout.wrapWidth} columns`;
  return [{ field: 'body', how: 'guessed', from, confidence: Math.round(sure * 100) / 100 }];
}
