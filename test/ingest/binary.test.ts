import { describe, expect, it } from 'vitest';
import { binaryKind } from '../../shared/ingest/binary.ts';

const kindOf = (bytes: string) => binaryKind(Buffer.from(bytes, 'latin1'), bytes);

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

  it.each([
    ['\ufeffBank holds rates', 'Bank holds rates'],
    ['Bank holds rates', 'Bank holds rates'],
    ['\ufeff北京新闻', '北京新闻'],
  ])('reads the characters of UTF-16, half of whose bytes are zeros: %j', (written, text) => {
    expect(binaryKind(Buffer.from(written, 'utf16le'), text)).toBeUndefined();
  });

  it('takes what only begins as UTF-16 for binary', () => {
    const bytes = Buffer.from('fffe000041000000010000000200dc00dc00dc', 'hex');
    expect(binaryKind(bytes, new TextDecoder('utf-16le').decode(bytes))).toBe('binary');
  });
});
