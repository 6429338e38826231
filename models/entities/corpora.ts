import { join } from 'node:path';
import { labelOf, type Span, spansOf } from '../../shared/enrichers/entities/labels.ts';
import { readPinned } from '../pinned-input.ts';

export interface TaggedSentence {
  readonly words: readonly string[];
  readonly spans: readonly Span[];
}

/** The sentences of one text, whose words may tell of each other. */
export type TaggedDocument = readonly TaggedSentence[];

const types = ['PER', 'ORG', 'LOC'];

/** Reads word TAB tag lines (IOB2), a blank line behind a sentence and `# doc` before a document; without it every sentence is one. */
export function parseIob2(text: string): TaggedDocument[] {
  const hasDocuments = /^# doc/m.test(text);
  const documents: TaggedSentence[][] = [];
  for (const block of text.split(/^# doc.*$/m)) {
    const sentences = block
      .split(/\n[ \t]*\n/)
      .map((lines) => parseSentence(lines))
      .filter(({ words }) => words.length > 0);
    if (sentences.length === 0) continue;
    if (hasDocuments) documents.push(sentences);
    else documents.push(...sentences.map((sentence) => [sentence]));
  }
  return documents;
}

function parseSentence(lines: string): TaggedSentence {
  const rows = lines.split('\n').flatMap((line) => {
    const [word, tag] = line.split('\t');
    return word && tag ? [{ word, tag: tag.trim() }] : [];
  });
  const labels = rows.map(({ tag }, i) => {
    if (tag === 'O') return 0;
    const type = types.indexOf(tag.slice(2));
    const starts = tag[0] === 'B' || rows[i - 1]?.tag.slice(2) !== tag.slice(2);
    const goesOn = rows[i + 1]?.tag === `I-${tag.slice(2)}`;
    return labelOf(type, starts ? (goesOn ? 'begin' : 'single') : goesOn ? 'inside' : 'end');
  });
  return { words: rows.map(({ word }) => word), spans: spansOf(labels) };
}

/** A tagged corpus, by its file's name and hash. */
export const readCorpus = (dataDir: string, file: string, sha256: string): TaggedDocument[] =>
  parseIob2(readPinned(join(dataDir, 'ner', file), sha256).toString('utf8'));
