import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DocumentRejected } from '../../shared/article/problem.ts';
import { defaultLimits, type Limits } from '../../shared/formats/limits.ts';
import { readDocument } from '../../shared/ingest/read-document.ts';
import { zipOf } from '../ingest/wrappings/archives.ts';

const context = { received: '2026-03-01T10:00:00.000Z' };

/** The code of the rejection, or the codes of problems. */
async function outcome(chunks: AsyncIterable<Uint8Array>, limits: Partial<Limits>, clock = () => 0, name = 'a') {
  const problems: string[] = [];
  try {
    const options = { limits: { ...defaultLimits, ...limits }, clock };
    for await (const reading of readDocument({ name, chunks }, context, options))
      if (reading.type === 'problem') problems.push(reading.problem.code);
  } catch (error) {
    if (!(error instanceof DocumentRejected)) throw error;
    return error.code;
  }
  return problems;
}

async function* once(text: string | Uint8Array) {
  yield Buffer.from(text);
}

/** A mail with attachments, each of them in Base64. */
const mailWith = (attachments: readonly Uint8Array[]): string =>
  [
    'From: a@b.example\r\nSubject: News\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n',
    ...attachments.map(
      (bytes, n) =>
        `--x\r\nContent-Type: application/zip; name=a${n}.zip\r\nContent-Disposition: attachment; filename=a${n}.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString('base64')}\r\n`,
    ),
    '--x--\r\n',
  ].join('');

describe('what one delivery may cost', () => {
  const bomb = zipOf([{ name: 'a.txt', content: Buffer.alloc(6_000_000, 'word ') }]);

  it('is summed over documents inside documents: many attachments gain a bomb nothing', async () => {
    expect(await outcome(once(mailWith([bomb])), {})).toBeInstanceOf(Array);
    expect(await outcome(once(mailWith([bomb, bomb, bomb])), {})).toBe('compression-ratio');
    expect(await outcome(once(mailWith([bomb, bomb])), { unpackedBytes: 7_000_000, ratio: 1e6 })).toBe('too-large');
  });

  it('counts members of archives in attachments', async () => {
    const small = zipOf(['a', 'b'].map((name) => ({ name, content: name })));
    expect(await outcome(once(mailWith([small, small])), { entries: 3 })).toBe('too-many-entries');
  });

  it.each([
    ['an open comment', '<rss version="2.0"><channel><!--', 'x'.repeat(1000)],
    ['one item', '<rss version="2.0"><channel><item><description>', 'word '.repeat(200)],
    ['one line of JSON', '{"headline":"x"}\n{"body":"', 'word '.repeat(200)],
    ['a mail without end', 'From: a@b.example\r\nSubject: x\r\n\r\n', 'word '.repeat(200)],
    [
      'a record of a web archive',
      'WARC/1.1\r\nWARC-Type: metadata\r\nContent-Length: 99999999999\r\n\r\n',
      'x'.repeat(1000),
    ],
  ])('ends by the clock where nothing is told for long: %s', async (_, opening, block) => {
    let seconds = 0;
    const endless = async function* () {
      yield Buffer.from(opening);
      for (;;) {
        seconds++;
        yield Buffer.from(block);
      }
    };
    expect(await outcome(endless(), { seconds: 60 }, () => seconds * 1000)).toBe('too-slow');
    expect(seconds).toBeLessThan(70);
  });

  it('ends by the clock while one packed chunk unpacks', async () => {
    let ticks = 0;
    const packed = gzipSync(Buffer.alloc(20_000_000, 'word '));
    expect(await outcome(once(packed), { seconds: 1, ratio: 1e6 }, () => ticks++ * 100)).toBe('too-slow');
  });
});
