import type { TextBlock } from '../../../shared/formats/html/main-text/text-block.ts';
import type { KnownPage } from '../corpus.ts';
import { wordsOf } from '../shingles.ts';

/** How much of a block belongs to the article, 0–1, and what a mistake on it costs; weight 0 where nobody said. */
export interface Label {
  readonly value: number;
  readonly weight: number;
}

export function labelBlocks(blocks: readonly TextBlock[], { expect }: KnownPage): Label[] {
  return expect.bodyText !== undefined ? byText(blocks, expect.bodyText) : byPassages(blocks, expect);
}

const run = 4;

/**
 * Blocks are found in the text that people copied from the page, in its order: the heaviest rising chain of long blocks first, then short
 * ones only between the long ones around them, so that a menu entry is no paragraph because its word stands in one.
 */
function byText(blocks: readonly TextBlock[], truth: string): Label[] {
  const words = wordsOf(truth);
  const positions = new Map<string, number[]>();
  for (let at = 0; at + run <= words.length; at++) {
    const key = words.slice(at, at + run).join(' ');
    positions.set(key, [...(positions.get(key) ?? []), at]);
  }
  const found = blocks.map((block) => locate(wordsOf(block.text), positions));
  const chain = heaviestChain(found);
  const scale = 1 / Math.max(40, words.length);
  return blocks.map((block, index) => {
    const own = wordsOf(block.text);
    if (own.length === 0) return { value: 0, weight: 0 };
    const weight = Math.min(own.length + 1, 200) * scale;
    const here = found[index] as Place;
    if (own.length >= run + 2) return { value: chain.has(index) ? here.share : 0, weight };
    return { value: standsBetween(own, index, found, chain, words) ? 1 : 0, weight };
  });
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly share: number;
  readonly size: number;
}

/** Where most of a block's runs agree that it begins. */
function locate(own: readonly string[], positions: ReadonlyMap<string, readonly number[]>): Place {
  const votes = new Map<number, number>();
  let hits = 0;
  for (let at = 0; at + run <= own.length; at++) {
    const places = positions.get(own.slice(at, at + run).join(' '));
    if (places === undefined) continue;
    hits++;
    for (const place of places) votes.set(place - at, (votes.get(place - at) ?? 0) + 1);
  }
  let [start, most] = [-1, 0];
  for (const [offset, count] of votes) if (count > most) [start, most] = [offset, count];
  const total = Math.max(1, own.length - run + 1);
  return { start, end: start < 0 ? -1 : start + own.length, share: hits / total, size: own.length };
}

function heaviestChain(found: readonly Place[]): Set<number> {
  const candidates = found.flatMap((place, index) =>
    place.share >= 0.3 && place.size >= run + 2 ? [{ ...place, index }] : [],
  );
  const best = candidates.map(({ size, share }) => size * share);
  const before = candidates.map(() => -1);
  for (let at = 0; at < candidates.length; at++) {
    for (let earlier = 0; earlier < at; earlier++) {
      const [a, b] = [candidates[earlier], candidates[at]];
      if (!a || !b || a.end > b.start + 0.4 * Math.min(a.size, b.size)) continue;
      const value = (best[earlier] ?? 0) + b.size * b.share;
      if (value > (best[at] ?? 0)) [best[at], before[at]] = [value, earlier];
    }
  }
  const chain = new Set<number>();
  for (let at = best.indexOf(Math.max(...best, 0)); at >= 0; at = before[at] ?? -1)
    chain.add(candidates[at]?.index ?? -1);
  return chain;
}

function standsBetween(
  own: readonly string[],
  index: number,
  found: readonly Place[],
  chain: ReadonlySet<number>,
  words: readonly string[],
): boolean {
  let [from, to] = [0, words.length];
  let [above, below] = [index - 1, index + 1];
  while (above >= 0 && !chain.has(above)) above--;
  while (below < found.length && !chain.has(below)) below++;
  if (above >= 0) from = Math.max(0, (found[above]?.end ?? 0) - 1);
  if (below < found.length) to = (found[below]?.start ?? words.length) + 1;
  for (let at = from; at + own.length <= to; at++)
    if (own.every((word, offset) => words[at + offset] === word)) return true;
  return false;
}

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Only blocks with a passage that someone marked are known. */
function byPassages(blocks: readonly TextBlock[], expect: KnownPage['expect']): Label[] {
  const wanted = (expect.mustContain ?? []).map(fold);
  const unwanted = [...(expect.mustNotContain ?? []), ...(expect.comments ?? [])].map(fold);
  const marks = Math.max(1, wanted.length + unwanted.length);
  return blocks.map(({ text }) => {
    const folded = fold(text);
    const value = wanted.filter((passage) => folded.includes(passage)).length;
    const against = unwanted.filter((passage) => passage.length > 3 && folded.includes(passage)).length;
    if (value === 0 && against === 0) return { value: 0, weight: 0 };
    return { value: value > 0 ? 1 : 0, weight: Math.max(value, against) / marks };
  });
}
