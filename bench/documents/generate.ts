/** Documents of many articles, of any size, for measuring: the same ones every time. */
const words =
  'harbour council vote budget minister reported residents across region weather ferry river bridge opening school museum election results party coalition energy prices market shares company union strike court ruling judge appeal police hospital doctors university größere straße économie été'.split(
    ' ',
  );

function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}
const random = numbers(7);
const pick = <T>(list: readonly T[]): T => list[Math.floor((random.next().value ?? 0) * list.length)] as T;
const sentence = (length: number): string => `${Array.from({ length }, () => pick(words)).join(' ')}.`;
const bodies = Array.from({ length: 200 }, () => Array.from({ length: 8 }, () => sentence(60)).join('\n\n'));

const page = (index: number): string => {
  const paragraphs = pick(bodies).replaceAll('\n\n', '</p><p>');
  const response = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<!doctype html><html lang="en"><head><title>${sentence(8)}</title></head><body>${'<a href="/x">menu</a> '.repeat(300)}<article><p>${paragraphs}</p></article><script>${'var a=1;'.repeat(9000)}</script></body></html>`;
  const length = Buffer.byteLength(response);
  return `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example.org/${index}\r\nContent-Length: ${length}\r\n\r\n${response}\r\n\r\n`;
};

const header = (index: number, subject: string): string =>
  `From: Ann Lee <ann@example.org>\nSubject: ${subject}\nDate: Fri, 3 May 2024 15:47:42 +0000\nMessage-ID: <${index}@example.org>\n`;

/** A message with both alternatives and a picture. */
export function message(index: number): string {
  const body = pick(bodies);
  const html = `<html><body><p>${body.replaceAll('\n\n', '</p><p>')}</p><a href="https://example.org/">more</a></body></html>`;
  const picture = Buffer.alloc(3000, index).toString('base64').replace(/.{76}/g, '$&\n');
  return `${header(index, '=?utf-8?q?F=C3=A4hre_l=C3=A4uft_aus?=')}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: multipart/alternative; boundary=a\n\n--a\nContent-Type: text/plain; charset=utf-8\n\n${body}\n--a\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from(html).toString('base64').replace(/.{76}/g, '$&\n')}\n--a--\n--m\nContent-Type: image/png; name=p.png\nContent-Transfer-Encoding: base64\n\n${picture}\n--m--\n`;
}

const records = {
  'json-lines': (index: number) =>
    `${JSON.stringify({ id: `a-${index}`, url: `https://news.example.org/${index}`, title: sentence(8), author: 'Ann Lee; Bo Ek', published: '2024-05-03T15:47:42Z', language: 'en', tags: ['a', 'b'], body: pick(bodies) })}\n`,
  csv: (index: number) =>
    `a-${index},https://news.example.org/${index},${sentence(8)},"Ann Lee; Bo Ek",2024-05-03T15:47:42Z,en,"${pick(bodies)}"\r\n`,
  mbox: (index: number) =>
    `From ann@example.org Fri May  3 15:47:42 2024\n${header(index, sentence(8))}Content-Type: text/plain; charset=utf-8\n\n${pick(bodies)}\n\n`,
  warc: page,
} as const;

export type DocumentKind = keyof typeof records;
export const documentKinds = Object.keys(records) as DocumentKind[];

/** A document of about so many bytes, in pieces of about a megabyte. */
export function* generateDocument(kind: DocumentKind, bytes: number): Generator<Buffer> {
  if (kind === 'csv') yield Buffer.from('id,url,title,author,published,language,body\r\n');
  let index = 0;
  for (let written = 0; written < bytes; ) {
    let piece = '';
    while (piece.length < 1_000_000) piece += records[kind](++index);
    const buffer = Buffer.from(piece);
    written += buffer.length;
    yield buffer;
  }
}
