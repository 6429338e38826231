import type { Block } from '../../article/block.ts';
import type { Draft, DraftSource } from '../../article/draft.ts';
import type { Position } from '../../article/problem.ts';
import { repairText } from '../../article/text-repair.ts';
import type { Reading } from '../format.ts';
import { findAgency } from './agencies.ts';
import { buildBlocks } from './body-blocks.ts';
import { findDateline } from './dateline.ts';
import { fieldsToDraft } from './field-mapping.ts';
import { listGuesses, type StoryParts } from './guesses.ts';
import { readHead } from './head-matter.ts';
import { findHeadline } from './headline.ts';
import { flagsOf } from './headline-flags.ts';
import { estimateLayout } from './layout.ts';
import { examineLine, readLines, trailingGap } from './line.ts';
import { findBreaks } from './paragraph-breaks.ts';
import { divideScores } from './score-line.ts';
import { cutSegments } from './segments.ts';
import { markTables } from './table-rows.ts';
import { readTail } from './tail-matter.ts';
import { gatherWords } from './word-evidence.ts';

/** A story cut out of a document; newlines only. */
export interface StoryText {
  readonly text: string;
  /** 1-based line of the document that it starts on, and 1-based number among its stories. */
  readonly line: number;
  readonly item: number;
  /** When it was sent, as its frame says. */
  readonly sent?: string | undefined;
}

/** A soft hyphen at a line's end: the rest of the word is on the next line. */
const softHyphen = /(\S{0,40})\u00ad[ \t]*\n(?:[ \t]*\n)?[ \t]*/g;

/** Reads one story to a draft, and to a problem where sentences were cut off or nothing can be read. */
export function readStory(story: StoryText): Reading[] {
  const position = { item: story.item, line: story.line };
  const whole = story.text.includes('\u00ad') ? story.text.replace(softHyphen, '\n$1') : story.text;
  const { text, repairs } = repairText(whole);
  const tail = readTail(readLines(text, story.line));
  const head = readHead(tail.rest);
  const words = gatherWords(text);
  const capitals = words.small.size === 0;
  const lines = divideScores(markTables(head.rest)).map((line) => examineLine(line, words.language, capitals));
  const layout = estimateLayout(lines);
  const odds = findBreaks(lines, layout, words);
  const segments = cutSegments(lines, odds, tail.gap ?? trailingGap(text));
  const given = { ...(story.sent && { firstcreated: story.sent }), ...fieldsToDraft(head.fields) };
  const top = given.headline ? { taken: 0 } : findHeadline(segments, head.before, layout, words);
  const { blocks, dateline } = takeDateline(buildBlocks(segments.slice(top.taken), layout, words));
  const source = given.source ?? tail.source ?? sourceOfAgency(dateline?.agency ?? head.byline?.agency);
  const parts: StoryParts = {
    repairs,
    head,
    tail,
    top,
    given,
    layout,
    odds,
    ...(dateline && { dateline }),
    ...(source && { source }),
  };
  if (blocks.length === 0 && !top.headline && !given.headline) return [nothingToRead(position)];
  return [{ type: 'draft', draft: { position, ...buildDraft(parts, blocks) } }, ...reportTruncation(blocks, position)];
}

function buildDraft(parts: StoryParts, blocks: readonly Block[]): Draft {
  const { head, tail, top, given, dateline, source } = parts;
  const flags = flagsOf(top.headline, head.ednote);
  const signals = [...flags.signals, ...(tail.continues ? ['more'] : [])];
  const writers = given.authors ?? head.byline?.authors ?? [];
  const authors = [...writers, ...tail.credits.filter((credit) => !writers.some(({ name }) => name === credit.name))];
  return {
    type: 'text',
    ...(top.headline && { headline: { type: 'text', value: top.headline } }),
    ...(top.subheadline && { subheadline: { type: 'text', value: top.subheadline } }),
    ...(head.byline && { byline: head.byline.byline }),
    ...(dateline && { dateline }),
    ...(blocks.length > 0 && { body: blocks }),
    ...(head.slugline && { slugline: head.slugline }),
    ...(head.ednote && { ednote: head.ednote }),
    ...(tail.copyrightnotice && { copyrightnotice: tail.copyrightnotice }),
    ...(signals.length > 0 && { signals }),
    ...(flags.pubStatus && { pubStatus: flags.pubStatus }),
    ...(tail.signature && { extensions: { signature: tail.signature } }),
    ...given,
    ...(authors.length > 0 && { authors }),
    ...(source && { source }),
    provenance: listGuesses(parts),
  };
}

/** Blocks above which a dateline is looked for. */
const datelineDepth = 8;

function takeDateline(blocks: readonly Block[]): {
  blocks: readonly Block[];
  dateline?: NonNullable<Draft['dateline']>;
} {
  let paragraphs = 0;
  for (const [at, block] of blocks.slice(0, datelineDepth).entries()) {
    if (block.type !== 'paragraph') continue;
    const found = findDateline(block.text);
    // Below the first paragraph (lines that point out, a second headline) only one that an agency signs.
    if (found && (paragraphs === 0 || found.agency)) {
      const { rest, ...dateline } = found;
      return { blocks: blocks.with(at, { ...block, text: rest }), dateline };
    }
    // A sentence that ends is the story: what looks like a dateline below it is its text.
    if (/[.!?]["”»’)]*$/.test(block.text)) break;
    paragraphs++;
  }
  return { blocks };
}

function sourceOfAgency(agency: string | undefined): DraftSource | undefined {
  const name = agency?.split('/')[0]?.trim();
  return name ? (findAgency(name) ?? { name }) : undefined;
}

function reportTruncation(blocks: readonly Block[], position: Position): Reading[] {
  const count = blocks.filter((block) => 'truncated' in block && block.truncated).length;
  if (count === 0) return [];
  const sentences = count === 1 ? 'One sentence stops' : `${count} sentences stop`;
  const message = `${sentences} before the end, as if lines were lost on the way; kept as they are and marked truncated. Ask the sender for the complete text.`;
  return [{ type: 'problem', problem: { code: 'truncated-document', message, lost: 'nothing', position } }];
}

function nothingToRead(position: Position): Reading {
  const message = `Nothing but header or closing lines stand from line ${position.line} on: no headline and no text to read.`;
  return { type: 'problem', problem: { code: 'not-an-article', message, lost: 'article', position } };
}
