import { join } from 'node:path';
import { readPinned } from './pinned-input.ts';

interface Concept {
  readonly 'Name (en-GB)': string;
  readonly RetiredDate: unknown;
  readonly 'SubjectCode mapping': unknown;
  readonly [level: `Level${number}/NewsCode`]: unknown;
}

const number = (code: unknown): string => (typeof code === 'string' ? code.replace(/^.*[:/]/, '') : '');

/** The code above, or nothing at the top. */
function parentOf(code: string, concept: Concept): string {
  const levels = [1, 2, 3, 4, 5, 6]
    .map((level) => number(concept[`Level${level}/NewsCode`]))
    .filter((one) => one !== '');
  return levels[levels.indexOf(code) - 1] ?? '';
}

/**
 * IPTC Media Topics in use (NewsCodes, CC BY 4.0): the line `media topics COUNT`, then a line a concept: code, parent's code or nothing,
 * code of the older Subject Codes it maps or nothing, English label, parted by tabs.
 */
export function buildMediaTopics(dataDir: string): Buffer {
  const bytes = readPinned(
    join(dataDir, 'topics', 'iptc-media-topics.json'),
    '3f6ba8e68b79407eaf1c9fa0661467a7417a7fd8db4eed3edafea1bc9cb622bf',
  );
  // The file holds bare NaN, which JSON does not know.
  const concepts = JSON.parse(bytes.toString('utf8').replace(/: NaN\b/g, ': null')) as Record<string, Concept>;
  const lines = Object.entries(concepts)
    .filter(([, concept]) => typeof concept.RetiredDate !== 'string')
    .map(([qcode, concept]) => {
      const code = number(qcode);
      return [code, parentOf(code, concept), number(concept['SubjectCode mapping']), concept['Name (en-GB)']].join(
        '\t',
      );
    })
    .sort();
  return Buffer.from(`media topics ${lines.length}\n${lines.join('\n')}\n`);
}
