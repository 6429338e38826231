/** A small generator of chance with a seed (mulberry32), so that a finding can be had again. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Bytes that mean something in one of the syntaxes. */
const tokens = [
  '<', '>', '</', '/>', '<![CDATA[', ']]>', '<!--', '-->', '&', '&amp;', '&#x', ';', '<?', '?>', '<!DOCTYPE x [', ']>', '"', "'", '=',
  '{', '}', '[', ']', ',', ':', '\\u', '\\', 'null', '1e999', '\n', '\r\n', '\r', '\n\n', '\t', '\0', '\x01', '\x02', '\x03', '\x1b$B',
  '\ufeff', '\ufffd', '\ud83d', '=?utf-8?q?', '?=', '--', 'Content-Type: multipart/mixed; boundary=x', 'Content-Length: 99999999',
  'xml:base="', 'xmlns:a="', '<item>', '<entry>', '<p>', '<div>', '<script>', 'WARC/1.0\r\n', 'From ', '-----', '====',
].map((token) => Buffer.from(token)); // biome-ignore format: a table

/** One of a document's neighbours: bytes changed, pieces cut, doubled, moved, tokens strewn in, two documents spliced. */
export function mutate(document: Buffer, other: Buffer, random: () => number): Buffer {
  let bytes = Buffer.from(document);
  const place = () => Math.floor(random() * (bytes.length + 1));
  const steps = 1 + Math.floor(random() * 6);
  for (let step = 0; step < steps; step++) {
    const [a, b] = [place(), place()].sort((x, y) => x - y) as [number, number];
    const kind = Math.floor(random() * 7);
    if (kind === 0 && bytes.length > 0) bytes[a % bytes.length] = Math.floor(random() * 256);
    else if (kind === 1) bytes = Buffer.concat([bytes.subarray(0, a), bytes.subarray(Math.min(b, a + 2000))]);
    else if (kind === 2)
      bytes = Buffer.concat([bytes.subarray(0, b), ...repeated(bytes.subarray(a, b), random), bytes.subarray(b)]);
    else if (kind === 3) bytes = bytes.subarray(0, b);
    else if (kind === 4)
      bytes = Buffer.concat([
        bytes.subarray(0, a),
        other.subarray(Math.floor(random() * other.length)),
        bytes.subarray(b),
      ]);
    else
      bytes = Buffer.concat([
        bytes.subarray(0, a),
        ...repeated(tokens[Math.floor(random() * tokens.length)] as Buffer, random),
        bytes.subarray(a),
      ]);
    if (bytes.length > 300_000) bytes = bytes.subarray(0, 300_000);
  }
  return bytes;
}

/** Mostly once, seldom a thousand times: depth and length are where readers break. */
function repeated(piece: Buffer, random: () => number): Buffer[] {
  const times = random() < 0.9 ? 1 : Math.floor(random() ** 3 * 1000);
  return Array.from({ length: Math.min(times, Math.ceil(200_000 / (piece.length + 1))) }, () => piece);
}
