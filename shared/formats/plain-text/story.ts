import type { Provenance } from '../../article/article.ts';
import type { Block } from '../../article/block.ts';
import type { Draft, DraftSource, Markup } from '../../article/draft.ts';
import type { Problem } from '../../article/problem.ts';
import { repairText } from '../../article/text-repair.ts';
import type { Reading } from '../format.ts';
import { findAgency } from './agencies.ts';
import { buildBlocks } from './body-blocks.ts';
import { findDateline } from './dateline.ts';
import { fieldsToDraft } from './field-mapping.ts';
import { type HeadMatter, readHead } from './head-matter.ts';
import { findHeadline } from './headline.ts';
import { estimateLayout, type Layout } from './layout.ts';
import { examineLine, readLines } from './line.ts';
import type { Segment } from './lost-endings.ts';
import { findBreaks } from './paragraph-breaks.ts';
import { readTail, type TailMatter } from './tail-matter.ts';
import { gatherWords } from './word-evidence.ts';

/** A story cut out of a document; newlines only. */
export interface StoryText {
  readonly text: string;
  /** 1-based line of the document that it starts on, and 1-based number among its stories. */
  readonly line: number;
  readonly item: number;
}

const text = (value: string): Markup => ({ type: 'text', value });
/** A soft hyphen at a line's end: the rest of the word is on the next line. */
const softHyphen = /(\S{0,40})\u00ad[ \t]*\n(?:[ \t]*\n)?[ \t]*/g;

/** Reads one story to a draft and what is to be said about it. */
export function readStory(story: StoryText): Reading[] {
  const position = { item: story.item, line: story.line };
  const { text: repaired, repairs } = repairText(
    story.text.includes('\u00ad') ? story.text.replace(softHyphen, '\n$1') : story.text,
  );
  const tail = readTail(readLines(repaired, story.line));
  const head = readHead(tail.rest);
  const words = gatherWords(repaired);
  const capitals = words.small.size === 0;
  const lines = head.rest.map((line) => examineLine(line, words.language, capitals));
  const layout = estimateLayout(lines);
  const odds = findBreaks(lines, layout, words);
  const segments = cutSegments(lines, odds, tail.gap);
  const given = fieldsToDraft(head.fields);
  const top = given.headline ? { taken: 0 } : findHeadline(segments, head.before, layout, words);
  const { blocks, dateline } = takeDateline(buildBlocks(segments.slice(top.taken), layout, words));
  if (blocks.length === 0 && !top.headline && !given.headline) return noArticle(position);
  const source = given.source ?? tail.source ?? guessSource(dateline?.agency ?? head.byline?.agency);
  const draft: Draft = {
    position,
    type: 'text',
    ...(top.headline && { headline: text(top.headline) }),
    ...(top.subheadline && { subheadline: text(top.subheadline) }),
    ...(head.byline && { byline: head.byline.byline }),
    ...authors(head, tail, given),
    ...(dateline && { dateline }),
    ...(blocks.length > 0 && { body: blocks }),
    ...(head.slugline && { slugline: head.slugline }),
    ...(head.ednote && { ednote: head.ednote }),
    ...(tail.copyrightnotice && { copyrightnotice: tail.copyrightnotice }),
    ...(tail.continues && { signals: ['more'] }),
    ...(tail.signature && { extensions: { signature: tail.signature } }),
    ...given,
    ...(source && { source }),
    provenance: [
      ...repairs.map((how): Provenance => ({ field: 'body', how: 'repaired', from: `${how} repair`, confidence: 0.9 })),
      ...(top.headline ? [guess('headline', 'first lines', top.headline, 0.9)] : []),
      ...(top.subheadline ? [guess('subheadline', 'second lines', top.subheadline, 0.6)] : []),
      ...(head.byline ? [guess('byline', 'line below the headline', head.byline.byline, 0.9)] : []),
      ...(dateline ? [guess('dateline', 'start of the first paragraph', dateline.text, 0.9)] : []),
      ...sourceProvenance(source, tail, given),
      ...(tail.creditsRaw ? [guess('authors', 'credit below the text', tail.creditsRaw, 0.8)] : []),
      ...bodyProvenance(layout, odds),
    ],
  };
  return [{ type: 'draft', draft }, ...truncation(blocks, position)];
}

function cutSegments(
  lines: ReturnType<typeof examineLine>[],
  odds: readonly number[],
  lastGap: number | undefined,
): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (let i = 0; i < lines.length; i++) {
    const next = lines[i + 1];
    if (next && odds[i]! <= 0) continue;
    const gapAfter = next ? next.gap : lastGap;
    segments.push({ lines: lines.slice(from, i + 1), ...(gapAfter !== undefined && { gapAfter }) });
    from = i + 1;
  }
  return segments;
}

function takeDateline(blocks: readonly Block[]): {
  blocks: readonly Block[];
  dateline?: NonNullable<Draft['dateline']>;
} {
  const at = blocks.findIndex((block) => block.type === 'paragraph');
  const block = blocks[at];
  const found = block?.type === 'paragraph' ? findDateline(block.text) : undefined;
  if (block?.type !== 'paragraph' || !found) return { blocks };
  const { rest, ...dateline } = found;
  return { blocks: blocks.with(at, { ...block, text: rest }), dateline };
}

function authors(head: HeadMatter, tail: TailMatter, given: Draft): Pick<Draft, 'authors'> {
  const above = given.authors ?? head.byline?.authors ?? [];
  const people = [...above, ...tail.credits.filter((credit) => !above.some((author) => author.name === credit.name))];
  return people.length > 0 ? { authors: people } : {};
}

function guessSource(agency: string | undefined): DraftSource | undefined {
  const name = agency?.split('/')[0]?.trim();
  return name ? (findAgency(name) ?? { name }) : undefined;
}

const guess = (field: string, from: string, raw: string, confidence: number): Provenance => ({
  field,
  how: 'guessed',
  from,
  raw,
  confidence,
});

function sourceProvenance(source: DraftSource | undefined, tail: TailMatter, given: Draft): Provenance[] {
  if (!source || given.source) return [];
  if (tail.sourceRaw) return [guess('source', 'line below the text', tail.sourceRaw, 0.95)];
  return [guess('source', 'agency of the dateline or byline', source.acronym ?? source.name ?? '', 0.8)];
}

/** Says that paragraphs were put together from lines, and how sure that is: the mean over all line ends. */
function bodyProvenance(layout: Layout, odds: readonly number[]): Provenance[] {
  if (layout.wrapWidth === Number.POSITIVE_INFINITY || odds.length === 0) return [];
  const sure = odds.reduce((sum, value) => sum + 1 / (1 + Math.exp(-Math.abs(value))), 0) / odds.length;
  const spacing = layout.lineGap > 0 ? 'double-spaced lines' : 'lines';
  return [
    {
      field: 'body',
      how: 'guessed',
      from: `${spacing} wrapped at ${layout.wrapWidth} columns`,
      confidence: Math.round(sure * 100) / 100,
    },
  ];
}

function truncation(blocks: readonly Block[], position: { item: number; line: number }): Reading[] {
  const count = blocks.filter((block) => 'truncated' in block && block.truncated).length;
  if (count === 0) return [];
  const sentences = count === 1 ? 'One sentence stops' : `${count} sentences stop`;
  const message = `${sentences} before the end, as if lines were lost on the way; kept as they are and marked truncated. Ask the sender for the complete text.`;
  return [problem({ code: 'truncated-document', message, lost: 'nothing', position })];
}

const problem = (value: Problem): Reading => ({ type: 'problem', problem: value });

const noArticle = (position: { item: number; line: number }): Reading[] => [
  problem({
    code: 'not-an-article',
    message: `Nothing but header or closing lines stand from line ${position.line} on: no headline and no text to read.`,
    lost: 'article',
    position,
  }),
];
