import { brotliCompressSync, crc32, deflateRawSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { pack } from 'tar-stream';

/** Wrappings by the suffix that they add to a name; archives hold a second, small member. */
export const packers: readonly (readonly [string, (document: Buffer, name: string) => Buffer | Promise<Buffer>])[] = [
  ['.gz', (document) => gzipSync(document)],
  ['.zst', (document) => zstdCompressSync(document)],
  ['.br', (document) => brotliCompressSync(document)],
  ['.zip', zip],
  ['.tar', tar],
];

const second = { name: 'second.txt', content: Buffer.from('The harbour opened again on Monday.') };

async function tar(document: Buffer, name: string): Promise<Buffer> {
  const archive = pack();
  archive.entry({ name }, document);
  archive.entry({ name: second.name }, second.content);
  archive.finalize();
  return Buffer.concat(await Array.fromAsync(archive as AsyncIterable<Buffer>));
}

/** Local headers, central directory and its end (PKWARE APPNOTE 4.3). */
function zip(document: Buffer, name: string): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of [{ name, content: document }, second]) {
    const file = Buffer.from(entry.name);
    const packed = deflateRawSync(entry.content);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(entry.content), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(entry.content.length, 18);
    shared.writeUInt16LE(file.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, file, packed]);
    locals.push(local);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, tail, file]));
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}
