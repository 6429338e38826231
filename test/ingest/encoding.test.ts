import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declaredEncoding } from '../../shared/ingest/declared-encoding.ts';
import { StreamDecoder } from '../../shared/ingest/decoder.ts';
import { detectEncoding, withoutCutTail } from '../../shared/ingest/encoding.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

async function decodeIn(chunkSize: number, bytes: Uint8Array, declared?: string) {
  const decoder = new StreamDecoder(declared);
  let text = '';
  for (let i = 0; i < bytes.length; i += chunkSize) {
    const chunk = bytes.subarray(i, i + chunkSize);
    if (!decoder.isSettled) await decoder.settle(chunk);
    text += decoder.decode(chunk);
  }
  return { text: text + decoder.end(), encoding: decoder.encoding };
}

describe('encoding', () => {
  it('is proved by the bytes against a wrong declaration', async () => {
    expect(await detectEncoding(Buffer.from('Zürich, Genève'), 'iso-8859-1')).toEqual({
      name: 'utf-8',
      from: 'bytes',
      overruled: 'windows-1252',
    });
  });

  it('is what was declared when the bytes allow it', async () => {
    expect(await detectEncoding(latin1('Z\xfcrich'), 'iso-8859-15')).toEqual({ name: 'iso-8859-15', from: 'declared' });
    expect((await detectEncoding(Buffer.from([0xc1, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]), 'windows-1251')).name).toBe(
      'windows-1251',
    );
  });

  it('overrules a false claim of UTF-8', async () => {
    const text = latin1(
      'Der Bürgermeister von Köln sprach über die Pläne für das nächste Jahr und die Größe der Brücke.',
    );
    expect(await detectEncoding(text, 'utf-8')).toEqual({ name: 'windows-1252', from: 'guessed', overruled: 'utf-8' });
  });

  it('stays UTF-8 when a few bytes are broken', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Größe über Köln '.repeat(20)),
      Buffer.from([0xff]),
      Buffer.from(' schön'),
    ]);
    expect((await detectEncoding(bytes, undefined)).name).toBe('utf-8');
  });

  it('knows UTF-16 with and without a mark', async () => {
    expect((await decodeIn(3, Buffer.from('\ufeff<rss>ü</rss>', 'utf16le'))).text).toBe('<rss>ü</rss>');
    expect((await decodeIn(100, Buffer.from('<rss>ok</rss>', 'utf16le'))).text).toBe('<rss>ok</rss>');
  });

  it('decides at the first byte that is not ASCII, however late', async () => {
    const bytes = Buffer.concat([Buffer.alloc(100_000, 0x61), latin1('caf\xe9 d\xe9j\xe0 vu \xe0 No\xebl')]);
    expect((await decodeIn(65_536, bytes)).text.endsWith('café déjà vu à Noël')).toBe(true);
    expect(
      (await decodeIn(65_536, Buffer.concat([Buffer.alloc(100_000, 0x61), Buffer.from('日本')]))).text.endsWith('日本'),
    ).toBe(true);
  });

  it('reads UTF-8 the same in chunks of any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.integer({ min: 1, max: 7 }),
        async (text, size) => {
          const bytes = Buffer.from(`<?xml?>${text}`);
          expect((await decodeIn(size, bytes, 'utf-8')).text).toBe(`<?xml?>${text}`);
        },
      ),
    );
  });

  it('never throws on any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.string(),
        async (bytes, label) => typeof (await decodeIn(64, bytes, label)).text === 'string',
      ),
    );
  });

  it('cuts only a sequence that is incomplete', () => {
    expect(withoutCutTail(Buffer.from('aü')).length).toBe(3);
    expect(withoutCutTail(Buffer.from('a€').subarray(0, 3)).length).toBe(1);
  });
});

describe('UTF-32', () => {
  const encode = (text: string, little: boolean): Buffer => {
    const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
    const bytes = Buffer.alloc(points.length * 4);
    for (const [i, point] of points.entries())
      if (little) bytes.writeUInt32LE(point, i * 4);
      else bytes.writeUInt32BE(point, i * 4);
    return bytes;
  };

  it.each([
    ['little-endian with its mark', '\ufeff<a>é😀</a>', true],
    ['big-endian with its mark', '\ufeff<a>é😀</a>', false],
    ['little-endian without', '<a>é😀</a>', true],
    ['big-endian without', '<a>é😀</a>', false],
  ])('%s, in chunks of any size', async (_, text, little) => {
    for (const size of [7, 64]) {
      const bytes = encode(text, little);
      const { text: read, encoding } = await decodeIn(size, bytes, 'utf-8');
      expect(read).toBe('<a>é😀</a>');
      expect(encoding).toMatchObject({ name: little ? 'utf-32le' : 'utf-32be', overruled: 'utf-8' });
    }
  });

  it('gives U+FFFD for what is no character and for a cut one', async () => {
    const bytes = Buffer.concat([encode('a', true), Buffer.from([0, 0, 0x11, 0, 0xff, 0])]);
    expect((await decodeIn(bytes.length, bytes)).text).toBe('a\ufffd\ufffd');
  });
});

describe('declaredEncoding', () => {
  it.each([
    ['<?xml version="1.0" encoding="ISO-8859-2"?>', undefined, 'ISO-8859-2'],
    ["<?xml version='1.0' encoding='koi8-r' ?>", 'text/xml; charset="windows-1251"', 'windows-1251'],
    ['<html><head><meta charset=euc-jp>', 'text/html', 'euc-jp'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', undefined, 'gb2312'],
    ['plain', undefined, undefined],
  ])('of %s with %s is %s', (head, mediaType, expected) => {
    expect(declaredEncoding(Buffer.from(head), mediaType)).toBe(expected);
  });
});
