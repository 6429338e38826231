import { DocumentRejected } from '../article/problem.ts';
import type { Confidence, Format, Peek, Reading, Source } from './format.ts';
import { readNitf } from './nitf/nitf-draft.ts';
import { readRecords } from './xml/read-records.ts';
import { sniffRoot } from './xml/sniff-root.ts';

/** NITF 3.0–3.6 (https://iptc.org/standards/nitf/), with or without namespace or DOCTYPE. */
export const nitf = { name: 'nitf', recognises, read } as const satisfies Format<'nitf'>;

function recognises(peek: Peek): Confidence {
  const root = sniffRoot(peek.text);
  if (root?.name.local.toLowerCase() !== 'nitf') return 'none';
  return root.junkBefore ? 'likely' : 'certain';
}

async function* read(source: Source): AsyncGenerator<Reading> {
  let item = 0;
  for await (const readings of readRecords(source, ({ local }) => local.toLowerCase() === 'nitf'))
    for (const reading of readings) {
      if (reading.type === 'problem') yield reading;
      else if (reading.type === 'record') yield { type: 'draft', draft: readNitf(reading.element, ++item) };
    }
  if (item === 0)
    throw new DocumentRejected(
      'no-articles',
      `${source.name ?? 'The document'} holds no nitf element that can be read`,
    );
}
