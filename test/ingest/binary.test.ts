import { describe, expect, it } from 'vitest';
import { binaryKind } from '../../shared/ingest/binary.ts';

const kindOf = (bytes: string) => binaryKind(Buffer.from(bytes, 'latin1'));

describe('binaryKind', () => {
  it.each([
    ['RIFF\x24\x08\0\0WAVEfmt ', /RIFF/],
    ['ID3\x04\0\0\0\0\x10', /MP3/],
    ['GIF89a\x10\0\x10\0', /GIF/],
    ['Rar!\x1a\x07\x01\0', /RAR/],
    ['%PDF-1.7\n1 0 obj', /PDF/],
    ['\x89PNG\r\n\x1a\n', /PNG/],
  ])('knows %j', (bytes, kind) => {
    expect(kindOf(bytes)).toMatch(kind);
  });

  it.each([
    'RIFFRAFF ROW SPLITS COUNCIL\n\nThe council met on Monday.',
    'ID3 tags, explained',
    'GIF89 turns forty',
    'Rar! said the crowd',
    'MZANSI VOTES',
  ])('takes a story for none that begins as one: %s', (text) => {
    expect(kindOf(text)).toBeUndefined();
  });
});
