import type { CleanArticle } from './clean-articles.ts';
import type { LaidBlock } from './lay-out.ts';
import { comparableWords } from './words.ts';
import type { Piece } from './wrap.ts';

export interface TrueBlock {
  readonly kind: 'headline' | 'paragraph' | 'heading';
  /** What the file still holds of it, as `comparableWords`. */
  readonly words: readonly string[];
  /** A lost line took the end of its last sentence. */
  readonly truncated: boolean;
}

/** What a perfect reader finds in a damaged file. */
export interface Truth {
  /** The headline, then the body. */
  readonly blocks: readonly TrueBlock[];
  /** Compounds that the file breaks behind a hyphen, whole again, and where: index over the words of all blocks. */
  readonly compounds: readonly { readonly index: number; readonly text: string }[];
  /** Words of the dateline, which no block holds: a reader may keep them before the first paragraph or move them to a field. */
  readonly dateline: readonly string[];
  /** Lines that are no part of the body (byline, source line, end mark), as words. */
  readonly furniture: readonly (readonly string[])[];
  readonly source?: { readonly name: string; readonly acronym?: string };
}

export function truthOf(article: CleanArticle, laid: readonly LaidBlock[]): Truth {
  const blocks: TrueBlock[] = [];
  const compounds: { index: number; text: string }[] = [];
  const furniture: string[][] = [];
  const dateline: string[] = [];
  let count = 0;
  for (const { role, lines } of laid) {
    const pieces = lines.filter(({ lost }) => !lost).flatMap((line) => line.pieces);
    const kept = pieces.filter(({ word }) => !word.ofDateline);
    dateline.push(...pieces.filter(({ word }) => word.ofDateline).flatMap(({ word }) => comparableWords(word.clean)));
    const last = kept.at(-1);
    if (!last) continue;
    if (role === 'byline' || role === 'ending') {
      furniture.push(kept.flatMap(({ word }) => comparableWords(word.clean)));
      continue;
    }
    const words: string[] = [];
    kept.forEach((piece, index) => {
      const broken = piece.part === 'head' && kept[index + 1]?.part === 'tail';
      if (broken) compounds.push({ index: count + words.length, text: bareCompound(piece.word.clean) });
      words.push(...keptWords(piece, broken));
    });
    blocks.push({
      kind: role,
      words,
      truncated: lines.some(({ lost }) => lost) && (last.part === 'head' || !last.word.endsSentence),
    });
    count += words.length;
  }
  const source = laid.some(({ role, lines }) => role === 'ending' && namesSource(lines, article))
    ? article.source
    : undefined;
  return { blocks, compounds, dateline, furniture, ...(source ? { source: splitSource(source) } : {}) };
}

/** A broken compound counts whole, at its head; a head whose tail was lost stands for itself. */
function keptWords({ word, shown, part }: Piece, broken: boolean): string[] {
  if (part === 'tail') return [];
  return comparableWords(part === 'head' && !broken ? shown : word.clean);
}

const bareCompound = (text: string): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** A source line, whole. An end mark is one word; "(With inputs from …)" names who helped, not the source. */
const namesSource = (lines: LaidBlock['lines'], { source }: CleanArticle): boolean =>
  source !== undefined &&
  lines.every(({ lost }) => !lost) &&
  lines.flatMap(({ pieces }) => pieces).length > 1 &&
  !lines[0]?.text.startsWith('(');

function splitSource(source: string): { name: string; acronym?: string } {
  const [, name = source, acronym] = /^(.*?)(?: \(([^)]+)\))?$/.exec(source) ?? [];
  return acronym === undefined ? { name } : { name, acronym };
}
