import { readFileSync } from 'node:fs';

export const languages = ['en', 'es', 'fr', 'de'] as const;
export type Language = (typeof languages)[number];

export interface CleanBlock {
  readonly kind: 'paragraph' | 'heading';
  /** Whole sentences, in order; a heading is one. */
  readonly sentences: readonly string[];
}

/** An undamaged article, as its agency wrote it. */
export interface CleanArticle {
  readonly id: string;
  readonly language: Language;
  readonly headline: string;
  readonly byline?: string;
  /** With its dash, as it stands before the first paragraph. */
  readonly dateline?: string;
  /** Agency's name, with its acronym in brackets where it has one. */
  readonly source?: string;
  readonly blocks: readonly CleanBlock[];
}

/** The articles of one language, from `articles/<language>.txt`: one sentence a line, blank lines between paragraphs. */
export function cleanArticles(language: Language): CleanArticle[] {
  const file = readFileSync(new URL(`articles/${language}.txt`, import.meta.url), 'utf8');
  return file
    .split(/^=== /m)
    .filter((part) => part.trim())
    .map((part) => parseArticle(part, language));
}

function parseArticle(part: string, language: Language): CleanArticle {
  const [head = '', ...bodyParts] = part.trim().split(/\n\n+/);
  const [id = '', ...headerLines] = head.split('\n');
  const fields = Object.fromEntries(headerLines.map((line) => splitField(line)));
  if (!fields.headline) throw new Error(`Article ${id} has no headline`);
  return { ...fields, id, language, headline: fields.headline, blocks: bodyParts.map(parseBlock) };
}

const splitField = (line: string): [string, string] => {
  const colon = line.indexOf(': ');
  return [line.slice(0, colon), line.slice(colon + 2)];
};

const parseBlock = (text: string): CleanBlock =>
  text.startsWith('## ')
    ? { kind: 'heading', sentences: [text.slice(3)] }
    : { kind: 'paragraph', sentences: text.split('\n') };
