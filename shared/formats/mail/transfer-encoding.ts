/** Bytes of a body part under its Content-Transfer-Encoding (RFC 2045 section 6), in pieces; unknown names are taken for binary. */
export function* decodeTransfer(body: Uint8Array, encoding: string | undefined): Generator<Uint8Array> {
  const name = encoding
    ?.trim()
    .toLowerCase()
    .replace(/[^a-z0-9-].*$/, '');
  if (name === 'base64') yield* decodeBase64(body);
  else if (name === 'quoted-printable') yield* decodeQuotedPrintable(body);
  else if (name === 'x-uuencode' || name === 'uuencode' || name === 'x-uue') yield decodeUuencode(body);
  else if (body.length > 0) yield body;
}

const step = 65_536;

/** Characters outside of the alphabet are skipped, as RFC 2045 asks; padding inside starts anew, as joined parts have it. */
function* decodeBase64(body: Uint8Array): Generator<Uint8Array> {
  let carry = '';
  for (let at = 0; at < body.length; at += step) {
    const piece = latin1(body.subarray(at, at + step)).replace(/[^A-Za-z0-9+/=]/g, '');
    const runs = (carry + piece).split(/=+/);
    carry = runs.pop() ?? '';
    for (const run of runs) yield Buffer.from(run, 'base64');
    const whole = carry.length - (carry.length % 4);
    yield Buffer.from(carry.slice(0, whole), 'base64');
    carry = carry.slice(whole);
  }
  if (carry !== '') yield Buffer.from(carry, 'base64');
}

/** An `=` that is followed by neither digits nor a line end is a character. */
function* decodeQuotedPrintable(body: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < body.length; ) {
    const line = body.indexOf(10, Math.min(at + step, body.length));
    const end = line < 0 ? body.length : line + 1;
    yield Buffer.from(decodeQuoted(latin1(body.subarray(at, end))), 'latin1');
    at = end;
  }
}

export const decodeQuoted = (text: string): string =>
  text
    .replace(/[ \t]+(?=\r?\n|$)/g, '')
    .replace(/=(?:([\dA-Fa-f]{2})|\r?\n|$)/g, (_, hex: string | undefined) =>
      hex === undefined ? '' : String.fromCharCode(Number.parseInt(hex, 16)),
    );

function decodeUuencode(body: Uint8Array): Uint8Array {
  const bytes: number[] = [];
  for (const line of latin1(body).split(/\r?\n/)) {
    if (/^begin \d{3}/.test(line)) continue;
    if (/^end\s*$/.test(line)) break;
    const length = (line.charCodeAt(0) - 32) & 63;
    const start = bytes.length;
    for (let at = 1; at < line.length && bytes.length - start < length; at += 4) {
      const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map(
        (offset) => ((line.charCodeAt(at + offset) || 32) - 32) & 63,
      );
      bytes.push((a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d);
    }
    bytes.length = Math.min(bytes.length, start + length);
  }
  return Uint8Array.from(bytes);
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
