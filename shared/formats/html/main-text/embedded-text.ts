import type { Limits } from '../../limits.ts';
import { buildTree } from '../tree/build-tree.ts';
import { attribute, type PageElement, walk } from '../tree/element.ts';
import { collectBlocks } from './collect-blocks.ts';
import { sizeOf } from './facts.ts';
import type { TextBlock } from './text-block.ts';

/** Strings shorter than this are no article. */
const leastSize = 600;
/** Scripts looked through, in characters over all of them. */
const mostScript = 8_000_000;

/**
 * The longest text that a page's scripts, or what stands in their place, carry: pages drawn by a script often hold the article only as data for it. A JSON string that is
 * markup with paragraphs, or prose of several sentences, in whatever structure it stands.
 */
export function embeddedText(root: PageElement, limits: Limits): TextBlock[] {
  let best = withoutScript(root);
  let most = Math.max(leastSize, sizeOfText(best));
  for (const text of longStrings(root)) {
    if (text.length < most) continue;
    const blocks = readBlocks(text, limits);
    const size = sizeOfText(blocks);
    if (size > most) [best, most] = [blocks, size];
  }
  return best;
}

const sizeOfText = (blocks: readonly TextBlock[]): number =>
  blocks.reduce((sum, block) => sum + (block.linked < block.text.length / 2 ? sizeOf(block.text) : 0), 0);

/** The longest text that a `noscript` holds: what the page shows to those who run no scripts. */
function withoutScript(root: PageElement): TextBlock[] {
  let best: TextBlock[] = [];
  walk(root, (element) => {
    if (element.name !== 'noscript') return;
    const blocks = collectBlocks(element).filter(({ kind }) => kind !== 'caption');
    if (sizeOfText(blocks) > Math.max(leastSize, sizeOfText(best))) best = blocks;
    return false;
  });
  return best;
}

function* longStrings(root: PageElement): Generator<string> {
  const scripts: string[] = [];
  const templates: string[] = [];
  let left = mostScript;
  walk(root, (element) => {
    if (element.name !== 'script' || left <= 0) return;
    const text = element.children.filter((child) => typeof child === 'string').join('');
    if (text.length < leastSize) return;
    left -= text.length;
    (/template|text\/html/i.test(attribute(element, 'type') ?? '') ? templates : scripts).push(text);
  });
  yield* templates;
  for (const script of scripts) for (const literal of literalsIn(script)) yield* unescaped(literal, 0);
}

/** Double-quoted literals as they stand in the script. */
function* literalsIn(script: string): Generator<string> {
  let start = script.indexOf('"');
  while (start !== -1) {
    let end = start + 1;
    for (; end < script.length; end++) {
      const code = script.charCodeAt(end);
      if (code === 92) end++;
      else if (code === 34) break;
    }
    if (end - start > leastSize) yield script.slice(start, end + 1);
    start = script.indexOf('"', end + 1);
  }
}

/** A string may hold JSON of its own, as streamed page data does. */
function* unescaped(literal: string, depth: number): Generator<string> {
  let text: unknown;
  try {
    text = JSON.parse(literal);
  } catch {
    return;
  }
  if (typeof text !== 'string') return;
  const isData = /^[\w$]{0,10}:?\s*[[{]/.test(text) || text.includes('":"');
  if (isData && depth < 2) for (const inner of literalsIn(text)) yield* unescaped(inner, depth + 1);
  else if (isProse(text)) yield text;
}

/** Markup with paragraphs, or several sentences; not code, not style rules. */
function isProse(text: string): boolean {
  if (/<\/p>|<br\s*\/?>/i.test(text)) return true;
  const sample = text.slice(0, 4000);
  const sentences = sample.match(/[\p{L}\p{N}"'”»)][.!?。！？](?=\s|$|[\u3000-\u9fff])/gu)?.length ?? 0;
  const code = sample.match(/[{};=<>]/g)?.length ?? 0;
  return sentences >= 4 && code < sample.length / 100;
}

function readBlocks(text: string, limits: Limits): TextBlock[] {
  const html = /<\/?[a-z][^>]*>/i.test(text)
    ? text
    : text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n+/g, '<br><br>');
  return collectBlocks(buildTree(html, limits)).filter(({ kind }) => kind !== 'caption');
}
