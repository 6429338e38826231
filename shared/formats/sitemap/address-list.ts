import type { Reading, Source } from '../format.ts';
import { LineSplitter } from '../json-lines/split-lines.ts';

const address = /^https?:\/\/[^\s"'<>]+$/i;

/** Share of lines that are addresses, from which a text is taken for a list of them. */
const enough = 0.75;

/** True for a text that begins with two addresses, a line each, and mostly goes on with such lines. */
export function isAddressList(text: string, complete: boolean): boolean {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const whole = complete ? lines : lines.slice(0, -1);
  const fitting = whole.map((line) => address.test(line.trim()));
  return fitting[0] === true && fitting[1] === true && fitting.filter(Boolean).length >= whole.length * enough;
}

/** The text form of a sitemap: an address a line. */
export async function* readAddresses(source: Source): AsyncGenerator<Reading> {
  const splitter = new LineSplitter(source.limits.attributeLength);
  let item = 0;
  const readLines = function* (lines: ReturnType<LineSplitter['end']>): Generator<Reading> {
    for (const { text, number } of lines) {
      const url = text.trim();
      if (url === '') continue;
      const position = { item: ++item, line: number };
      if (address.test(url)) yield { type: 'draft', draft: { position, url } };
      else {
        const message = `Line ${number} is no address: ${JSON.stringify(url.slice(0, 60))}`;
        yield { type: 'problem', problem: { code: 'malformed', message, lost: 'article', position } };
      }
    }
  };
  for await (const piece of source.text()) yield* readLines(splitter.write(piece));
  yield* readLines(splitter.end());
}
