/**
 * Start and end of each tag that a browser would see in a text: from `<` and a letter to the `>` that stands in no quoted value, else to the first
 * `>`, else to the end of the text. Linear: a quote that is not closed is looked for once.
 */
export function* tagEnds(text: string): Generator<readonly [start: number, end: number]> {
  const opening = /<(?=[a-z])/gi;
  const unclosed = new Set<string>();
  /** Of the `>` next to the last tag that was looked at. */
  let first: number | undefined;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const start = found.index;
    if (first === undefined || (first >= 0 && first < start)) first = text.indexOf('>', start);
    const end = first < 0 ? text.length : (quotedEnd(text, start, unclosed) ?? first + 1);
    yield [start, end];
    opening.lastIndex = end;
  }
}

const stop = /[>=]/g;
const valueStart = /\s*(["'])/y;

/** Behind the `>` of a tag whose values in quotes are all closed. */
function quotedEnd(text: string, start: number, unclosed: Set<string>): number | undefined {
  stop.lastIndex = start;
  for (let found = stop.exec(text); found; found = stop.exec(text)) {
    if (found[0] === '>') return stop.lastIndex;
    valueStart.lastIndex = stop.lastIndex;
    const quote = valueStart.exec(text)?.[1];
    if (quote === undefined) continue;
    const close = unclosed.has(quote) ? -1 : text.indexOf(quote, valueStart.lastIndex);
    if (close < 0) {
      unclosed.add(quote);
      return undefined;
    }
    stop.lastIndex = close + 1;
  }
  return undefined;
}
