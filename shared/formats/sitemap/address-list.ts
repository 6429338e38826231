import type { Reading, Source } from '../format.ts';
import { LineSplitter } from '../json-lines/split-lines.ts';

const address = /^https?:\/\/[^\s"'<>]+$/i;

/** True for a text of which every line is an address, two at least. */
export function isAddressList(text: string, complete: boolean): boolean {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const whole = complete ? lines : lines.slice(0, -1);
  return whole.length >= 2 && whole.every((line) => address.test(line.trim()));
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
