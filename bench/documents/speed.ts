/**
 * Mail and tables beside well-kept parsers, warm, in one process.   node bench/documents/speed.ts
 * postal-mime gives decoded parts, csv-parse rows; Dateline gives drafts, whose fields are mapped and whose text is in paragraphs.
 */
import { parse } from 'csv-parse/sync';
import PostalMime from 'postal-mime';
import { csv } from '../../shared/formats/csv.ts';
import type { Reading } from '../../shared/formats/format.ts';
import { defaultLimits } from '../../shared/formats/limits.ts';
import { readMessage } from '../../shared/formats/mail/read-message.ts';
import { generateDocument, message } from './generate.ts';

const table = Buffer.concat([...generateDocument('csv', 20_000_000)]).toString();
const mails = Array.from({ length: 500 }, (_, index) => Buffer.from(message(index)));
const mailBytes = mails.reduce((sum, mail) => sum + mail.length, 0);

async function count(readings: AsyncIterable<Reading>): Promise<number> {
  let drafts = 0;
  for await (const reading of readings) if (reading.type === 'draft') drafts++;
  return drafts;
}

const source = {
  encoding: 'utf-8',
  limits: defaultLimits,
  async *text() {
    for (let at = 0; at < table.length; at += 65_536) yield table.slice(at, at + 65_536);
  },
  async *bytes() {},
};

async function measure(
  name: string,
  bytes: number,
  run: () => Promise<number> | number,
  beside?: number,
): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  let articles = 0;
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    articles = await run();
    best = Math.min(best, performance.now() - start);
  }
  const speed = bytes / 1000 / best;
  console.log(
    `${name.padEnd(20)} ${articles} articles, ${speed.toFixed(0)} MB/s${beside ? `, × ${(speed / beside).toFixed(2)}` : ''}`,
  );
  return speed;
}

const postalMime = await measure('mail: postal-mime', mailBytes, async () => {
  for (const mail of mails) await PostalMime.parse(mail);
  return mails.length;
});
const own = () => mails.reduce((sum, mail) => sum + [...readMessage(mail, defaultLimits)].length, 0);
await measure('mail: Dateline', mailBytes, own, postalMime);
const csvParse = await measure('csv: csv-parse', table.length, () => parse(table, { columns: true }).length);
await measure('csv: Dateline', table.length, () => count(csv.read(source)), csvParse);
