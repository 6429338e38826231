import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Problem } from '../article/problem.ts';
import { table } from '../contract.ts';
import type { Item } from './dynamodb-calls.ts';
import { digest, listEntry, receiptKey, receiptsList } from './keys.ts';
import type { Receipt } from './store.ts';
import { sortableTime } from './version-order.ts';

/** Bounds of what a receipt holds: the file itself is kept, so a receipt need not repeat it. `counts` stay whole. */
const bounds = { problemBytes: 32_000, articles: 100, text: 2_000, list: 50 } as const;

/** An event of S3 is told apart by its time, the object's version (or content) and its place in the key's sequence. */
export function receiptItem(receipt: Receipt): Item {
  const { bucket, key, version, etag, sequencer, received } = receipt.delivery;
  const event = [sortableTime(received) ?? received, version ?? etag ?? '', sequencer ?? ''];
  const { pk, sk } = receiptKey(bucket, key, event);
  const finished = sortableTime(receipt.finished) ?? receipt.finished;
  const attributes = {
    [table.partitionKey]: pk,
    [table.sortKey]: sk,
    ...listEntry(receiptsList, finished, digest(`${pk}\n${sk}`)),
    receipt: {
      ...receipt,
      ...(receipt.feed && { feed: boundTexts(receipt.feed) }),
      ...(receipt.rejection && { rejection: boundTexts(receipt.rejection) }),
      problems: firstProblems(receipt.problems),
      articles: receipt.articles.slice(0, bounds.articles),
    },
  };
  return marshall(attributes, { removeUndefinedValues: true });
}

export const readReceiptItem = (item: Item): Receipt => unmarshall(item).receipt as Receipt;

function firstProblems(problems: readonly Problem[]): readonly Problem[] {
  let bytes = 0;
  const first: Problem[] = [];
  for (const problem of problems) {
    const bounded = boundTexts(problem);
    bytes += Buffer.byteLength(JSON.stringify(bounded));
    if (bytes > bounds.problemBytes) break;
    first.push(bounded);
  }
  return first;
}

/** The value with every text cut and every list and record shortened to their bounds. */
function boundTexts<T>(value: T): T {
  if (typeof value === 'string') return value.toWellFormed().slice(0, bounds.text).toWellFormed() as T;
  if (Array.isArray(value)) return value.slice(0, bounds.list).map(boundTexts) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).slice(0, bounds.list);
  return Object.fromEntries(entries.map(([name, one]) => [name, boundTexts(one)])) as T;
}
