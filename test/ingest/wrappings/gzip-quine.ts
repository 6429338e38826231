import { crc32 } from 'node:zlib';

/**
 * A gzip file that unpacks to itself, and so without end. It is a program of two kinds of DEFLATE blocks, each of five bytes: stored ones
 * that print what follows them, and ones that repeat the last twenty bytes. Header and checksum are printed like any other bytes.
 */
export function gzipQuine(): Buffer {
  for (let time = 0; time < 100; time++) {
    const sum = fixedPoint((crc) => crc32(assemble(time, crc)));
    if (sum !== undefined) return assemble(time, sum);
  }
  throw new Error('no time stamp gives a checksum that holds itself');
}

const print = (bytes: number) => Buffer.from([0, bytes, 0, 0xff - bytes, 0xff]);
/** Two matches of ten bytes, twenty bytes back, in the fixed code: 3 + 2 × (7 + 8) + 7 bits. */
const repeat = fromBits(`010${`0001000${'01000'}${'110'}`.repeat(2)}0000000`);
/** Two empty blocks and the last one, to make fifteen bytes with checksum and size. */
const last = Buffer.concat([fromBits('0100000000 0100000000 1000'), Buffer.from([0, 0, 0xff, 0xff])]);

function assemble(time: number, crc: number): Buffer {
  const header = Buffer.from([0x1f, 0x8b, 8, 8, time, 0, 0, 0, 0, 3, ...Buffer.from('r.gz\0', 'latin1')]);
  const [p, all, one, r] = [header, print(20), print(5), repeat];
  const program = [p, all, p, all, r, one, r, one, one, all, r, one, one, all, r, all, r, all, r, all, r, all];
  const size = program.reduce((sum, { length }) => sum + length, 0) + 2 * (r.length + last.length + 8);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc, 0);
  trailer.writeUInt32LE(size, 4);
  return Buffer.concat([...program, r, last, trailer, r, last, trailer]);
}

/** Bits in the order of the stream; the first is the lowest of its byte. */
function fromBits(text: string): Buffer {
  const bits = text.replaceAll(' ', '');
  const bytes = Buffer.alloc(Math.ceil(bits.length / 8));
  for (let i = 0; i < bits.length; i++) if (bits[i] === '1') bytes[i >> 3] = (bytes[i >> 3] ?? 0) | (1 << (i & 7));
  return bytes;
}

/** A CRC is affine in each bit of what it is taken of: c with f(c) = c by elimination over GF(2), undefined where there is none. */
function fixedPoint(f: (crc: number) => number): number | undefined {
  const constant = f(0);
  // Row i: which bits of c, changed, change bit i of f(c) ^ c; bit 32 the constant.
  const rows = Array.from({ length: 32 }, (_, i) => BigInt((constant >>> i) & 1) << 32n);
  for (let j = 0; j < 32; j++) {
    const column = (f((1 << j) >>> 0) ^ constant ^ (1 << j)) >>> 0;
    for (let i = 0; i < 32; i++) if ((column >>> i) & 1) rows[i] = (rows[i] ?? 0n) | (1n << BigInt(j));
  }
  for (let j = 0; j < 32; j++) {
    const bit = 1n << BigInt(j);
    const pivot = rows.findIndex((row, i) => i >= j && (row & bit) !== 0n);
    if (pivot < 0) return undefined;
    const row = rows[pivot] ?? 0n;
    rows[pivot] = rows[j] ?? 0n;
    rows[j] = row;
    for (let i = 0; i < 32; i++) if (i !== j && ((rows[i] ?? 0n) & bit) !== 0n) rows[i] = (rows[i] ?? 0n) ^ row;
  }
  return rows.reduce((c, row, i) => ((row >> 32n) & 1n ? (c | (1 << i)) >>> 0 : c), 0);
}
