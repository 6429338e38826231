import { readFileSync } from 'node:fs';
import type { TaggedDocument, TaggedSentence } from '../../../models/entities/corpora.ts';

const types = 'pol';

/** A line of words parted by spaces, its people, organisations and places in brackets behind their letter: "[p Ann Hale] of [l Leeds] met the [o BBC] ." */
export function readMarked(line: string): TaggedSentence {
  const words: string[] = [];
  const spans = [...line.matchAll(/\[([pol]) ([^\]]+)\]|(\S+)/g)].flatMap(([, type, name, word]) => {
    const start = words.length;
    words.push(...(name ?? word ?? '').split(' '));
    return type === undefined ? [] : [{ type: types.indexOf(type), start, end: words.length }];
  });
  return { words, spans };
}

/** Documents of a file, parted by empty lines, a sentence a line. */
export const readMarkedFile = (file: URL): TaggedDocument[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split(/\n{2,}/)
    .map((block) => block.split('\n').map(readMarked));
