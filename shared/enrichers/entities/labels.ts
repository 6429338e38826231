/** What an entity can be. */
export const entityTypes = ['person', 'organisation', 'place'] as const;
export type EntityType = (typeof entityTypes)[number];

/**
 * The tagger's labels: 0 is outside; then, for each type in turn, begin, inside, end and single (BIOES, which tells more than BIO: the
 * last word of "Bank of Japan" is not like its first).
 */
export const labelCount = 1 + 4 * entityTypes.length;
export const outside = 0;

export const labelOf = (type: number, position: 'begin' | 'inside' | 'end' | 'single'): number =>
  1 + 4 * type + ['begin', 'inside', 'end', 'single'].indexOf(position);

export const typeOf = (label: number): number => (label - 1) >> 2;
const positionOf = (label: number): number => (label - 1) & 3;
export const opens = (label: number): boolean =>
  label !== outside && (positionOf(label) === 0 || positionOf(label) === 3);
export const closes = (label: number): boolean => label !== outside && positionOf(label) >= 2;

/** Whether `next` may stand behind `label`; `outside` also stands for the sentence's edges. */
export function mayFollow(label: number, next: number): boolean {
  if (label === outside || closes(label)) return next === outside || opens(next);
  return next !== outside && !opens(next) && typeOf(next) === typeOf(label);
}

/** A mention as a range of words, end excluded. */
export interface Span {
  readonly type: number;
  readonly start: number;
  readonly end: number;
}

/** The mentions that a sentence's labels spell. */
export function spansOf(labels: ArrayLike<number>): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number;
    if (opens(label)) start = i;
    if (closes(label)) spans.push({ type: typeOf(label), start, end: i + 1 });
  }
  return spans;
}

/** The labels of a sentence of `length` words with these mentions. */
export function labelsOf(spans: readonly Span[], length: number): Uint8Array {
  const labels = new Uint8Array(length);
  for (const { type, start, end } of spans) {
    if (end - start === 1) labels[start] = labelOf(type, 'single');
    else {
      labels.fill(labelOf(type, 'inside'), start, end);
      labels[start] = labelOf(type, 'begin');
      labels[end - 1] = labelOf(type, 'end');
    }
  }
  return labels;
}
