/**
 * One contender in a process of its own: prints, in milliseconds of processor time of its thread, its first parse (loading included)
 * and its warm parse, as JSON.   node measure.ts NAME KIND BYTES. Processor time, because a machine does other work as well.
 */
import { type ContenderName, loadContender } from './contenders/contender.ts';
import { generateFeed, type Kind } from './generate.ts';

const [name, kind, size] = process.argv.slice(2);
const bytes = Buffer.concat([...generateFeed(kind as Kind, Number(size))]);

const spent = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

const start = spent();
const contender = await loadContender(name as ContenderName, import.meta.url);
const articles = await contender(bytes);
const firstMs = spent() - start;

const batchMs = Number(process.env.BENCH_MS ?? 150);
let warmMs = Number.POSITIVE_INFINITY;
for (let batch = 0; batch < 8; batch++) {
  const before = spent();
  let rounds = 0;
  for (; spent() - before < batchMs; rounds++) await contender(bytes);
  // The first batches warm up.
  if (batch > 2) warmMs = Math.min(warmMs, (spent() - before) / rounds);
}
console.log(JSON.stringify({ articles, bytes: bytes.length, firstMs, warmMs }));
