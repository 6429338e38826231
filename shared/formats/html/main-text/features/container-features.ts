import type { BlockFacts, ElementFacts } from '../facts.ts';
import { hintNames } from '../hints.ts';
import type { Context } from './context.ts';
import { log, type RowWriter } from './row-writer.ts';

const containerLevels = 5;
/** Groups whose names count even on what holds most of the text. */
const anyHints = ['body', 'article', 'content', 'comment', 'related'] as const;
const structural = [
  'article',
  'main',
  'section',
  'aside',
  'nav',
  'header',
  'footer',
  'form',
  'figure',
  'ul',
  'li',
  'table',
  'blockquote',
  'p',
  'dl',
  'button',
  'details',
] as const;
const containerNames = ['Size', 'Links', 'GoodShare', 'GoodPart', 'Blocks', 'BlockSize'] as const;

/** Sizes of what is around a block by level, then how many levels up a meaning or an element is found (9: nowhere near). */
export const containerFeatureNames: readonly string[] = [
  ...Array.from({ length: containerLevels }, (_, level) =>
    containerNames.map((name) => `container${level}${name}`),
  ).flat(),
  ...hintNames.map((name) => `hint-${name}`),
  ...anyHints.map((name) => `any-${name}`),
  ...structural.map((name) => `in-${name}`),
];

/** The element around the block and those around it that hold more text than the one before, with all that they are called. */
export function writeContainers(row: RowWriter, { around }: BlockFacts, { page }: Context): void {
  const total = Math.max(1, page.good);
  const levels = new Int8Array(hintNames.length).fill(9);
  const anyBody = anyHints.map(() => 9);
  const tags = new Int8Array(structural.length).fill(9);
  let level = 0;
  let before: ElementFacts | undefined;
  for (let at: ElementFacts | undefined = around; at && level < 9; at = at.parent) {
    if (before && at.blocks > before.blocks) level++;
    if (at !== before && (!before || at.blocks > before.blocks) && level < containerLevels)
      writeContainer(row, at, total);
    noteHints(at, level, at.good < 0.5 * total, levels, anyBody);
    const tag = structural.indexOf(at.element.name === 'ol' ? 'ul' : (at.element.name as 'ul'));
    if (tag >= 0 && tags[tag] === 9) tags[tag] = level;
    before = at;
  }
  for (let rest = Math.min(level, containerLevels - 1) + 1; rest < containerLevels; rest++)
    writeContainer(row, page.root, total);
  for (const value of levels) row.put(value);
  for (const value of anyBody) row.put(value);
  for (const value of tags) row.put(value);
}

function writeContainer(row: RowWriter, facts: ElementFacts, total: number): void {
  row.put(log(facts.size));
  row.put(facts.linked / Math.max(1, facts.size));
  row.put(facts.good / total);
  row.put(facts.good / Math.max(1, facts.size));
  row.put(log(facts.blocks));
  row.put(log(facts.size / Math.max(1, facts.blocks)));
}

const anyGroups = anyHints.map((name) => hintNames.indexOf(name));

/** Names on what holds most of the running text say what the whole page is, and nothing of a part. */
function noteHints(at: ElementFacts, level: number, isPart: boolean, levels: Int8Array, anyBody: number[]): void {
  if (at.hints === 0) return;
  for (let group = 0; group < levels.length; group++)
    if (isPart && (at.hints >> group) & 1 && levels[group] === 9) levels[group] = level;
  for (let group = 0; group < anyHints.length; group++)
    if ((at.hints >> (anyGroups[group] as number)) & 1 && anyBody[group] === 9) anyBody[group] = level;
}
