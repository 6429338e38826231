import type { Article } from '../../article/article.ts';
import type { Block } from '../../article/block.ts';
import { blockText } from '../../article/body-text.ts';

/** A stretch of the shared text that is one field or block of the article. */
export interface TextPart {
  readonly field: 'headline' | 'summary' | 'body';
  /** Index in `article.body`, where the field is the body. */
  readonly block?: number;
  readonly type: Block['type'];
  readonly start: number;
  readonly end: number;
  /** The delivery lost the end of this block's last sentence. */
  readonly truncated?: true;
}

/** A sentence of the shared text: its offsets, its part, and its tokens as a range of the shared tokens. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Index in the shared parts. */
  readonly part: number;
  /** Index of the first token. */
  readonly firstToken: number;
  /** Index behind the last token. */
  readonly endToken: number;
}

export interface JoinedText {
  readonly text: string;
  readonly parts: readonly TextPart[];
  /** True where the article was longer than the limit. */
  readonly cut: boolean;
}

const separator = '\n\n';

const squeeze = (text: string): string =>
  text
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** Feeds repeat the first lines of the body as the summary: counted twice, its words would outweigh all others. */
function summaryRepeatsBody(summary: string, body: readonly Block[]): boolean {
  const opening = squeeze(summary.slice(0, 1000)).slice(0, 80);
  const beginning = squeeze(
    body
      .slice(0, 6)
      .map((block) => blockText(block).slice(0, 1000))
      .join(' '),
  );
  return beginning.includes(opening);
}

type Piece = Omit<TextPart, 'start' | 'end'> & { readonly text: string };

function* pieces(article: Article): Generator<Piece> {
  if (article.headline) yield { field: 'headline', type: 'heading', text: article.headline };
  if (article.summary && !summaryRepeatsBody(article.summary, article.body)) {
    yield { field: 'summary', type: 'paragraph', text: article.summary };
  }
  for (const [block, content] of article.body.entries()) {
    const truncated = 'truncated' in content && content.truncated ? { truncated: true as const } : {};
    yield { field: 'body', block, type: content.type, text: blockText(content), ...truncated };
  }
}

/** A cut never parts the halves of a surrogate pair. */
const cutAt = (text: string, length: number): string =>
  text.slice(0, /[\uD800-\uDBFF]/.test(text[length - 1] ?? '') ? length - 1 : length);

/** Joins what an article says into one text of at most `maxCharacters` UTF-16 units. */
export function joinText(article: Article, maxCharacters: number): JoinedText {
  const parts: TextPart[] = [];
  const texts: string[] = [];
  let length = 0;
  for (const { text: whole, ...piece } of pieces(article)) {
    const start = length === 0 ? 0 : length + separator.length;
    if (start >= maxCharacters) return { text: texts.join(separator), parts, cut: true };
    const text = cutAt(whole, Math.min(whole.length, maxCharacters - start));
    if (text.length === 0) continue;
    texts.push(text);
    length = start + text.length;
    parts.push({ ...piece, start, end: length });
    if (text.length < whole.length) return { text: texts.join(separator), parts, cut: true };
  }
  return { text: texts.join(separator), parts, cut: false };
}
