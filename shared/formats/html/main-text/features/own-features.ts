import type { BlockFacts } from '../facts.ts';
import type { Context } from './context.ts';
import { kinds } from './kinds.ts';
import { log, type RowWriter } from './row-writer.ts';

/** What a block is by itself, and how much of it the page says elsewhere. */
export const ownNames = [
  'size',
  'words',
  'linkDensity',
  'links',
  'endsSentence',
  'endsColon',
  'startsUpper',
  'commas',
  'upperShare',
  'digitShare',
  'wordLength',
  'bold',
  'italic',
  'kind',
  'level',
  'hidden',
  'isP',
  'isLi',
  'isDiv',
  'question',
  'quoted',
  'duplicates',
  'headlineOverlap',
  'summaryOverlap',
  'textOverlap',
  'good',
  'pipes',
  'sentences',
  'breaks',
  'listDepth',
] as const;

export function writeOwn(
  row: RowWriter,
  { block, size, linkDensity, endsSentence, around, good }: BlockFacts,
  index: number,
  context: Context,
): void {
  const { text } = block;
  const sample = text.length > 400 ? text.slice(0, 400) : text;
  const spaces = count(sample, 32);
  const { name } = block.element;
  row.put(log(size));
  row.put(log(spaces + 1));
  row.put(linkDensity);
  row.put(Math.min(20, block.links.length));
  row.put(endsSentence);
  row.put(/[:：]$/.test(text));
  row.put(/^\p{Lu}/u.test(sample));
  row.put(Math.min(20, count(sample, 44)));
  row.put((sample.match(/\p{Lu}/gu)?.length ?? 0) / sample.length);
  row.put((sample.match(/\d/g)?.length ?? 0) / sample.length);
  row.put(Math.min(20, sample.length / (spaces + 1)));
  row.put(Math.min(1, block.bold / text.length));
  row.put(Math.min(1, block.italic / text.length));
  row.put(kinds.indexOf(block.kind));
  row.put(block.level);
  row.put(around.hidden);
  row.put(name === 'p');
  row.put(name === 'li');
  row.put(name === 'div');
  row.put(/[?？]$/.test(text));
  row.put(/^["'\u201c\u201e\u00ab\u2018\u300c]/.test(sample));
  row.put(Math.min(10, context.counts.get(text) ?? 1));
  row.put(size < 400 ? context.headline.of(text) : 0);
  row.put(size < 1500 ? context.summary.of(text) : 0);
  row.put(context.textOverlap[index] ?? -1);
  row.put(good);
  row.put(/[|•·›»]|\s[-–—]\s/.test(sample));
  row.put(Math.min(10, sample.match(/[.!?。！？](?=\s|$)/g)?.length ?? 0));
  row.put(Math.min(10, count(sample, 10)));
  row.put(block.depth);
}

function count(text: string, code: number): number {
  let found = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === code) found++;
  return found;
}
