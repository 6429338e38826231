import type { Block } from '../../../shared/article/block.ts';
import { blockText } from '../../../shared/article/body-text.ts';
import { readDocument } from '../../../shared/ingest/read-document.ts';
import type { ReadBlock, Reading } from '../reading.ts';

/** The product itself: the bytes of a `.txt` file through the whole pipeline, as a dropped file would go. */
export async function readByPipeline(text: string): Promise<Reading> {
  const chunks = (async function* () {
    yield new TextEncoder().encode(text);
  })();
  const context = { received: '2026-01-01T00:00:00.000Z', name: 'story.txt' };
  const readings: Reading[] = [];
  for await (const reading of readDocument({ name: 'story.txt', chunks }, context, {
    clock: () => performance.now(),
  })) {
    if (reading.type !== 'article') continue;
    const { headline, body, source } = reading.article;
    readings.push({
      ...(headline === undefined ? {} : { headline }),
      blocks: body.map(toReadBlock),
      source,
    });
  }
  return oneReading(readings);
}

const toReadBlock = (block: Block): ReadBlock => ({
  kind: block.type === 'heading' ? 'heading' : 'paragraph',
  text: blockText(block),
  truncated: 'truncated' in block && block.truncated === true,
});

/** A file holds one story. Where the pipeline makes several of it, the others' headlines count as paragraphs it split off. */
function oneReading([first, ...others]: readonly Reading[]): Reading {
  if (!first) return { blocks: [] };
  const split = others.flatMap(({ headline, blocks }) => [
    ...(headline === undefined ? [] : [{ kind: 'paragraph' as const, text: headline, truncated: false }]),
    ...blocks,
  ]);
  return { ...first, blocks: [...first.blocks, ...split] };
}
