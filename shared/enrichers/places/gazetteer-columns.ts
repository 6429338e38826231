import { ModelBroken } from '../model-file.ts';

export const gazetteerVersion = 3;
const head = 32;
/** Every so many towns the file says where a name starts. */
export const townsPerStart = 16;

/** Counts of the head, and where each column starts: the wide ones first, so that all are aligned. */
function readLayout(name: string, bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = (i: number) => view.getUint32(4 * i, true);
  if (bytes.length < head || String.fromCharCode(...bytes.subarray(0, 4)) !== 'DLPG' || at(1) !== gazetteerVersion) {
    throw new ModelBroken(`model ${name}: no gazetteer of version ${gazetteerVersion}`);
  }
  const [text, towns, labels, names, areas] = [at(2), at(3), at(4), at(5), at(6)] as const;
  const starts = Math.ceil(towns / townsPerStart);
  const widths = {
    hashes: 4 * names,
    areaHashes: 4 * areas,
    starts: 4 * starts,
    latitudes: 2 * towns,
    longitudes: 2 * towns,
    regions: 2 * towns,
    areaNumbers: 2 * areas,
    ids: 3 * towns,
    owners: 3 * names,
    populations: towns,
    kinds: towns,
    lengths: towns,
    labels,
    text,
  };
  const expected = Object.values(widths).reduce((sum, width) => sum + width, head);
  if (bytes.length !== expected) {
    throw new ModelBroken(`model ${name}: ${bytes.length} bytes where its head says ${expected}`);
  }
  return widths;
}

/**
 * The columns as views of the file's bytes, which are copied only where they lie askew in memory. Assumes a little-endian machine.
 *
 * @throws ModelBroken where they are of another format, or cut off
 */
export function readColumns(name: string, file: Uint8Array) {
  const widths = readLayout(name, file);
  const bytes = file.byteOffset % 4 === 0 ? file : new Uint8Array(file);
  let at = bytes.byteOffset + head;
  const from = (width: number) => {
    at += width;
    return at - width;
  };
  const { buffer } = bytes;
  const uint32s = (width: number) => new Uint32Array(buffer, from(width), width / 4);
  const uint16s = (width: number) => new Uint16Array(buffer, from(width), width / 2);
  const int16s = (width: number) => new Int16Array(buffer, from(width), width / 2);
  const uint8s = (width: number) => new Uint8Array(buffer, from(width), width);
  return {
    hashes: uint32s(widths.hashes),
    areaHashes: uint32s(widths.areaHashes),
    starts: uint32s(widths.starts),
    latitudes: int16s(widths.latitudes),
    longitudes: int16s(widths.longitudes),
    regions: uint16s(widths.regions),
    areaNumbers: uint16s(widths.areaNumbers),
    ids: uint8s(widths.ids),
    owners: uint8s(widths.owners),
    populations: uint8s(widths.populations),
    kinds: uint8s(widths.kinds),
    lengths: uint8s(widths.lengths),
    labels: uint8s(widths.labels),
    text: uint8s(widths.text),
  };
}
