import { mix } from './shingles.ts';

/** Values of a signature. The similarity read from it is off by 0.04 at most for two pairs in three (standard error √(s(1−s)/128)). */
export const signatureLength = 128;

/** Bands by which near-duplicates are found: 32 of 4 values; texts that share half of their shingles share a band in 87 % of cases. */
export const bandCount = 32;

const multipliers = new Int32Array(signatureLength);
const addends = new Int32Array(signatureLength);
/** With the highest bit turned, signed numbers compare as unsigned ones do, and stay small integers to the engine. */
const turned = 0x80000000 | 0;
for (let i = 0; i < signatureLength; i++) {
  // Fixed for ever: signatures of yesterday are compared with those of today.
  multipliers[i] = mix(0x9e3779b9 + 2 * i) | 1;
  addends[i] = mix(0x7f4a7c15 + 3 * i);
}

/**
 * MinHash (Broder 1997): under each of 128 orders of all shingles, the first that the text has. Kept are 16 bits of each: two texts agree
 * by chance in one value of 65,536, and the signature takes 256 bytes.
 */
export function minHash(shingles: Uint32Array): Uint16Array {
  const signature = new Uint16Array(signatureLength);
  if (shingles.length === 0) return signature;
  for (let i = 0; i < signatureLength; i++) {
    const a = multipliers[i] as number;
    const b = addends[i] as number;
    let least = 0x7fffffff;
    for (let j = 0; j < shingles.length; j++) {
      const value = ((Math.imul(shingles[j] as number, a) + b) | 0) ^ turned;
      if (value < least) least = value;
    }
    signature[i] = mix(least ^ turned);
  }
  return signature;
}

/** Little-endian, in base64: 344 characters. */
export function encodeSignature(signature: Uint16Array): string {
  const bytes = Buffer.alloc(signatureLength * 2);
  for (let i = 0; i < signatureLength; i++) bytes.writeUInt16LE(signature[i] as number, i * 2);
  return bytes.toString('base64');
}

/** @throws RangeError where the text is no signature */
export function decodeSignature(text: string): Uint16Array {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== signatureLength * 2) {
    throw new RangeError(`a signature has ${signatureLength * 2} bytes, this one ${bytes.length}`);
  }
  return Uint16Array.from({ length: signatureLength }, (_, i) => bytes.readUInt16LE(i * 2));
}

/** Share of shingles that two texts have in common (Jaccard), 0–1, estimated. */
export function similarity(a: Uint16Array, b: Uint16Array): number {
  let same = 0;
  for (let i = 0; i < signatureLength; i++) if (a[i] === b[i]) same += 1;
  return same / signatureLength;
}

/** Share of the smaller text's shingles that the other has, 0–1: high for a copy that was cut down. */
export function containment(jaccard: number, shinglesOfA: number, shinglesOfB: number): number {
  const smaller = Math.min(shinglesOfA, shinglesOfB);
  if (smaller === 0) return 0;
  return Math.min(1, (jaccard * (shinglesOfA + shinglesOfB)) / (1 + jaccard) / smaller);
}

/** A key for each band: texts with a key in common are candidates for near-duplicates. */
export function bandKeys(signature: Uint16Array): string[] {
  const width = signatureLength / bandCount;
  return Array.from({ length: bandCount }, (_, band) => {
    const values = signature.subarray(band * width, (band + 1) * width);
    return `${band}:${Array.from(values, (value) => value.toString(16).padStart(4, '0')).join('')}`;
  });
}
