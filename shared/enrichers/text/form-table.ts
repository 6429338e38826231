import { ownCopy, WordForm } from './word-form.ts';

/** The hash of a stretch of a text; never 0, which marks an empty place. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15) || 1;
}

function isAt(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** Word forms by their text, found from where they stand in another without a string for the search. */
class FormTable {
  readonly #mask: number;
  readonly #hashes: Int32Array;
  readonly #forms: (WordForm | undefined)[];
  /** Forms that may yet be added. */
  #free: number;

  constructor(capacity: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * capacity));
    this.#mask = size - 1;
    this.#hashes = new Int32Array(size);
    this.#forms = new Array<WordForm | undefined>(size).fill(undefined);
    this.#free = capacity;
  }

  get isFull(): boolean {
    return this.#free === 0;
  }

  find(hash: number, text: string, start: number, end: number): WordForm | undefined {
    for (let at = hash & this.#mask; this.#hashes[at] !== 0; at = (at + 1) & this.#mask) {
      const form = this.#forms[at] as WordForm;
      if (this.#hashes[at] === hash && isAt(text, start, end, form.text)) return form;
    }
    return undefined;
  }

  /** Adds a form that the table has not. */
  add(hash: number, form: WordForm): void {
    let at = hash & this.#mask;
    while (this.#hashes[at] !== 0) at = (at + 1) & this.#mask;
    this.#hashes[at] = hash;
    this.#forms[at] = form;
    this.#free -= 1;
  }
}

/** Forms of one generation. There are two: when the younger is full the elder is dropped, but for those that came again meanwhile. */
const mostYoung = 12_000;
/** Longer ones hardly come again. */
const longestKept = 60;

let young = new FormTable(mostYoung);
let elder = new FormTable(1);

/** The form of a token that stands in `text` between two offsets. */
export function formAt(text: string, start: number, end: number): WordForm {
  if (end - start > longestKept) return new WordForm(text.slice(start, end));
  const hash = hashOf(text, start, end);
  const found = young.find(hash, text, start, end);
  if (found !== undefined) return found;
  const form = elder.find(hash, text, start, end) ?? new WordForm(ownCopy(text.slice(start, end)));
  if (young.isFull) [young, elder] = [new FormTable(mostYoung), young];
  young.add(hash, form);
  return form;
}

/** The form of a word. */
export const formOf = (word: string): WordForm => formAt(word, 0, word.length);
