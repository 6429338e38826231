import { brotliDecompressSync } from 'node:zlib';
import { table } from '../contract.ts';
import { compress } from './article-content.ts';
import { putItem, readItems, type Table } from './dynamodb-calls.ts';
import { answerKey } from './keys.ts';

const day = 24 * 60 * 60 * 1000;
/** Above it an answer costs more to keep than to ask for again. */
const mostBytes = 64 * 1024;
const mostUnpacked = 4 * 1024 * 1024;

/** What a service answered, and what it took. */
export interface KeptAnswer {
  readonly said: unknown;
  readonly units: number;
  readonly usd: number;
}

/** Answers of managed services in the table, compressed, until the TTL takes them. A damaged one counts as none. */
export function createAnswerCache(on: Table, days: number, clock: () => number) {
  return {
    async find(key: string): Promise<KeptAnswer | undefined> {
      const [item] = await readItems(on, [answerKey(key)], { consistent: false });
      // TTL deletes within days, not at the second.
      if (!item?.answer?.B || Number(item[table.ttl]?.N ?? 0) * 1000 <= clock()) return undefined;
      try {
        return JSON.parse(brotliDecompressSync(item.answer.B, { maxOutputLength: mostUnpacked }).toString());
      } catch {
        return undefined;
      }
    },
    async keep(key: string, answer: KeptAnswer): Promise<void> {
      const packed = compress(JSON.stringify(answer));
      if (packed.length > mostBytes) return;
      const { pk, sk } = answerKey(key);
      const expires = String(Math.floor((clock() + days * day) / 1000));
      await putItem(on, {
        [table.partitionKey]: { S: pk },
        [table.sortKey]: { S: sk },
        [table.ttl]: { N: expires },
        answer: { B: packed },
      });
    },
  };
}
